package mdnviz.data.drawing;

import java.util.Arrays;
import java.util.BitSet;
import mdnviz.data.DrawingEdit;
import mdnviz.data.DrawnPoints;

/// Old points at new places.
///
/// Not thread-safe: one owner at a time.
final class MovedPoints {
  private final DrawingPlane plane;
  private final DrawnPoints points;
  private final BitSet rows = new BitSet();
  private final PlanePoints places = new PlanePoints();

  /// Row by row the place among those moved, −1 for those that stay.
  private final int[] indices;

  /// @param plane where
  /// @param points all points, as they were
  MovedPoints(DrawingPlane plane, DrawnPoints points) {
    this.plane = plane;
    this.points = points;
    this.indices = new int[points.size()];
    Arrays.fill(indices, -1);
  }

  /// @param row of the points
  /// @return where it is now across, data units
  double across(int row) {
    return indices[row] < 0 ? points.value(row, plane.across()) : places.across(indices[row]);
  }

  /// @param row of the points
  /// @return where it is now upwards, data units
  double up(int row) {
    return indices[row] < 0 ? points.value(row, plane.up()) : places.up(indices[row]);
  }

  /// Moves a point.
  ///
  /// @param row of the points
  /// @param across data units
  /// @param up data units
  void move(int row, double across, double up) {
    if (indices[row] < 0) {
      indices[row] = places.size();
      rows.set(row);
      places.add(across, up);
    } else {
      places.set(indices[row], across, up);
    }
  }

  /// @return the new places
  PointSequence places() {
    return places;
  }

  /// @return rows that have moved
  BitSet rows() {
    return rows;
  }

  /// @return the edit that moves them
  DrawingEdit edit() {
    int[] ascending = rows.stream().toArray();
    int width = points.width();
    double[] values = new double[ascending.length * width];
    for (int i = 0; i < values.length; i++) {
      int row = ascending[i / width];
      int column = i % width;
      values[i] =
          column == plane.across()
              ? across(row)
              : column == plane.up() ? up(row) : points.value(row, column);
    }
    return new DrawingEdit.Move(ascending, DrawnPoints.of(width, values));
  }
}
