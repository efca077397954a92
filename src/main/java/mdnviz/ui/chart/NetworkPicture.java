package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mdnviz.density.NetworkDiagram;
import mdnviz.density.NetworkDiagram.Group;
import mdnviz.density.NetworkDiagram.Links;
import mdnviz.density.NetworkDiagram.Part;
import mdnviz.density.NetworkDiagram.Unit;
import mdnviz.ui.chart.NetworkLayout.Column;
import mdnviz.ui.chart.NetworkLayout.Place;
import mdnviz.ui.model.DiagramWords;

/// A network as it is drawn: lines as wide as their weights, the negative ones dashed, units filled
/// as high as what they say at x₀, the heads with their equations.
///
/// FX thread only.
final class NetworkPicture {
  /// Smaller weights are not drawn, as a share of the largest.
  private static final double LEAST_SHARE = 0.01;

  private static final double FAINT = 0.1;
  static final double LABEL_GAP = 6;

  /// Where columns would stand nearer, the equations are broken into lines of that width.
  private static final double NARROW_GAP = 40;

  private static final double NARROW_LABELS = 72;

  private final NetworkDiagram diagram;
  private final NetworkLayout layout;
  private final ChartTheme theme;
  private final Font font;

  /// @param g2 measures text
  /// @param diagram to draw
  /// @param size of the whole, logical pixels
  /// @param theme colours and type
  NetworkPicture(Graphics2D g2, NetworkDiagram diagram, Rectangle2D size, ChartTheme theme) {
    this.diagram = diagram;
    this.theme = theme;
    font = ChartStyle.font(theme.type(), 0);
    NetworkLayout wide = layout(g2, size, Double.POSITIVE_INFINITY);
    NetworkLayout narrow = layout(g2, size, NARROW_LABELS);
    layout = wide.gap() < NARROW_GAP && narrow.fits() ? narrow : wide;
  }

  private NetworkLayout layout(Graphics2D g2, Rectangle2D size, double labelWidth) {
    FontMetrics metrics = g2.getFontMetrics(font);
    List<List<String>> labels =
        diagram.groups().stream()
            .map(
                group ->
                    DiagramWords.head(diagram, group).stream()
                        .flatMap(text -> NetworkNames.wrapped(text, metrics, labelWidth).stream())
                        .toList())
            .toList();
    double widest =
        labels.stream().flatMap(List::stream).mapToDouble(metrics::stringWidth).max().orElse(0);
    return new NetworkLayout(diagram, size, labels, widest + LABEL_GAP, theme.type());
  }

  NetworkDiagram diagram() {
    return diagram;
  }

  NetworkLayout layout() {
    return layout;
  }

  Unit unit(Place place) {
    return diagram.groups().get(place.group()).units().get(place.unit());
  }

  private record WeightLine(Place from, Place to, double weight) {
    boolean touches(Place place) {
      return from.equals(place) || to.equals(place);
    }
  }

  /// Draws lines, names and legend: all that does not depend on x₀.
  ///
  /// @param g2 where
  /// @param focus the unit whose lines stand out; without one all do
  void drawLines(Graphics2D g2, Optional<Place> focus) {
    double widest = diagram.widest();
    List<WeightLine> lines = lines(widest);
    for (WeightLine line : lines) {
      double share = Math.abs(line.weight()) / widest;
      drawLine(g2, line, share, focus.isEmpty() ? 0.15 + 0.85 * share : FAINT * share);
    }
    for (WeightLine line : lines) {
      if (focus.filter(line::touches).isPresent()) {
        drawLine(g2, line, Math.abs(line.weight()) / widest, 1);
      }
    }
    new NetworkNames(this, theme).draw(g2);
  }

  private List<WeightLine> lines(double widest) {
    List<WeightLine> lines = new ArrayList<>();
    for (Links links : diagram.links()) {
      int sources = diagram.groups().get(links.from()).units().size();
      int goals = diagram.groups().get(links.to()).units().size();
      for (int to = 0; to < goals; to++) {
        for (int from = 0; from < sources; from++) {
          double weight = diagram.weight(links, to, from);
          if (Math.abs(weight) > LEAST_SHARE * widest) {
            lines.add(
                new WeightLine(new Place(links.from(), from), new Place(links.to(), to), weight));
          }
        }
      }
    }
    lines.sort(Comparator.comparingDouble(line -> Math.abs(line.weight())));
    return lines;
  }

