package mdnviz.ui.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mdnviz.math.Interval;
import mdnviz.ui.model.ResultPlot;
import mdnviz.ui.model.ResultPlot.Dot;
import mdnviz.ui.model.ResultPlot.Line;
import mdnviz.ui.model.ResultPlot.Spot;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/// A chart of results as it is drawn on whatever it is given.
///
/// FX thread only.
final class ResultPicture implements ChartPicture {
  private static final double MARGIN = 8;
  private static final double TOP = 24;
  private static final double PADDING = 28;
  private static final double LABEL_STEP = 4;
  private static final double QUARTILE_OPACITY = 0.3;
  private static final double QUARTILE_WIDTH = 6;
  private static final double SIDE_STEP = 9;
  private static final double NEAR = 7;

  private final NumberAxis levelAxis = new PlainAxis(false);
  private final XYPlot frame = new XYPlot(null, levelAxis, new PlainAxis(false), null);
  private final JFreeChart chart = ChartStyle.bareChart(frame);
  private final ResultMarks marks = new ResultMarks();
  private ResultPlot plot = ResultPlot.EMPTY;
  private ChartTheme theme = ChartTheme.LIGHT;
  private Interval range = new Interval(0, 1);
  private Rectangle2D area = new Rectangle2D.Double(0, 0, 1, 1);

  ResultPicture() {
    levelAxis.setTickLabelsVisible(false);
    levelAxis.setRange(0, 1);
    frame.setDomainGridlinesVisible(false);
  }

