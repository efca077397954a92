package mdnviz.ui.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/// How marks are drawn over a picture so that they stand out from it: each on a casing of the
/// background's colour.
///
/// @param g2 where, logical pixels of the data area
/// @param theme colours and type
record StepInk(Graphics2D g2, ChartTheme theme) {
  private static final float CASING = 2.5f;
  private static final double CASING_OPACITY = 0.85;
  private static final double TEXT_GAP = 3;

  /// @param component zero-based k
  /// @return its colour
  Color component(int component) {
    return ChartStyle.awt(theme.component(component));
  }

  /// @return the colour of what belongs to no component
  Color text() {
    return ChartStyle.awt(theme.text());
  }

  private Color background() {
    return ChartStyle.awt(theme.background());
  }

  /// Lets the picture beneath fade.
  ///
  /// @param width of the data area
  /// @param height of the data area
  /// @param opacity of the background over it
  void fade(double width, double height, double opacity) {
    at(opacity, () -> fill(new Rectangle2D.Double(0, 0, width, height), background()));
  }

  /// @param opacity of what is drawn
  /// @param drawing draws
  void at(double opacity, Runnable drawing) {
    Composite before = g2.getComposite();
    g2.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
    drawing.run();
    g2.setComposite(before);
  }

  /// @param shape a line or outline
  /// @param color its colour
  /// @param stroke its line
  void line(Shape shape, Color color, BasicStroke stroke) {
    g2.setStroke(stroke);
    g2.setColor(color);
    g2.draw(shape);
  }

  /// @param shape a line or outline
  /// @param color its colour
  /// @param stroke its line
  void cased(Shape shape, Color color, BasicStroke stroke) {
    BasicStroke casing =
        new BasicStroke(
            stroke.getLineWidth() + CASING, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    at(CASING_OPACITY, () -> line(shape, background(), casing));
    line(shape, color, stroke);
  }

  /// @param shape an area
  /// @param color its colour
  void fill(Shape shape, Color color) {
    g2.setColor(color);
    g2.fill(shape);
  }

  /// @param x of the centre
  /// @param y of the centre
  /// @param radius without the casing
  /// @param color its colour
  void disc(double x, double y, double radius, Color color) {
    at(CASING_OPACITY, () -> fill(circle(x, y, radius + 1), background()));
    fill(circle(x, y, radius), color);
  }

  static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  static Line2D segment(double fromX, double fromY, double toX, double toY) {
    return new Line2D.Double(fromX, fromY, toX, toY);
  }

  /// Where words would stand; they are moved left where they would be cut off.
  ///
  /// @param words one line
  /// @param x of their left end
  /// @param y of their base line
  /// @param width of the data area
  /// @return the patch of background beneath them
  Rectangle2D patch(String words, double x, double y, double width) {
    g2.setFont(ChartStyle.font(theme.type(), 0));
    Rectangle2D box = g2.getFontMetrics().getStringBounds(words, g2);
    double left = Math.max(TEXT_GAP, Math.min(x, width - box.getWidth() - TEXT_GAP));
    return new Rectangle2D.Double(
        left - TEXT_GAP, y + box.getY() - 1, box.getWidth() + 2 * TEXT_GAP, box.getHeight() + 2);
  }

  /// Writes on a patch of the background.
  ///
  /// @param words one line
  /// @param x of their left end
  /// @param y of their base line
  /// @param width of the data area
  /// @param color of the words
  void write(String words, double x, double y, double width, Color color) {
    Rectangle2D patch = patch(words, x, y, width);
    at(CASING_OPACITY, () -> fill(patch, background()));
    g2.setColor(color);
    g2.drawString(words, (float) (patch.getX() + TEXT_GAP), (float) y);
  }
}