  private void drawLine(Graphics2D g2, WeightLine line, double share, double opacity) {
    LineRole role = role(line.weight());
    g2.setPaint(ChartStyle.awt(role.color(theme).deriveColor(0, 1, 1, opacity)));
    g2.setStroke(stroke(role, width(share)));
    Point2D from = layout.at(line.from());
    Point2D to = layout.at(line.to());
    double start = layout.column(line.from().group()).radius();
    double end = layout.column(line.to().group()).radius();
    g2.draw(new Line2D.Double(from.getX() + start, from.getY(), to.getX() - end, to.getY()));
  }

  /// The root keeps the weights between two layers to be seen where those between others are ten
  /// times as large.
  ///
  /// @param share |w| of the largest
  /// @return how wide a line is, logical pixels
  double width(double share) {
    return (0.1 + 1.4 * Math.sqrt(share)) * theme.type().lineWidth();
  }

  static LineRole role(double weight) {
    return weight < 0 ? LineRole.NEGATIVE_WEIGHT : LineRole.POSITIVE_WEIGHT;
  }

  static BasicStroke stroke(LineRole role, double width) {
    List<Double> dashes = role.dashes();
    if (dashes.isEmpty()) {
      return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
    float[] pattern = new float[dashes.size()];
    for (int i = 0; i < pattern.length; i++) {
      pattern[i] = dashes.get(i).floatValue();
    }
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
  }

  /// Draws the units.
  ///
  /// @param g2 where
  /// @param at x₀, data units
  /// @param focus the unit that is looked at
  void drawUnits(Graphics2D g2, double at, Optional<Place> focus) {
    for (int i = 0; i < diagram.groups().size(); i++) {
      Group group = diagram.groups().get(i);
      Column column = layout.column(i);
      for (int u = 0; u < group.units().size(); u++) {
        boolean looked = focus.equals(Optional.of(new Place(i, u)));
        drawUnit(g2, group, group.units().get(u), at, disc(column, u), looked);
      }
    }
  }

  private static Ellipse2D disc(Column column, int unit) {
    double r = column.radius();
    return new Ellipse2D.Double(column.x() - r, column.y(unit) - r, 2 * r, 2 * r);
  }

  private void drawUnit(
      Graphics2D g2, Group group, Unit unit, double at, Ellipse2D disc, boolean looked) {
    double level = group.level(diagram.value(unit, at));
    g2.setPaint(ChartStyle.awt(theme.background()));
    g2.fill(disc);
    g2.setPaint(fill(group, unit, level));
    g2.fill(filled(disc, level));
    g2.setPaint(looked ? ChartStyle.awt(theme.accent()) : outline(group, unit));
    g2.setStroke(new BasicStroke(looked ? 2.5f : group.part().isHead() ? 1.5f : 1));
    g2.draw(disc);
  }

  private Color outline(Group group, Unit unit) {
    return group.part().isHead() ? fill(group, unit, 1) : ChartStyle.awt(theme.text());
  }

  /// The part of a disc beneath a level, as of a glass.
  private static Arc2D filled(Ellipse2D disc, double level) {
    double half = Math.toDegrees(Math.acos(1 - 2 * level));
    return new Arc2D.Double(disc.getBounds2D(), 270 - half, 2 * half, Arc2D.CHORD);
  }

  /// Colour of a unit: of outputs their component's, of hidden units that of the sign.
  Color fill(Group group, Unit unit, double level) {
    int component = DiagramWords.component(diagram, group, unit);
    if (component >= 0) {
      return ChartStyle.awt(theme.component(component));
    }
    return ChartStyle.awt(
        group.part() == Part.INPUTS ? theme.mutedText() : role(level - 0.5).color(theme));
  }
}
