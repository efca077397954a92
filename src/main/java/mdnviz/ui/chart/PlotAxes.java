package mdnviz.ui.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import mdnviz.math.Interval;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLabelLocation;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYDataset;

/// Axes, grid and names of the density plot, drawn by JFreeChart with nothing behind them. The
/// space beside the data area is fixed in whole pixels, so that pixels laid beneath fit exactly.
final class PlotAxes {
  private static final double MARGIN = 8;
  private static final double SMALL_MARGIN = 3;

  private final PlainAxis xAxis = new PlainAxis(false);
  private final PlainAxis yAxis = new PlainAxis(false);
  private final XYPlot plot =
      new XYPlot(new DefaultXYDataset(), xAxis, yAxis, new XYLineAndShapeRenderer());
  private final JFreeChart chart = ChartStyle.bareChart(plot);
  private ChartTheme theme = ChartTheme.LIGHT;
  private String yName = "";

  PlotAxes() {
    xAxis.setLabelLocation(AxisLabelLocation.HIGH_END);
    setTheme(ChartTheme.LIGHT);
  }

  void setTheme(ChartTheme theme) {
    this.theme = theme;
    ChartStyle.apply(plot, theme);
  }

  void setNames(String x, String y) {
    xAxis.setLabel(x);
    yName = y;
  }

  void setRanges(Interval x, Interval y) {
    xAxis.setRange(x.low(), x.high());
    yAxis.setRange(y.low(), y.high());
  }

  /// @param visible whether grid lines are drawn; where they are painted into the picture they are
  ///   not
  void setGridVisible(boolean visible) {
    plot.setDomainGridlinesVisible(visible);
    plot.setRangeGridlinesVisible(visible);
  }

  /// @param g2 measures text
  /// @param area the data area that {@link #dataArea} found
  /// @return where the grid lines are
  Ticks ticks(Graphics2D g2, Rectangle2D area) {
    return new Ticks(
        values(xAxis.refreshTicks(g2, new AxisState(), area, RectangleEdge.BOTTOM)),
        values(yAxis.refreshTicks(g2, new AxisState(), area, RectangleEdge.LEFT)));
  }

  private double margin() {
    return theme.type().size() < ChartType.DEFAULT.size() ? SMALL_MARGIN : MARGIN;
  }

  private static List<Double> values(List<?> ticks) {
    return ticks.stream().map(tick -> ((ValueTick) tick).getValue()).toList();
  }

  /// Where grid lines are.
  ///
  /// @param x of the upright ones, data units
  /// @param y of the level ones, data units
  record Ticks(List<Double> x, List<Double> y) {
    static final Ticks NONE = new Ticks(List.of(), List.of());
  }

  /// Finds the space left for data.
  ///
  /// @param g2 measures text
  /// @param width of the whole plot, pixels
  /// @param height of the whole plot, pixels
  /// @return the data area, whole pixels; at least one by one
  Rectangle2D dataArea(Graphics2D g2, double width, double height) {
    double font = theme.type().size();
    double top = Math.ceil(font * 1.3 + 2 * margin());
    Rectangle2D whole = new Rectangle2D.Double(0, top, width, Math.max(1, height - top));
    double bottom =
        Math.ceil(xAxis.reserveSpace(g2, plot, whole, RectangleEdge.BOTTOM, null).getBottom() + 2);
    double left =
        Math.ceil(yAxis.reserveSpace(g2, plot, whole, RectangleEdge.LEFT, null).getLeft() + 2);
    double right = Math.ceil(Math.max(2 * MARGIN, font * 1.5));
    return new Rectangle2D.Double(
        left,
        top,
        Math.max(1, Math.floor(width - left - right)),
        Math.max(1, Math.floor(height - top - bottom)));
  }

  /// Draws.
  ///
  /// @param g2 where
  /// @param area the data area that {@link #dataArea} found
  /// @param width of the whole plot, pixels
  /// @param height of the whole plot, pixels
  void draw(Graphics2D g2, Rectangle2D area, double width, double height) {
    ChartStyle.draw(chart, g2, new Rectangle2D.Double(0, 0, width, height), area);
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setFont(ChartStyle.font(theme.type(), ChartStyle.NAME_STEP));
    g2.setPaint(ChartStyle.awt(theme.text()));
    g2.drawString(yName, (float) MARGIN / 2, (float) (area.getY() - margin()));
  }
}
