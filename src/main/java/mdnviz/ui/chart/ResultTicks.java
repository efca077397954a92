package mdnviz.ui.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import mdnviz.ui.model.ResultPlot;

/// The names of a setting's levels beneath a chart, in two lines where one is too long; where even
/// that is too long, those that have room.
final class ResultTicks {
  private static final double TICK = 4;
  private static final double GAP = 6;

  private final ResultPlot plot;
  private final FontMetrics metrics;

  /// @param plot whose levels
  /// @param metrics of the font they are written in
  ResultTicks(ResultPlot plot, FontMetrics metrics) {
    this.plot = plot;
    this.metrics = metrics;
  }

  /// @param width of the axis between the outermost levels
  /// @return what the names take, logical pixels
  double height(double width) {
    return TICK + metrics.getHeight() * (isBroken(width) ? 2 : 1);
  }

  private boolean isBroken(double width) {
    List<Double> sorted = plot.places().stream().sorted().toList();
    double room = width;
    for (int i = 1; i < sorted.size(); i++) {
      room = Math.min(room, (sorted.get(i) - sorted.get(i - 1)) * width);
    }
    double least = room;
    return plot.ticks().stream()
        .anyMatch(tick -> tick.contains(" ") && metrics.stringWidth(tick) + GAP > least);
  }

  /// Draws ticks, names and the name of the axis.
  ///
  /// @param g2 where
  /// @param area data area
  /// @param places from level to x
  /// @param theme colours
  void draw(Graphics2D g2, Rectangle2D area, IntToDoubleFunction places, ChartTheme theme) {
    double width = 0;
    for (int i = 0; i < plot.ticks().size(); i++) {
      for (int j = 0; j < i; j++) {
        width = Math.max(width, Math.abs(places.applyAsDouble(i) - places.applyAsDouble(j)));
      }
    }
    boolean broken = isBroken(width);
    List<Rectangle2D> taken = new ArrayList<>();
    for (int level = 0; level < plot.ticks().size(); level++) {
      double x = places.applyAsDouble(level);
      g2.setPaint(ChartStyle.awt(theme.axis()));
      g2.setStroke(ChartStyle.HAIRLINE);
      g2.draw(new Line2D.Double(x, area.getMaxY(), x, area.getMaxY() + TICK));
      g2.setPaint(ChartStyle.awt(theme.mutedText()));
      List<String> lines =
          broken
              ? List.of(plot.ticks().get(level).split(" ", 2))
              : List.of(plot.ticks().get(level));
      name(g2, lines, x, area.getMaxY() + TICK, taken);
    }
    g2.setPaint(ChartStyle.awt(theme.text()));
    double beneath = area.getMaxY() + height(width) + metrics.getAscent();
    g2.drawString(
        plot.axis(),
        (float) (area.getCenterX() - metrics.stringWidth(plot.axis()) / 2.0),
        (float) beneath);
  }

  private void name(
      Graphics2D g2, List<String> lines, double x, double top, List<Rectangle2D> taken) {
    double wide = lines.stream().mapToInt(metrics::stringWidth).max().orElse(0);
    Rectangle2D box = new Rectangle2D.Double(x - wide / 2 - 2, top, wide + 4, metrics.getHeight());
    if (taken.stream().anyMatch(box::intersects)) {
      return;
    }
    taken.add(box);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      g2.drawString(
          line,
          (float) (x - metrics.stringWidth(line) / 2.0),
          (float) (top + metrics.getAscent() + i * metrics.getHeight()));
    }
  }
}
