package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.GradientClipping.Kind;
import mdnviz.training.GradientSlice;
import mdnviz.ui.chart.ClipSliceChart.Way;

/// The plane of two elements of a gradient as it is drawn on whatever it is given. Both axes have
/// one scale, chosen for the clipped arrows; an arrow that is longer ends at the edge, dashed.
///
/// FX thread only.
final class ClipSlicePicture implements ChartPicture {
  private static final double MARGIN = 8;
  private static final double HEAD = 8;
  private static final double HEAD_SPREAD = 0.42;
  private static final double ROOM = 1.25;
  private static final double NEAR = 8;
  private static final double KEYS = 190;
  private static final double SWATCH = 18;

  private ChartTheme theme = ChartTheme.LIGHT;
  private Optional<GradientSlice> slice = Optional.empty();
  private List<Way> ways = List.of();
  private Rectangle2D area = new Rectangle2D.Double(0, 0, 1, 1);
  private double reach = 1;

  @Override
  public void setTheme(ChartTheme newTheme) {
    theme = newTheme;
  }

  /// @param newSlice drawn from now on; nothing if empty
  /// @param newWays of clipping it
  void show(Optional<GradientSlice> newSlice, List<Way> newWays) {
    slice = newSlice;
    ways = List.copyOf(newWays);
  }

  @Override
  public void draw(Graphics2D g2, double width, double height) {
    if (slice.isEmpty()) {
      return;
    }
    GradientSlice shown = slice.get();
    g2.setFont(font());
    FontMetrics metrics = g2.getFontMetrics(font());
    double keys = Math.min(KEYS, width / 2);
    double side = Math.max(1, Math.min(width - keys - MARGIN, height - 2 * metrics.getHeight()));
    area = new Rectangle2D.Double(MARGIN, metrics.getHeight(), side - MARGIN, side - MARGIN);
    reach = reach(shown);
    drawAxes(g2, metrics, shown);
    for (int i = 0; i < ways.size(); i++) {
      drawBound(g2, i, shown);
    }
    arrow(g2, theme.text(), shown.first().value(), shown.second().value());
    for (int i = 0; i < ways.size(); i++) {
      GradientClipping clipping = ways.get(i).clipping();
      if (clipping.kind() != Kind.NONE) {
        arrow(g2, theme.component(i), shown.clippedFirst(clipping), shown.clippedSecond(clipping));
      }
    }
    drawKeys(g2, metrics, shown);
  }

  /// As far as the longest clipped arrow; the raw one where nothing is clipped.
  private double reach(GradientSlice shown) {
    double longest =
        ways.stream()
            .map(Way::clipping)
            .filter(clipping -> clipping.kind() != Kind.NONE)
            .mapToDouble(
                clipping ->
                    Math.max(
                        Math.abs(shown.clippedFirst(clipping)),
                        Math.abs(shown.clippedSecond(clipping))))
            .max()
            .orElse(0);
    double raw = Math.max(Math.abs(shown.first().value()), Math.abs(shown.second().value()));
    double wanted = longest > 0 ? longest : raw;
    return ROOM * (wanted > 0 ? wanted : 1);
  }

  private double x(double value) {
    return area.getCenterX() + value / reach * area.getWidth() / 2;
  }

  private double y(double value) {
    return area.getCenterY() - value / reach * area.getHeight() / 2;
  }

  private void drawAxes(Graphics2D g2, FontMetrics metrics, GradientSlice shown) {
    g2.setPaint(ChartStyle.awt(theme.grid()));
    g2.setStroke(ChartStyle.HAIRLINE);
    g2.draw(area);
    g2.setPaint(ChartStyle.awt(theme.axis()));
    g2.draw(new Line2D.Double(area.getX(), y(0), area.getMaxX(), y(0)));
    g2.draw(new Line2D.Double(x(0), area.getY(), x(0), area.getMaxY()));
    double tick = TickSpacing.atLeast(reach / 3);
    g2.setPaint(ChartStyle.awt(theme.mutedText()));
    g2.draw(new Line2D.Double(x(tick), y(0) - 3, x(tick), y(0) + 3));
    String label = TickSpacing.round(tick);
    g2.drawString(
        label,
        (float) (x(tick) - metrics.stringWidth(label) / 2.0),
        (float) (y(0) + 4 + metrics.getAscent()));
    g2.setPaint(ChartStyle.awt(theme.text()));
    g2.drawString(
        "∂E/∂(" + shown.second().name() + ") ↑",
        (float) area.getX(),
        (float) (area.getY() - metrics.getDescent()));
    String across = "∂E/∂(" + shown.first().name() + ") →";
    g2.drawString(
        across,
        (float) Math.max(area.getX(), area.getMaxX() - metrics.stringWidth(across)),
        (float) (area.getMaxY() + metrics.getAscent() + 2));
  }

