package mdnviz.ui.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import mdnviz.math.Interval;
import mdnviz.ui.model.ResultPlot;
import mdnviz.ui.model.ResultPlot.Dot;

/// The marks of runs: filled if it has ended, hollow while it trains, a cross if it diverged.
final class ResultMarks {
  private static final double RADIUS = 2.5;
  private static final double CROSS = 3.5;

  private ChartTheme theme = ChartTheme.LIGHT;

  void setTheme(ChartTheme newTheme) {
    theme = newTheme;
  }

  /// @param g2 where
  /// @param color of the line it belongs to
  /// @param dot a run
  /// @param at its place
  void draw(Graphics2D g2, Color color, Dot dot, Point2D at) {
    g2.setPaint(color);
    g2.setStroke(ChartStyle.HAIRLINE);
    Ellipse2D disc =
        new Ellipse2D.Double(at.getX() - RADIUS, at.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS);
    switch (dot.kind()) {
      case ENDED -> g2.fill(disc);
      case TRAINING -> {
        g2.setPaint(ChartStyle.awt(theme.background()));
        g2.fill(disc);
        g2.setPaint(color);
        g2.draw(disc);
      }
      case DIVERGED -> cross(g2, at);
    }
  }

  /// Draws the sign of divergence.
  ///
  /// @param g2 where, its colour set
  /// @param at its middle
  void cross(Graphics2D g2, Point2D at) {
    g2.setStroke(ChartStyle.curve(theme.type()));
    g2.draw(
        new Line2D.Double(
            at.getX() - CROSS, at.getY() - CROSS, at.getX() + CROSS, at.getY() + CROSS));
    g2.draw(
        new Line2D.Double(
            at.getX() - CROSS, at.getY() + CROSS, at.getX() + CROSS, at.getY() - CROSS));
  }

  /// Draws the sign of a run that lies beyond the axis.
  ///
  /// @param g2 where, its colour set
  /// @param at the end of the axis
  /// @param above whether it lies above
  void beyond(Graphics2D g2, Point2D at, boolean above) {
    double away = above ? -1 : 1;
    Path2D tip = new Path2D.Double();
    tip.moveTo(at.getX() - CROSS, at.getY() - away * CROSS / 2);
    tip.lineTo(at.getX(), at.getY() + away * CROSS * 1.5);
    tip.lineTo(at.getX() + CROSS, at.getY() - away * CROSS / 2);
    g2.fill(tip);
  }

  /// @param plot any
  /// @param range of its axis
  /// @return what the marks in it mean
  String key(ResultPlot plot, Interval range) {
    List<String> parts = new ArrayList<>();
    boolean many =
        plot.lines().stream()
            .flatMap(line -> line.spots().stream())
            .anyMatch(spot -> spot.dots().size() > 1);
    if (many) {
      parts.add("line: median, bar: quartiles");
    }
    if (has(plot, Dot.Kind.TRAINING)) {
      parts.add("○ still training");
    }
    if (has(plot, Dot.Kind.DIVERGED)) {
      parts.add("× diverged");
    }
    boolean beyond =
        plot.lines().stream()
            .flatMap(line -> line.spots().stream())
            .flatMap(spot -> spot.dots().stream())
            .anyMatch(dot -> !range.contains(dot.value()));
    if (beyond) {
      parts.add("▲ beyond the axis");
    }
    return String.join(" · ", parts);
  }

  private static boolean has(ResultPlot plot, Dot.Kind kind) {
    return plot.lines().stream()
        .flatMap(line -> line.spots().stream())
        .flatMap(spot -> spot.dots().stream())
        .anyMatch(dot -> dot.kind() == kind);
  }
}
