package mdnviz.data.drawing;

import java.util.BitSet;

/// A tool at work from the press of the button to its release. It is told where the pointer goes
/// and how time passes; what it would change can be shown at any moment, and changes when it ends.
///
/// The same press, moves and times give the same bits. Not thread-safe: one owner at a time.
public interface DrawingStroke {
  /// The pointer is here now; the first call is the press.
  ///
  /// @param across data units
  /// @param up data units
  void moveTo(double across, double up);

  /// @param along whether the pointer keeps to the horizontal or vertical line through the press;
  ///   tools that place no points do not care
  default void keepToAxis(boolean along) {}

  /// Time passes with the button held.
  ///
  /// @param seconds since the last call, at least 0
  default void advance(double seconds) {}

  /// @return points as they will be: new ones, or old ones at their new places
  default PointSequence points() {
    return PointSequence.NONE;
  }

  /// @return the way to be shown as a line; empty if there is none to show
  default PointSequence path() {
    return PointSequence.NONE;
  }

  /// @return rows that go or are somewhere else now, not to be changed
  default BitSet changedRows() {
    return new BitSet();
  }

  /// The button is released.
  ///
  /// @return what the stroke did
  DrawingResult end();
}
