package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.Canvas;
import mdnviz.math.Interval;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.fx.FXGraphics2D;

/// The canvas of a chart over the steps: JFreeChart draws lines, axes and grid on it when it is
/// told to.
final class StepsPlot extends Canvas {
  private static final double MARGIN = 8;
  private static final double LABEL_STEP = 4;
  private static final String STEP = "step";

  private final PlainAxis stepAxis = new PlainAxis(true);
  private final XYPlot plot = new XYPlot(null, stepAxis, new PlainAxis(false), null);
  private final JFreeChart chart = ChartStyle.bareChart(plot);
  private ChartTheme theme = ChartTheme.LIGHT;
  private Rectangle2D area = new Rectangle2D.Double(0, 0, 1, 1);
  private double left;

  /// @param lines number of lines, drawn in the order of their index
  StepsPlot(int lines) {
    setManaged(false);
    setMouseTransparent(true);
    for (int i = 0; i < lines; i++) {
      XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
      renderer.setDrawSeriesLineAsPath(true);
      plot.setDataset(i, new LineDataset());
      plot.setRenderer(i, renderer, false);
    }
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
  }

  LineDataset line(int index) {
    return (LineDataset) plot.getDataset(index);
  }

  void styleLine(int index, java.awt.Color color, BasicStroke stroke) {
    plot.getRenderer(index).setSeriesPaint(0, color, false);
    plot.getRenderer(index).setSeriesStroke(0, stroke, false);
  }

  void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    left = 0;
    ChartStyle.apply(plot, newTheme);
  }

  void setValueAxis(NumberAxis axis) {
    plot.setRangeAxis(axis);
    ChartStyle.apply(plot, theme);
  }

  void setRanges(Interval steps, Interval values) {
    stepAxis.setRange(steps.low(), steps.high());
    plot.getRangeAxis().setRange(values.low(), values.high());
  }

  /// @return where lines are drawn, in this canvas' coordinates
  Rectangle2D area() {
    return area;
  }

  double stepAt(double x) {
    return stepAxis.java2DToValue(x, area, RectangleEdge.BOTTOM);
  }

  double xOf(double step) {
    return stepAxis.valueToJava2D(step, area, RectangleEdge.BOTTOM);
  }

  double valueAt(double y) {
    return plot.getRangeAxis().java2DToValue(y, area, RectangleEdge.LEFT);
  }

  /// Finds the data area; the space for labels grows when needed and stays, so that the plot does
  /// not jump about while numbers change.
  ///
  /// @param width logical pixels
  /// @param height logical pixels
  void measure(double width, double height) {
    setWidth(width);
    setHeight(height);
    FXGraphics2D g2 = AxesLayer.graphics(this);
    Rectangle2D whole = new Rectangle2D.Double(0, MARGIN, width, height - MARGIN);
    double bottom =
        Math.ceil(stepAxis.reserveSpace(g2, plot, whole, RectangleEdge.BOTTOM, null).getBottom());
    double needed =
        plot.getRangeAxis().reserveSpace(g2, plot, whole, RectangleEdge.LEFT, null).getLeft();
    double name = g2.getFontMetrics(tickFont()).stringWidth(STEP) + MARGIN * 2;
    left = Math.max(left, Math.ceil(Math.max(needed + 2, name) / LABEL_STEP) * LABEL_STEP);
    area =
        new Rectangle2D.Double(
            left,
            MARGIN,
            Math.max(1, Math.floor(width - left - 2 * theme.type().size())),
            Math.max(1, Math.floor(height - MARGIN - bottom - 2)));
  }

  /// Draws in the data area that {@link #measure} found.
  void draw() {
    getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    FXGraphics2D g2 = AxesLayer.graphics(this);
    g2.setFont(tickFont());
    g2.setPaint(ChartStyle.awt(theme.text()));
    g2.drawString(
        STEP, (float) MARGIN / 2, (float) (area.getMaxY() + MARGIN / 2 + theme.type().size()));
    ChartStyle.draw(chart, g2, new Rectangle2D.Double(0, 0, getWidth(), getHeight()), area);
  }

  private Font tickFont() {
    return ChartStyle.font(theme.type(), 0);
  }
}
