package mdnviz.ui.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;
import mdnviz.math.Interval;

/// Names beside the ends of lines, pushed apart where they lie close.
final class EndNames {
  private final FontMetrics metrics;
  private final List<Name> names = new ArrayList<>();

  private record Name(String text, double y, Color color) {}

  /// @param metrics of the font they are written in
  EndNames(FontMetrics metrics) {
    this.metrics = metrics;
  }

  /// @param text the name
  /// @param y height of the line's end
  /// @param color of the line
  void add(String text, double y, Color color) {
    names.add(new Name(text, y, color));
  }

  /// Draws all names that have room.
  ///
  /// @param g2 where, its font set
  /// @param x left edge of the names
  /// @param span from top to bottom
  void draw(Graphics2D g2, double x, Interval span) {
    names.sort(Comparator.comparingDouble(Name::y));
    double tall = metrics.getHeight();
    double[] middles = new double[names.size()];
    double free = span.low();
    for (int i = 0; i < middles.length; i++) {
      middles[i] = Math.max(names.get(i).y(), free + tall / 2);
      free = middles[i] + tall / 2;
    }
    double end = span.high();
    for (int i = middles.length - 1; i >= 0; i--) {
      middles[i] = Math.min(middles[i], end - tall / 2);
      end = middles[i] - tall / 2;
    }
    for (int i = 0; i < middles.length; i++) {
      if (middles[i] >= span.low()) {
        g2.setPaint(ChartStyle.awt(names.get(i).color()));
        double baseline = middles[i] + metrics.getAscent() / 2.0 - 1;
        g2.drawString(names.get(i).text(), (float) x, (float) baseline);
      }
    }
  }
}