  /// The square of clipping by value; the circle on which scaling by the norm leaves these two.
  private void drawBound(Graphics2D g2, int index, GradientSlice shown) {
    GradientClipping clipping = ways.get(index).clipping();
    Shape bound =
        switch (clipping.kind()) {
          case NONE, PER_HEAD -> null;
          case BY_VALUE -> square(clipping.threshold());
          case BY_GLOBAL_NORM ->
              circle(Math.hypot(shown.clippedFirst(clipping), shown.clippedSecond(clipping)));
        };
    if (bound == null) {
      return;
    }
    Shape whole = g2.getClip();
    g2.clip(area);
    g2.setPaint(ChartStyle.awt(theme.component(index)));
    g2.setStroke(ChartStyle.dashed(theme.type()));
    g2.draw(bound);
    g2.setClip(whole);
  }

  private Rectangle2D square(double limit) {
    return new Rectangle2D.Double(x(-limit), y(limit), x(limit) - x(-limit), y(-limit) - y(limit));
  }

  private Ellipse2D circle(double radius) {
    Rectangle2D box = square(radius);
    return new Ellipse2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight());
  }

  private void arrow(Graphics2D g2, javafx.scene.paint.Color color, double first, double second) {
    double most = Math.max(Math.abs(first), Math.abs(second));
    if (most == 0) {
      return;
    }
    boolean cut = most > reach;
    double share = cut ? reach / most : 1;
    double tipX = x(first * share);
    double tipY = y(second * share);
    Color paint = ChartStyle.awt(color);
    g2.setPaint(paint);
    BasicStroke solid = ChartStyle.curve(theme.type());
    g2.setStroke(cut ? LineRole.VALIDATION.stroke(theme.type()) : solid);
    g2.draw(new Line2D.Double(x(0), y(0), tipX, tipY));
    double angle = Math.atan2(tipY - y(0), tipX - x(0));
    Path2D head = new Path2D.Double();
    head.moveTo(tipX, tipY);
    for (double side : new double[] {-HEAD_SPREAD, HEAD_SPREAD}) {
      head.lineTo(tipX - HEAD * Math.cos(angle + side), tipY - HEAD * Math.sin(angle + side));
    }
    head.closePath();
    g2.fill(head);
  }

  private void drawKeys(Graphics2D g2, FontMetrics metrics, GradientSlice shown) {
    double x = area.getMaxX() + 2 * MARGIN;
    double line = metrics.getHeight() + 2;
    double y = area.getY() + line / 2;
    double raw = Math.hypot(shown.first().value(), shown.second().value());
    key(g2, metrics, theme.text(), "raw, length " + TickSpacing.reading(raw), x, y);
    int row = 1;
    for (int i = 0; i < ways.size(); i++) {
      if (ways.get(i).clipping().kind() != Kind.NONE) {
        key(g2, metrics, theme.component(i), text(shown, ways.get(i)), x, y + row * line);
        row++;
      }
    }
  }

  private static String text(GradientSlice shown, Way way) {
    return "%s: %s, turned %.0f°"
        .formatted(
            way.name(),
            TickSpacing.reading(
                Math.hypot(
                    shown.clippedFirst(way.clipping()), shown.clippedSecond(way.clipping()))),
            Math.toDegrees(shown.turn(way.clipping())));
  }

  private void key(
      Graphics2D g2,
      FontMetrics metrics,
      javafx.scene.paint.Color color,
      String text,
      double x,
      double y) {
    g2.setPaint(ChartStyle.awt(color));
    g2.setStroke(ChartStyle.curve(theme.type()));
    g2.draw(new Line2D.Double(x, y, x + SWATCH, y));
    g2.setPaint(ChartStyle.awt(theme.text()));
    g2.drawString(text, (float) (x + SWATCH + 4), (float) (y + metrics.getAscent() / 2.0 - 1));
  }

  @Override
  public String read(double x, double y) {
    return slice
        .map(
            shown ->
                ways.stream()
                    .filter(
                        way ->
                            Point2D.distance(
                                    x(shown.clippedFirst(way.clipping())),
                                    y(shown.clippedSecond(way.clipping())),
                                    x,
                                    y)
                                < NEAR)
                    .map(way -> text(shown, way))
                    .findFirst()
                    .orElse(""))
        .orElse("");
  }

  private Font font() {
    return ChartStyle.font(theme.type(), 0);
  }
}
