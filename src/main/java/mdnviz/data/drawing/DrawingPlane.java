package mdnviz.data.drawing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import mdnviz.data.DrawnPoints;
import mdnviz.data.Nearness;
import mdnviz.math.Interval;
import mdnviz.math.SeededRandom;

/// Where a person draws: two columns of the points, what part of them is in view, and what new
/// points get in the other columns.
///
/// @param across column along x, inputs before targets, zero-based
/// @param up column upwards
/// @param acrossRange in view, data units, not empty
/// @param upRange in view, data units, not empty
/// @param columns one for each number of a point; those of the plane itself are not looked at
public record DrawingPlane(
    int across, int up, Interval acrossRange, Interval upRange, List<Held> columns) {
  /// What new points get in a column that is not drawn.
  ///
  /// @param value mean, data units
  /// @param spread standard deviation of the normal distribution about it, data units, at least 0
  /// @param width how far from the value an old point counts as {@link Nearness near}, data units;
  ///   infinite if the column does not matter
  public record Held(double value, double spread, double width) {
    /// Nothing to say: the column is drawn.
    public static final Held DRAWN = new Held(0, 0, Double.POSITIVE_INFINITY);
  }

  /// Copies the list.
  ///
  /// @throws IllegalArgumentException if a column of the plane is not there or both are the same
  public DrawingPlane {
    columns = List.copyOf(columns);
    int width = columns.size();
    if (across < 0 || up < 0 || across >= width || up >= width || across == up) {
      throw new IllegalArgumentException(
          "columns %d and %d of %d make no plane".formatted(across, up, width));
    }
  }

  /// The plane of a set of one input and one target.
  ///
  /// @param x the input in view, data units
  /// @param y the target in view, data units
  /// @return its plane
  public static DrawingPlane of(Interval x, Interval y) {
    return new DrawingPlane(0, 1, x, y, List.of(Held.DRAWN, Held.DRAWN));
  }

  /// @param x place, data units
  /// @param y place, data units
  /// @return whether it is in view
  public boolean contains(double x, double y) {
    return acrossRange.contains(x) && upRange.contains(y);
  }

  /// @param points all
  /// @param row of the points
  /// @return whether tools may touch it: it is near the section in the columns not drawn
  public boolean isNear(DrawnPoints points, int row) {
    double squared = 0;
    for (int column = 0; column < columns.size(); column++) {
      if (column != across && column != up) {
        Held held = columns.get(column);
        double z = (points.value(row, column) - held.value) / held.width;
        squared += z * z;
      }
    }
    return Nearness.isNear(squared);
  }

  /// @param points all
  /// @param x centre of a circle, data units
  /// @param y centre of a circle, data units
  /// @param size of the circle
  /// @return places of the points near the section that the circle reaches
  public PointSequence reached(DrawnPoints points, double x, double y, BrushSize size) {
    PlanePoints reached = new PlanePoints();
    for (int row = 0; row < points.size(); row++) {
      if (size.reaches(points.value(row, across) - x, points.value(row, up) - y)
          && isNear(points, row)) {
        reached.add(points.value(row, across), points.value(row, up));
      }
    }
    return reached;
  }

  /// @param points all
  /// @param rows some of them. Not modified.
  /// @return their places
  public PointSequence places(DrawnPoints points, BitSet rows) {
    PlanePoints places = new PlanePoints();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      places.add(points.value(row, across), points.value(row, up));
    }
    return places;
  }

  /// @param places new points
  /// @param random draws the other columns
  /// @return whole points, those in view alone
  DrawnPoints points(PointSequence places, SeededRandom random) {
    int width = columns.size();
    double[] values = new double[places.size() * width];
    int kept = 0;
    for (int i = 0; i < places.size(); i++) {
      if (contains(places.across(i), places.up(i))) {
        for (int column = 0; column < width; column++) {
          values[kept++] = value(column, places.across(i), places.up(i), random);
        }
      }
    }
    return DrawnPoints.of(width, Arrays.copyOf(values, kept));
  }

  private double value(int column, double x, double y, SeededRandom random) {
    if (column == across) {
      return x;
    }
    if (column == up) {
      return y;
    }
    Held held = columns.get(column);
    return held.spread == 0 ? held.value : held.value + held.spread * random.nextGaussian();
  }
}
