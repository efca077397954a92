package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import mdnviz.density.NetworkDiagram;
import mdnviz.density.NetworkDiagram.Group;
import mdnviz.density.NetworkDiagram.Part;
import mdnviz.density.NetworkDiagram.Unit;
import mdnviz.math.Interval;
import mdnviz.ui.chart.NetworkLayout.Place;
import mdnviz.ui.model.DiagramWords;
import mdnviz.ui.model.Figures;

/// What a unit says along x, before those beside it; without one, all units of the last layer
/// before the heads.
///
/// FX thread only.
final class UnitCurves {
  private static final double BESIDE = 0.3;
  private static final double DOT = 4;

  private final NetworkPicture picture;
  private final NetworkDiagram diagram;
  private final Rectangle2D area;
  private final ChartTheme theme;

  /// @param picture of the network
  /// @param theme colours and type
  UnitCurves(NetworkPicture picture, ChartTheme theme) {
    this.picture = picture;
    this.theme = theme;
    diagram = picture.diagram();
    area = picture.layout().curveArea();
  }

  /// Draws.
  ///
  /// @param g2 where
  /// @param at x₀, data units
  /// @param focus the unit that is looked at
  void draw(Graphics2D g2, double at, Optional<Place> focus) {
    Group group = diagram.groups().get(focus.map(Place::group).orElseGet(this::lastHidden));
    Interval range = range(group);
    drawAxes(g2, range);
    for (Unit unit : group.units()) {
      drawCurve(g2, group, unit, range, BESIDE, 0.6);
    }
    drawCursor(g2, at);
    focus
        .map(picture::unit)
        .ifPresent(
            unit -> {
              drawCurve(g2, group, unit, range, 1, 1);
              drawDot(g2, color(group, unit), at, share(range, diagram.value(unit, at)));
            });
    g2.setPaint(ChartStyle.awt(theme.text()));
    g2.setFont(ChartStyle.font(theme.type(), 0));
    float baseline = (float) area.getY() - 6;
    g2.drawString(reading(at, focus), 6, baseline);
  }

  /// @param at x₀, data units
  /// @param focus the unit that is looked at
  /// @return what is to be seen, and the number at x₀
  String reading(double at, Optional<Place> focus) {
    return focus
        .map(
            place ->
                DiagramWords.reading(
                    diagram, diagram.groups().get(place.group()), picture.unit(place), at))
        .orElseGet(() -> DiagramWords.last(diagram.groups().get(lastHidden())));
  }

  private int lastHidden() {
    int found = 0;
    for (int i = 0; i < diagram.groups().size(); i++) {
      found = diagram.groups().get(i).part() == Part.HIDDEN ? i : found;
    }
    return found;
  }

  private static Interval range(Group group) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Unit unit : group.units()) {
      for (double value : unit.curve()) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return group.part() == Part.MIXING_WEIGHTS || !(high >= low) || Double.isInfinite(high - low)
        ? group.range()
        : new Interval(low, high);
  }

  private void drawAxes(Graphics2D g2, Interval range) {
    g2.setStroke(ChartStyle.HAIRLINE);
    g2.setPaint(ChartStyle.awt(theme.grid()));
    g2.draw(area);
    if (range.low() < 0 && range.high() > 0) {
      g2.setPaint(ChartStyle.awt(theme.axis()));
      g2.draw(level(share(range, 0)));
    }
    g2.setFont(ChartStyle.font(theme.type(), 0));
    g2.setPaint(ChartStyle.awt(theme.mutedText()));
    float text = (float) theme.type().size();
    right(g2, Figures.significant(range.high(), 2), area.getX() - 4, area.getY() + text * 0.7);
    right(g2, Figures.significant(range.low(), 2), area.getX() - 4, area.getMaxY());
    float beneath = (float) area.getMaxY() + text + 3;
    double[] x = diagram.x();
    g2.drawString(Figures.significant(x[0], 2), (float) area.getX(), beneath);
    right(g2, Figures.significant(x[x.length - 1], 2), area.getMaxX(), beneath);
    String name = diagram.model().inputNames().get(diagram.section().input());
    double wide = g2.getFontMetrics().stringWidth(name);
    g2.setPaint(ChartStyle.awt(theme.text()));
    g2.drawString(name, (float) (area.getCenterX() - wide / 2), beneath);
  }

  private static void right(Graphics2D g2, String text, double x, double y) {
    g2.drawString(text, (float) (x - g2.getFontMetrics().stringWidth(text)), (float) y);
  }

  private void drawCurve(
      Graphics2D g2, Group group, Unit unit, Interval range, double opacity, double width) {
    double[] curve = unit.curve();
    Path2D path = new Path2D.Double();
    for (int i = 0; i < curve.length; i++) {
      double x = area.getX() + area.getWidth() * i / (curve.length - 1);
      double y = area.getMaxY() - share(range, curve[i]) * area.getHeight();
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    Color color = color(group, unit);
    g2.setPaint(
        new Color(
            color.getRed(), color.getGreen(), color.getBlue(), (int) Math.rint(255 * opacity)));
    float wide = (float) (theme.type().lineWidth() * width);
    g2.setStroke(new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g2.draw(path);
  }

  private Color color(Group group, Unit unit) {
    return group.part().isHead() ? picture.fill(group, unit, 1) : ChartStyle.awt(theme.text());
  }

  private static double share(Interval range, double value) {
    double share = (value - range.low()) / range.length();
    return Double.isFinite(share) ? Math.clamp(share, 0, 1) : 0.5;
  }

  private Line2D level(double share) {
    double y = area.getMaxY() - share * area.getHeight();
    return new Line2D.Double(area.getX(), y, area.getMaxX(), y);
  }

  private double across(double at) {
    double[] x = diagram.x();
    return area.getX() + area.getWidth() * (at - x[0]) / (x[x.length - 1] - x[0]);
  }

  private void drawCursor(Graphics2D g2, double at) {
    double x = across(at);
    if (x >= area.getX() && x <= area.getMaxX()) {
      g2.setStroke(ChartStyle.HAIRLINE);
      g2.setPaint(ChartStyle.awt(theme.text()));
      g2.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
    }
  }

  private void drawDot(Graphics2D g2, Color color, double at, double share) {
    double x = Math.clamp(across(at), area.getX(), area.getMaxX());
    double y = area.getMaxY() - share * area.getHeight();
    g2.setPaint(color);
    g2.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
  }
}
