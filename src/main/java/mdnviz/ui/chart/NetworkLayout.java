package mdnviz.ui.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mdnviz.density.NetworkDiagram;
import mdnviz.density.NetworkDiagram.Group;
import mdnviz.density.NetworkDiagram.Part;

/// Where the units of a network go: a column for the inputs, one for each hidden layer, one in
/// which the heads stand below each other with their equations to the right; beneath all a chart of
/// what one unit says along x.
final class NetworkLayout {
  private static final double MARGIN = 8;
  private static final double MOST_SPACING = 22;
  private static final double LEAST_SPACING = 6;
  private static final double UNIT_ROOM = 12.5;
  private static final double OUTPUT_ROOM = 10;
  private static final int MOST_UNITS = 16;
  private static final int MOST_OUTPUTS = 24;
  private static final double REACH = 5;
  private static final double AXIS_ROOM = 52;

  private final NetworkDiagram diagram;
  private final List<List<String>> labels;
  private final double line;
  private final double top;
  private final double bottom;
  private final List<Column> columns = new ArrayList<>();
  private final Rectangle2D curveArea;
  private final double legendY;

  /// A unit drawn.
  ///
  /// @param group zero-based
  /// @param unit zero-based among the units drawn of the group
  record Place(int group, int unit) {}

  /// Units below each other.
  ///
  /// @param x of all
  /// @param first of the uppermost
  /// @param spacing from one to the next
  /// @param top of all that belongs to them
  /// @param bottom of all that belongs to them
  record Column(double x, double first, double spacing, double top, double bottom) {
    double y(int unit) {
      return first + unit * spacing;
    }

    double radius() {
      return Math.clamp(0.36 * spacing, 2.5, 7);
    }
  }

  /// @param diagram to be placed
  /// @param size of the whole, logical pixels
  /// @param labels lines of text beside each group; of the heads alone
  /// @param labelWidth of the widest of them, logical pixels
  /// @param type of all text
  NetworkLayout(
      NetworkDiagram diagram,
      Rectangle2D size,
      List<List<String>> labels,
      double labelWidth,
      ChartType type) {
    this.diagram = diagram;
    this.labels = labels;
    line = line(type);
    double curves = curveHeight(size.getHeight());
    top = top(type);
    bottom = size.getHeight() - curves - legend(type);
    legendY = bottom + line;
    curveArea =
        new Rectangle2D.Double(
            AXIS_ROOM,
            size.getHeight() - curves + line + MARGIN,
            Math.max(1, size.getWidth() - AXIS_ROOM - 2 * MARGIN),
            Math.max(1, curves - 2 * line - 2 * MARGIN));
    placeColumns(size.getWidth() - labelWidth - MARGIN);
  }

  private static double line(ChartType type) {
    return type.size() + 3;
  }

  private static double top(ChartType type) {
    return line(type) + MARGIN;
  }

  private static double legend(ChartType type) {
    return line(type) + MARGIN / 2;
  }

  private static double curveHeight(double height) {
    return Math.clamp(0.32 * height, 84, 160);
  }

  private static double room(double height, ChartType type) {
    return height - curveHeight(height) - top(type) - legend(type);
  }

  /// @param height of the whole, logical pixels
  /// @param type of all text
  /// @return how many units of a layer there is room for
  static int mostUnits(double height, ChartType type) {
    return (int) Math.clamp((room(height, type) - line(type)) / UNIT_ROOM, 3, MOST_UNITS);
  }

  /// @param height of the whole, logical pixels
  /// @param type of all text
  /// @return how many outputs there is room for
  static int mostOutputs(double height, ChartType type) {
    return (int) Math.clamp((room(height, type) - line(type)) / OUTPUT_ROOM, 3, MOST_OUTPUTS);
  }

  private void placeColumns(double right) {
    int layers = diagram.groups().getLast().layer();
    double left = 2 * MARGIN;
    double last = Math.max(left + layers, right - 2 * MARGIN);
    for (Group group : diagram.groups()) {
      if (!group.part().isHead()) {
        placeLayer(group, left + (last - left) * group.layer() / layers);
      }
    }
    placeHeads(columns.size(), last);
  }

