package mdnviz.ui.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;
import mdnviz.math.Interval;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;

/// A chart over the steps as JFreeChart draws it on whatever it is given: lines, axes and grid,
/// names set on lines, and beneath the axis, if wanted, a strip of shares.
///
/// FX thread only.
final class StepsPicture {
  private static final double MARGIN = 8;
  private static final double LABEL_STEP = 4;
  private static final double STRIP_HEIGHT = 12;
  private static final double FAINT = 0.25;

  private final PlainAxis stepAxis = new PlainAxis(true);
  private final XYPlot plot = new XYPlot(null, stepAxis, new PlainAxis(false), null);
  private final JFreeChart chart = ChartStyle.bareChart(plot);
  private final String axisName;
  private ChartTheme theme = ChartTheme.LIGHT;
  private Rectangle2D area = new Rectangle2D.Double(0, 0, 1, 1);
  private double left;
  private List<Name> names = List.of();
  private Strip strip = Strip.NONE;
  private boolean hasStrip;

  /// A name set on a line.
  ///
  /// @param step where it ends; beyond the axis, at the right end
  /// @param value height of the line
  /// @param text the name
  /// @param role of the line
  record Name(double step, double value, String text, LineRole role) {
    /// A name at the right end.
    static Name atTheEnd(double value, String text, LineRole role) {
      return new Name(Integer.MAX_VALUE, value, text, role);
    }
  }

  /// Shares from 0 to 1 over the steps.
  ///
  /// @param line means are the shares
  /// @param name what they are shares of
  /// @param role whose colour the bars have
  record Strip(HistoryLine line, String name, LineRole role) {
    static final Strip NONE = new Strip(HistoryLine.EMPTY, "", LineRole.THRESHOLD);
  }

  /// @param axisName name of the horizontal axis
  StepsPicture(String axisName) {
    this.axisName = axisName;
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
  }

  /// @param index zero-based; lines are drawn in this order
  /// @return the line's points; a new line has none
  LineDataset line(int index) {
    if (plot.getDataset(index) == null) {
      XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
      renderer.setDrawSeriesLineAsPath(true);
      plot.setDataset(index, new LineDataset());
      plot.setRenderer(index, renderer, false);
    }
    return (LineDataset) plot.getDataset(index);
  }

  /// Draws a line as its role wants.
  ///
  /// @param index zero-based
  /// @param role what it stands for
  void style(int index, LineRole role) {
    line(index);
    plot.getRenderer(index).setSeriesPaint(0, ChartStyle.awt(role.color(theme)), false);
    plot.getRenderer(index).setSeriesStroke(0, role.stroke(theme.type()), false);
  }

  /// Draws a line faintly and thin, as what lies behind its smoothed curve.
  ///
  /// @param index zero-based
  /// @param role what it stands for
  void styleFaint(int index, LineRole role) {
    line(index);
    Color faint = role.color(theme).deriveColor(0, 1, 1, FAINT);
    plot.setRenderer(index, new ExtremesRenderer(), false);
    plot.getRenderer(index).setSeriesPaint(0, ChartStyle.awt(faint), false);
    plot.getRenderer(index).setSeriesStroke(0, ChartStyle.HAIRLINE, false);
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
    plot.getDatasets().values().forEach(line -> ((LineDataset) line).fit(steps));
    plot.getRangeAxis().setRange(values.low(), values.high());
  }

  void setNames(List<Name> newNames) {
    names = List.copyOf(newNames);
  }

  List<Name> names() {
    return names;
  }

  /// @param newStrip shown beneath the axis from now on
  void setStrip(Strip newStrip) {
    strip = newStrip;
    hasStrip = true;
  }

