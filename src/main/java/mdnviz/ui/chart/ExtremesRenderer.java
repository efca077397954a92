package mdnviz.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

/// Draws a jagged line that has about a point a pixel as upright bars one pixel wide, from the
/// least to the greatest of each pixel column. It looks the same, and where there is no graphics
/// card it costs a hundredth: filling a rectangle needs no path. A sparse line is drawn as it is.
///
/// FX thread only.
final class ExtremesRenderer extends XYLineAndShapeRenderer {
  private static final long serialVersionUID = 1L;

  /// Points closer than this many pixels are bars.
  private static final double DENSE = 2;

  private int column;
  private double top;
  private double bottom;
  private double topBefore;
  private double bottomBefore;

  ExtremesRenderer() {
    super(true, false);
    setDrawSeriesLineAsPath(true);
  }

  @Override
  protected void drawPrimaryLineAsPath(
      XYItemRendererState state,
      Graphics2D g2,
      XYPlot plot,
      XYDataset dataset,
      int pass,
      int series,
      int item,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      Rectangle2D dataArea) {
    int first = state.getFirstItemIndex();
    int last = state.getLastItemIndex();
    double from = place(domainAxis, dataset.getXValue(series, first), dataArea);
    double to = place(domainAxis, dataset.getXValue(series, last), dataArea);
    if ((last - first) * (DENSE / 2) < to - from) {
      super.drawPrimaryLineAsPath(
          state, g2, plot, dataset, pass, series, item, domainAxis, rangeAxis, dataArea);
      return;
    }
    int x = (int) Math.floor(place(domainAxis, dataset.getXValue(series, item), dataArea));
    double value = dataset.getYValue(series, item);
    double y = rangeAxis.valueToJava2D(value, dataArea, RectangleEdge.LEFT);
    if (item == first) {
      begin(x, y);
    } else if (x == column) {
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    } else {
      fill(g2, getItemPaint(series, item), dataArea);
      next(x, y);
    }
    if (item == last) {
      fill(g2, getItemPaint(series, item), dataArea);
    }
  }

  private static double place(ValueAxis axis, double step, Rectangle2D area) {
    return axis.valueToJava2D(step, area, RectangleEdge.BOTTOM);
  }

  private void begin(int x, double y) {
    topBefore = Double.NEGATIVE_INFINITY;
    bottomBefore = Double.POSITIVE_INFINITY;
    column = x;
    top = y;
    bottom = y;
  }

  private void next(int x, double y) {
    topBefore = top;
    bottomBefore = bottom;
    column = x;
    top = y;
    bottom = y;
  }

  /// A column's bar reaches to the one before it, so that the line is in one piece.
  private void fill(Graphics2D g2, java.awt.Paint paint, Rectangle2D area) {
    double high = Math.max(area.getMinY(), Math.floor(Math.min(top, bottomBefore)));
    double low = Math.min(area.getMaxY(), Math.ceil(Math.max(bottom, topBefore)));
    if (column >= area.getMinX() && column < area.getMaxX() && low >= high) {
      g2.setPaint(paint);
      g2.fill(new Rectangle2D.Double(column, high, 1, Math.max(1, low - high)));
    }
  }
}
