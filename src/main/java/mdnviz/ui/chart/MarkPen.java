package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import javafx.scene.paint.Color;

/// Draws marks so that they stand out from the picture beneath: lines and words in a casing of the
/// background's colour.
///
/// @param g2 where
/// @param theme colours, font and line width
record MarkPen(Graphics2D g2, ChartTheme theme) {
  private static final double CASING = 2.5;
  private static final double TEXT_CASING = 1.2;

  /// A line in its casing.
  ///
  /// @param shape its course
  /// @param color of the line
  /// @param width of the line, logical pixels
  void cased(Shape shape, Color color, double width) {
    line(shape, faint(theme.background(), color.getOpacity()), width + CASING);
    line(shape, color, width);
  }

  /// A plain line.
  ///
  /// @param shape its course
  /// @param color of the line
  /// @param width logical pixels
  void line(Shape shape, Color color, double width) {
    line(shape, color, new BasicStroke((float) width));
  }

  /// A plain line.
  ///
  /// @param shape its course
  /// @param color of the line
  /// @param stroke width and dashes
  void line(Shape shape, Color color, BasicStroke stroke) {
    g2.setPaint(ChartStyle.awt(color));
    g2.setStroke(stroke);
    g2.draw(shape);
  }

  /// A dot.
  void dot(double x, double y, double radius, Color color) {
    g2.setPaint(ChartStyle.awt(color));
    g2.fill(circle(x, y, radius));
  }

  /// Words.
  ///
  /// @param words any
  /// @param x left end
  /// @param y baseline
  /// @param color of the words
  void text(String words, double x, double y, Color color) {
    g2.setFont(ChartStyle.font(theme.type(), 0));
    g2.setPaint(ChartStyle.awt(theme.background()));
    for (int corner = 0; corner < 4; corner++) {
      double across = corner % 2 == 0 ? TEXT_CASING : -TEXT_CASING;
      double down = corner < 2 ? TEXT_CASING : -TEXT_CASING;
      g2.drawString(words, (float) (x + across), (float) (y + down));
    }
    g2.setPaint(ChartStyle.awt(color));
    g2.drawString(words, (float) x, (float) y);
  }

  /// @return the colour as much fainter
  static Color faint(Color color, double opacity) {
    return color.deriveColor(0, 1, 1, opacity);
  }

  /// @return a circle
  static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /// @param places x and y of each corner
  /// @return an open line through them
  static Path2D through(double... places) {
    Path2D path = new Path2D.Double();
    path.moveTo(places[0], places[1]);
    for (int i = 2; i < places.length; i += 2) {
      path.lineTo(places[i], places[i + 1]);
    }
    return path;
  }
}