  /// @return where lines are drawn, from the upper left corner
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
  /// @param g2 measures text
  /// @param width logical pixels
  /// @param height logical pixels
  void measure(Graphics2D g2, double width, double height) {
    double stripHeight = hasStrip ? STRIP_HEIGHT : 0;
    Rectangle2D whole = new Rectangle2D.Double(0, MARGIN, width, height - MARGIN);
    double bottom =
        Math.ceil(stepAxis.reserveSpace(g2, plot, whole, RectangleEdge.BOTTOM, null).getBottom());
    double needed =
        plot.getRangeAxis().reserveSpace(g2, plot, whole, RectangleEdge.LEFT, null).getLeft();
    FontMetrics metrics = g2.getFontMetrics(tickFont());
    double names = Math.max(metrics.stringWidth(axisName), metrics.stringWidth(strip.name()));
    double room = Math.max(needed + 2, names + MARGIN * 2);
    left = Math.max(left, Math.ceil(room / LABEL_STEP) * LABEL_STEP);
    area =
        new Rectangle2D.Double(
            left,
            MARGIN,
            Math.max(1, Math.floor(width - left - 2 * theme.type().size())),
            Math.max(1, Math.floor(height - MARGIN - bottom - 2 - stripHeight)));
  }

  /// Draws in the data area that {@link #measure} found.
  ///
  /// @param g2 where
  /// @param width logical pixels
  /// @param height logical pixels
  void draw(Graphics2D g2, double width, double height) {
    g2.setFont(tickFont());
    g2.setPaint(ChartStyle.awt(theme.text()));
    double beneath = area.getMaxY() + MARGIN / 2 + theme.type().size();
    g2.drawString(axisName, (float) MARGIN / 2, (float) beneath);
    ChartStyle.draw(chart, g2, new Rectangle2D.Double(0, 0, width, height), area);
    drawNames(g2);
    if (hasStrip) {
      drawStrip(g2, height);
    }
  }

  /// Sets the names above their lines, pushed apart where lines lie close.
  private void drawNames(Graphics2D g2) {
    g2.setFont(tickFont());
    FontMetrics metrics = g2.getFontMetrics(tickFont());
    double tall = theme.type().size() + 2;
    List<Rectangle2D> taken = new ArrayList<>();
    List<Name> shown = new ArrayList<>(names);
    shown.removeIf(name -> !plot.getRangeAxis().getRange().contains(name.value()));
    shown.sort(Comparator.comparingDouble(name -> -name.value()));
    for (Name name : shown) {
      double wide = metrics.stringWidth(name.text()) + 4;
      if (wide > area.getWidth()) {
        continue;
      }
      double right = Math.clamp(xOf(name.step()), area.getX() + wide, area.getMaxX());
      double line = plot.getRangeAxis().valueToJava2D(name.value(), area, RectangleEdge.LEFT);
      Rectangle2D box =
          new Rectangle2D.Double(right - wide, Math.max(area.getY(), line - tall - 1), wide, tall);
      for (Rectangle2D other : taken) {
        if (box.intersects(other)) {
          box.setRect(box.getX(), other.getMaxY(), wide, tall);
        }
      }
      if (box.getMaxY() > area.getMaxY()) {
        continue;
      }
      taken.add(box);
      g2.setPaint(ChartStyle.awt(name.role().color(theme)));
      g2.drawString(name.text(), (float) box.getX() + 2, (float) (box.getMaxY() - 3));
    }
  }

  private void drawStrip(Graphics2D g2, double height) {
    double bottom = height - 1;
    double full = STRIP_HEIGHT - 2;
    g2.setFont(tickFont());
    g2.setPaint(ChartStyle.awt(theme.text()));
    g2.drawString(strip.name(), (float) MARGIN / 2, (float) (bottom - 1));
    g2.setPaint(ChartStyle.awt(theme.grid()));
    g2.fill(new Rectangle2D.Double(area.getX(), bottom - full, area.getWidth(), full));
    g2.setPaint(ChartStyle.awt(strip.role().color(theme)));
    double[] steps = strip.line().steps();
    double[] shares = strip.line().means();
    double from = area.getX();
    for (int i = 0; i < steps.length; i++) {
      double to = Math.clamp(xOf(endOfBar(steps, i)), from, area.getMaxX());
      double tall = full * shares[i];
      if (shares[i] > 0 && to > from) {
        g2.fill(new Rectangle2D.Double(from, bottom - tall, to - from, tall));
      }
      from = to;
    }
  }

  private static double endOfBar(double[] steps, int i) {
    if (i + 1 < steps.length) {
      return (steps[i] + steps[i + 1]) / 2;
    }
    return steps[i] + (i > 0 ? (steps[i] - steps[i - 1]) / 2 : 0.5);
  }

  private Font tickFont() {
    return ChartStyle.font(theme.type(), 0);
  }
}
