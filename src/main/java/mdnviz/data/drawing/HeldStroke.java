package mdnviz.data.drawing;

import java.util.BitSet;

/// A stroke of a tool that moves the points near the section within its circle for as long as the
/// button is held. A point that would leave the view stays where it is.
abstract class HeldStroke implements DrawingStroke {
  /// What the press alone does, so that a click has an effect.
  private static final double PRESS_SECONDS = 1.0 / 30;

  private final StrokeStart start;
  private final MovedPoints moved;
  private double across;
  private double up;
  private boolean begun;

  HeldStroke(StrokeStart start) {
    this.start = start;
    this.moved = new MovedPoints(start.plane(), start.points());
  }

  /// @return with what the stroke began
  final StrokeStart start() {
    return start;
  }

  /// Moves a point that the circle reaches.
  ///
  /// @param row of the points
  /// @param seconds that pass
  abstract void touch(int row, double seconds);

  /// @param row of the points
  /// @return where it is now across, data units
  final double across(int row) {
    return moved.across(row);
  }

  /// @param row of the points
  /// @return where it is now upwards, data units
  final double up(int row) {
    return moved.up(row);
  }

  /// Moves a point, unless that takes it out of view.
  ///
  /// @param row of the points
  /// @param toAcross data units
  /// @param toUp data units
  final void move(int row, double toAcross, double toUp) {
    if (start.plane().contains(toAcross, toUp)) {
      moved.move(row, toAcross, toUp);
    }
  }

  /// @return the pointer across, data units
  final double across() {
    return across;
  }

  /// @return the pointer upwards, data units
  final double up() {
    return up;
  }

  @Override
  public final void moveTo(double newAcross, double newUp) {
    across = newAcross;
    up = newUp;
    if (!begun) {
      begun = true;
      advance(PRESS_SECONDS);
    }
  }

  @Override
  public final void advance(double seconds) {
    for (int row = 0; row < start.points().size(); row++) {
      if (start.size().reaches(moved.across(row) - across, moved.up(row) - up)
          && start.isNear(row)) {
        touch(row, seconds);
      }
    }
  }

  @Override
  public final PointSequence points() {
    return moved.places();
  }

  @Override
  public final BitSet changedRows() {
    return moved.rows();
  }

  @Override
  public final DrawingResult end() {
    return new DrawingResult.Edited(moved.edit());
  }
}
