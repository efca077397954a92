package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// The one place where charts get their fonts, strokes and colours.
final class ChartStyle {
  /// Axes and grid.
  static final BasicStroke HAIRLINE = new BasicStroke(1);

  /// Names of axes are that much larger than tick labels, pixels.
  static final double NAME_STEP = 2;

  private static final double TICK_GAP = 6;

  private ChartStyle() {}

  /// @param color any
  /// @return ARGB, not premultiplied
  static int argb(Color color) {
    return (int) Math.rint(color.getOpacity() * 255) << 24
        | (int) Math.rint(color.getRed() * 255) << 16
        | (int) Math.rint(color.getGreen() * 255) << 8
        | (int) Math.rint(color.getBlue() * 255);
  }

  /// @param argb a colour; its alpha is ignored
  /// @return the same, opaque, for JavaFX
  static Color fx(int argb) {
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
  }

  /// @param color any
  /// @return the same for AWT
  static java.awt.Color awt(Color color) {
    return new java.awt.Color(argb(color), true);
  }

  /// @param type family and size
  /// @param step added to the size, pixels
  /// @return the font for AWT
  static Font font(ChartType type, double step) {
    return new Font(type.family(), Font.PLAIN, (int) Math.rint(type.size() + step));
  }

  /// @param type line width
  /// @return how curves are drawn
  static BasicStroke curve(ChartType type) {
    return new BasicStroke((float) type.lineWidth(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /// @param type line width
  /// @return how limits and references are drawn
  static BasicStroke dashed(ChartType type) {
    float width = (float) (type.lineWidth() * 0.75);
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);
  }

  /// Takes away all that a chart brings of itself: background, border, outline, legend, margins.
  ///
  /// @param plot becomes the chart's plot. Modified.
  /// @return the bare chart
  static JFreeChart bareChart(XYPlot plot) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(null);
    chart.setBorderVisible(false);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlineStroke(HAIRLINE);
    plot.setRangeGridlineStroke(HAIRLINE);
    return chart;
  }

  /// Colours a plot and its axes.
  ///
  /// @param plot Modified.
  /// @param theme the colours and the type
  static void apply(XYPlot plot, ChartTheme theme) {
    plot.setDomainGridlinePaint(awt(theme.grid()));
    plot.setRangeGridlinePaint(awt(theme.grid()));
    apply(plot.getDomainAxis(), theme);
    apply(plot.getRangeAxis(), theme);
  }

  /// Draws a bare chart so that its data area is exactly the one wanted.
  ///
  /// @param chart of {@link #bareChart}. Modified.
  /// @param g2 where
  /// @param whole all there is to draw on
  /// @param area where data go, within `whole`
  static void draw(JFreeChart chart, Graphics2D g2, Rectangle2D whole, Rectangle2D area) {
    XYPlot plot = chart.getXYPlot();
    AxisSpace beneath = new AxisSpace();
    beneath.setBottom(whole.getMaxY() - area.getMaxY());
    plot.setFixedDomainAxisSpace(beneath, false);
    AxisSpace beside = new AxisSpace();
    beside.setLeft(area.getX() - whole.getX());
    plot.setFixedRangeAxisSpace(beside, false);
    plot.setInsets(
        new RectangleInsets(area.getY() - whole.getY(), 0, 0, whole.getMaxX() - area.getMaxX()),
        false);
    chart.draw(g2, whole);
  }

  private static void apply(ValueAxis axis, ChartTheme theme) {
    axis.setAxisLinePaint(awt(theme.axis()));
    axis.setAxisLineStroke(HAIRLINE);
    axis.setTickMarksVisible(false);
    axis.setTickLabelPaint(awt(theme.mutedText()));
    axis.setTickLabelFont(font(theme.type(), 0));
    axis.setTickLabelInsets(new RectangleInsets(TICK_GAP, TICK_GAP, TICK_GAP, TICK_GAP));
    axis.setLabelPaint(awt(theme.text()));
    axis.setLabelFont(font(theme.type(), NAME_STEP));
    axis.setLabelInsets(RectangleInsets.ZERO_INSETS);
  }
}