  private void placeLayer(Group group, double x) {
    double mark = group.leftOut() > 0 ? line : 0;
    int count = group.units().size();
    double most = group.part() == Part.INPUTS ? 2 * MOST_SPACING : MOST_SPACING;
    double spacing = Math.min(most, (bottom - top - mark) / count);
    double tall = count * spacing + mark;
    double from = (top + bottom - tall) / 2;
    columns.add(new Column(x, from + spacing / 2, spacing, from, from + tall));
  }

  private void placeHeads(int first, double x) {
    double spacing = MOST_SPACING;
    while (spacing > LEAST_SPACING && height(first, spacing) > bottom - top) {
      spacing -= 0.5;
    }
    double from = top + Math.max(0, bottom - top - height(first, spacing)) / 2;
    for (int i = first; i < diagram.groups().size(); i++) {
      Group head = diagram.groups().get(i);
      double tall = headHeight(i, spacing);
      double used = head.units().size() * spacing + mark(head);
      double upper = from + (tall - used) / 2 + spacing / 2;
      columns.add(new Column(x, upper, spacing, from, from + tall));
      from += tall + MARGIN;
    }
  }

  private double height(int firstHead, double spacing) {
    double sum = -MARGIN;
    for (int i = firstHead; i < diagram.groups().size(); i++) {
      sum += headHeight(i, spacing) + MARGIN;
    }
    return sum;
  }

  private double headHeight(int index, double spacing) {
    Group head = diagram.groups().get(index);
    double text = line * labels.get(index).size();
    return Math.max(text, head.units().size() * spacing + mark(head));
  }

  private double mark(Group group) {
    return group.leftOut() > 0 ? line : 0;
  }

  /// @param group zero-based
  /// @return where its units are
  Column column(int group) {
    return columns.get(group);
  }

  /// @param place of a unit
  /// @return its centre
  Point2D at(Place place) {
    Column column = columns.get(place.group());
    return new Point2D.Double(column.x(), column.y(place.unit()));
  }

  /// @return between two lines of text
  double line() {
    return line;
  }

  /// @return between two columns
  double gap() {
    return columns.size() > 1 ? columns.get(1).x() - columns.get(0).x() : 0;
  }

  /// @param group zero-based
  /// @return lines of text beside it
  List<String> labels(int group) {
    return labels.get(group);
  }

  /// @return whether everything has the room it needs
  boolean fits() {
    return columns.getLast().bottom() <= bottom + 1;
  }

  /// @return baseline of the legend
  double legendY() {
    return legendY;
  }

  /// @return where curves are drawn
  Rectangle2D curveArea() {
    return curveArea;
  }

  /// @param x from the left
  /// @param y from the top
  /// @return the unit there
  Optional<Place> unitAt(double x, double y) {
    Optional<Place> found = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int group = 0; group < columns.size(); group++) {
      for (int unit = 0; unit < diagram.groups().get(group).units().size(); unit++) {
        Place place = new Place(group, unit);
        double distance = at(place).distance(x, y);
        if (distance < least && distance <= columns.get(group).radius() + REACH) {
          least = distance;
          found = Optional.of(place);
        }
      }
    }
    return found;
  }

  /// The unit beside another.
  ///
  /// @param from where one is
  /// @param across columns to the right
  /// @param down units downwards; from the last of a head to the first of the next
  /// @return where one gets; the same at an edge
  Place beside(Place from, int across, int down) {
    Group group = diagram.groups().get(from.group());
    if (across != 0) {
      return inLayer(group.layer() + across, at(from).getY()).orElse(from);
    }
    int unit = from.unit() + down;
    if (unit >= 0 && unit < group.units().size()) {
      return new Place(from.group(), unit);
    }
    int next = from.group() + down;
    boolean head = next >= 0 && next < columns.size() && group.part().isHead();
    if (!head || !diagram.groups().get(next).part().isHead()) {
      return from;
    }
    return new Place(next, down > 0 ? 0 : diagram.groups().get(next).units().size() - 1);
  }

  private Optional<Place> inLayer(int layer, double y) {
    Optional<Place> found = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int group = 0; group < columns.size(); group++) {
      if (diagram.groups().get(group).layer() == layer) {
        for (int unit = 0; unit < diagram.groups().get(group).units().size(); unit++) {
          double distance = Math.abs(columns.get(group).y(unit) - y);
          if (distance < least) {
            least = distance;
            found = Optional.of(new Place(group, unit));
          }
        }
      }
    }
    return found;
  }
}
