package mdnviz.data.drawing;

import java.util.BitSet;
import mdnviz.data.DrawingEdit;

/// What a stroke did.
public sealed interface DrawingResult {
  /// It changes the points.
  ///
  /// @param edit how; perhaps without effect
  record Edited(DrawingEdit edit) implements DrawingResult {}

  /// It chose points.
  ///
  /// @param rows chosen; perhaps none
  record Selected(BitSet rows) implements DrawingResult {}
}
