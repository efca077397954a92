package mdnviz.data.drawing;

import java.util.BitSet;
import java.util.Optional;
import mdnviz.data.DrawnPoints;
import mdnviz.math.SeededRandom;

/// With what a stroke begins.
///
/// @param plane where it goes
/// @param size of the tool's circle
/// @param intensity how much the tool does, in its own unit, see {@link DrawingTool}
/// @param points as they are
/// @param selection rows chosen before; not to be changed
/// @param snap the grid that new and moved points keep to, if any
/// @param seed of everything random; each stroke gets another
public record StrokeStart(
    DrawingPlane plane,
    BrushSize size,
    double intensity,
    DrawnPoints points,
    BitSet selection,
    Optional<SnapGrid> snap,
    long seed) {
  private static final long PURPOSE = 0x4252555348L;

  /// @return a fresh stream of the stroke's random numbers
  SeededRandom random() {
    return SeededRandom.stream(seed, PURPOSE);
  }

  /// @param row of the points
  /// @return whether the tool may touch it
  boolean isNear(int row) {
    return plane.isNear(points, row);
  }

  /// @param row of the points
  /// @return where it is across, data units
  double across(int row) {
    return points.value(row, plane.across());
  }

  /// @param row of the points
  /// @return where it is upwards, data units
  double up(int row) {
    return points.value(row, plane.up());
  }
}
