package mdnviz.ui.model;

import java.util.List;
import mdnviz.data.drawing.DrawingPlane;
import mdnviz.data.drawing.DrawingPlane.Held;
import mdnviz.math.Interval;

/// Which two columns are drawn, and what new points get in the others.
///
/// @param across column along x, inputs before targets
/// @param up column upwards
/// @param held one a column; those drawn are not looked at
public record DrawnColumns(int across, int up, List<Held> held) {
  /// Copies the list.
  public DrawnColumns {
    held = List.copyOf(held);
  }

  /// @param x range across in view, data units
  /// @param y range upwards in view, data units
  /// @return the plane of these columns
  public DrawingPlane plane(Interval x, Interval y) {
    return new DrawingPlane(across, up, x, y, held);
  }
}