  @Override
  public void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    marks.setTheme(newTheme);
    ChartStyle.apply(frame, newTheme);
  }

  /// @param newPlot drawn from now on
  void show(ResultPlot newPlot) {
    boolean logarithmic =
        !newPlot.lines().isEmpty()
            && ResultStyle.isLogarithmic(newPlot.lines().getFirst().measure());
    if (logarithmic != frame.getRangeAxis() instanceof WarpedAxis) {
      frame.setRangeAxis(logarithmic ? new WarpedAxis(0) : new PlainAxis(false));
      ChartStyle.apply(frame, theme);
    }
    plot = newPlot;
  }

  @Override
  public void draw(Graphics2D g2, double width, double height) {
    range = ResultRange.of(plot, frame.getRangeAxis() instanceof WarpedAxis);
    frame.getRangeAxis().setRange(range.low(), range.high());
    g2.setFont(font());
    FontMetrics metrics = g2.getFontMetrics(font());
    ResultTicks ticks = new ResultTicks(plot, metrics);
    Rectangle2D whole = new Rectangle2D.Double(0, 0, width, height);
    double left =
        Math.ceil(
                (frame
                            .getRangeAxis()
                            .reserveSpace(g2, frame, whole, RectangleEdge.LEFT, null)
                            .getLeft()
                        + 2)
                    / LABEL_STEP)
            * LABEL_STEP;
    double right = Math.min(width * 0.35, endNames(metrics) + MARGIN);
    double wide = Math.max(1, Math.floor(width - left - right));
    double bottom = ticks.height(wide - 2 * PADDING) + metrics.getHeight() + MARGIN;
    double top = Math.rint(TOP * theme.type().size() / ChartType.DEFAULT.size());
    area = new Rectangle2D.Double(left, top, wide, Math.max(1, Math.floor(height - top - bottom)));
    title(g2, metrics);
    ChartStyle.draw(chart, g2, whole, area);
    ticks.draw(g2, area, this::x, theme);
    drawReferences(g2);
    for (int i = 0; i < plot.lines().size(); i++) {
      drawLine(g2, i);
    }
    drawEndNames(g2, metrics);
  }

  private void title(Graphics2D g2, FontMetrics metrics) {
    g2.setPaint(ChartStyle.awt(theme.text()));
    float baseline = (float) (MARGIN + metrics.getAscent());
    g2.drawString(plot.value(), (float) MARGIN / 2, baseline);
    String key = marks.key(plot, range);
    g2.setPaint(ChartStyle.awt(theme.mutedText()));
    g2.drawString(key, (float) (area.getMaxX() - metrics.stringWidth(key)), baseline);
  }

  private double x(int level) {
    return area.getX()
        + PADDING
        + plot.places().get(level) * Math.max(1, area.getWidth() - 2 * PADDING);
  }

  private double y(double value) {
    double at = frame.getRangeAxis().valueToJava2D(value, area, RectangleEdge.LEFT);
    return Math.clamp(at, area.getY(), area.getMaxY());
  }

  /// Lines stand side by side, so that their dots do not hide each other.
  private double side(int line) {
    return (line - (plot.lines().size() - 1) / 2.0) * SIDE_STEP;
  }

  private void drawReferences(Graphics2D g2) {
    for (ResultPlot.Reference reference : plot.references()) {
      LineRole role = role(reference);
      g2.setPaint(ChartStyle.awt(role.color(theme)));
      g2.setStroke(role.stroke(theme.type()));
      double y = y(reference.value());
      g2.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
    }
  }

  private static LineRole role(ResultPlot.Reference reference) {
    return reference.oracle() ? LineRole.ORACLE : LineRole.SINGLE_GAUSSIAN;
  }

  private static String name(ResultPlot.Reference reference) {
    return reference.oracle() ? "oracle" : "K = 1 best";
  }

  private void drawLine(Graphics2D g2, int index) {
    Line line = plot.lines().get(index);
    Color color = ChartStyle.awt(ResultStyle.color(line, theme));
    g2.setPaint(
        ChartStyle.awt(ResultStyle.color(line, theme).deriveColor(0, 1, 1, QUARTILE_OPACITY)));
    for (Spot spot : line.spots()) {
      double x = x(spot.level()) + side(index);
      double top = y(spot.high());
      g2.fill(
          new Rectangle2D.Double(
              x - QUARTILE_WIDTH / 2, top, QUARTILE_WIDTH, Math.max(1, y(spot.low()) - top)));
    }
    g2.setPaint(color);
    g2.setStroke(ResultStyle.stroke(line, theme));
    g2.draw(plot.numeric() ? medians(line, index) : bars(line, index));
    for (Spot spot : line.spots()) {
      for (Dot dot : spot.dots()) {
        marks.draw(g2, color, dot, place(index, spot, dot));
        if (!range.contains(dot.value())) {
          marks.beyond(g2, place(index, spot, dot), dot.value() > range.high());
        }
      }
    }
  }

  private Path2D medians(Line line, int index) {
    Path2D path = new Path2D.Double();
    Map<Double, Spot> ordered = new TreeMap<>();
    line.spots().forEach(spot -> ordered.put(x(spot.level()), spot));
    ordered.forEach(
        (x, spot) -> {
          if (path.getCurrentPoint() == null) {
            path.moveTo(x + side(index), y(spot.median()));
          } else {
            path.lineTo(x + side(index), y(spot.median()));
          }
        });
    return path;
  }

  /// Levels that have no order are not joined.
  private Path2D bars(Line line, int index) {
    Path2D path = new Path2D.Double();
    for (Spot spot : line.spots()) {
      double x = x(spot.level()) + side(index);
      path.moveTo(x - SIDE_STEP, y(spot.median()));
      path.lineTo(x + SIDE_STEP, y(spot.median()));
    }
    return path;
  }

  private Point2D place(int line, Spot spot, Dot dot) {
    return new Point2D.Double(x(spot.level()) + side(line), y(dot.value()));
  }

  private double endNames(FontMetrics metrics) {
    double widest = 0;
    for (Line line : plot.lines()) {
      widest = Math.max(widest, metrics.stringWidth(line.name()));
    }
    for (ResultPlot.Reference reference : plot.references()) {
      widest = Math.max(widest, metrics.stringWidth(name(reference)));
    }
    return widest;
  }

  /// Names to the right of the lines' ends, pushed apart where they lie close.
  private void drawEndNames(Graphics2D g2, FontMetrics metrics) {
    EndNames names = new EndNames(metrics);
    for (Line line : plot.lines()) {
      line.spots().stream()
          .max((a, b) -> Double.compare(x(a.level()), x(b.level())))
          .ifPresent(
              last -> names.add(line.name(), y(last.median()), ResultStyle.color(line, theme)));
    }
    for (ResultPlot.Reference reference : plot.references()) {
      names.add(name(reference), y(reference.value()), role(reference).color(theme));
    }
    names.draw(g2, area.getMaxX() + MARGIN / 2, new Interval(area.getY(), area.getMaxY()));
  }

  @Override
  public String read(double x, double y) {
    String nearest = "";
    double least = NEAR;
    List<Line> lines = plot.lines();
    for (int i = 0; i < lines.size(); i++) {
      for (Spot spot : lines.get(i).spots()) {
        double median = Math.hypot(x(spot.level()) + side(i) - x, (y(spot.median()) - y) / 8);
        if (median < least) {
          least = median;
          nearest = spot.text();
        }
        for (Dot dot : spot.dots()) {
          double distance = place(i, spot, dot).distance(x, y);
          if (distance < Math.min(least, NEAR / 2)) {
            least = distance;
            nearest = dot.text();
          }
        }
      }
    }
    return nearest;
  }

  private Font font() {
    return ChartStyle.font(theme.type(), 0);
  }
}
