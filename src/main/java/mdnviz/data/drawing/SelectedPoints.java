package mdnviz.data.drawing;

import java.util.BitSet;
import mdnviz.data.DrawingEdit;
import mdnviz.data.DrawnPoints;
import mdnviz.math.Interval;

/// Points chosen among others, and what can be done with them together. A way that would take one
/// of them out of view ends for all at the edge, so that their shape stays.
///
/// @param plane where
/// @param points all points
/// @param rows chosen; not to be changed
public record SelectedPoints(DrawingPlane plane, DrawnPoints points, BitSet rows) {
  /// A way on the plane.
  ///
  /// @param across data units
  /// @param up data units
  public record Way(double across, double up) {}

  /// @param across place, data units
  /// @param up place, data units
  /// @param size of a circle about it
  /// @return whether the circle reaches a chosen point
  public boolean isReached(double across, double up, BrushSize size) {
    return rows.stream()
        .anyMatch(
            row ->
                size.reaches(
                    points.value(row, plane.across()) - across,
                    points.value(row, plane.up()) - up));
  }

  /// @param way wanted
  /// @return as much of it as keeps in view what is in view
  Way within(Way way) {
    return new Way(
        within(plane.across(), plane.acrossRange(), way.across()),
        within(plane.up(), plane.upRange(), way.up()));
  }

  private double within(int column, Interval range, double way) {
    double low = range.high();
    double high = range.low();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      double value = points.value(row, column);
      if (range.contains(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return low > high ? way : Math.clamp(way, range.low() - low, range.high() - high);
  }

  /// @param way to go, at most to the edge of the view
  /// @return the points at their new places
  MovedPoints moved(Way way) {
    Way possible = within(way);
    MovedPoints moved = new MovedPoints(plane, points);
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      moved.move(row, moved.across(row) + possible.across(), moved.up(row) + possible.up());
    }
    return moved;
  }

  /// @param way to go, at most to the edge of the view
  /// @return the edit that moves the points
  public DrawingEdit moving(Way way) {
    return moved(way).edit();
  }

  /// @return the edit that removes the points
  public DrawingEdit removing() {
    return new DrawingEdit.Remove(rows.stream().toArray());
  }

  /// @param way from each point to its copy; turned round where there is no room for it
  /// @return the edit that adds the copies
  public DrawingEdit duplicating(Way way) {
    Way possible = within(way);
    Way turned = within(new Way(-way.across(), -way.up()));
    Way gone =
        new Way(
            Math.abs(possible.across()) < Math.abs(turned.across())
                ? turned.across()
                : possible.across(),
            Math.abs(possible.up()) < Math.abs(turned.up()) ? turned.up() : possible.up());
    int width = points.width();
    double[] values = new double[rows.cardinality() * width];
    int to = 0;
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      for (int column = 0; column < width; column++) {
        double shift =
            column == plane.across() ? gone.across() : column == plane.up() ? gone.up() : 0;
        values[to++] = points.value(row, column) + shift;
      }
    }
    return new DrawingEdit.Add(DrawnPoints.of(width, values));
  }
}
