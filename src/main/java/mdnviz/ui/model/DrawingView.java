package mdnviz.ui.model;

import mdnviz.data.drawing.BrushSize;
import mdnviz.data.drawing.DrawingPlane;
import mdnviz.data.drawing.SelectedPoints.Way;
import mdnviz.data.drawing.SnapGrid;

/// A plane as it lies on the screen.
///
/// @param plane what is drawn on
/// @param acrossPerPixel data units to a logical pixel, positive
/// @param upPerPixel data units to a logical pixel, positive
/// @param grid to snap to
public record DrawingView(
    DrawingPlane plane, double acrossPerPixel, double upPerPixel, SnapGrid grid) {
  /// @param other of the same data
  /// @return whether its columns are the same
  boolean showsSameAs(DrawingView other) {
    return plane.across() == other.plane.across() && plane.up() == other.plane.up();
  }

  /// @param radius logical pixels
  /// @return a circle of that radius
  BrushSize circle(double radius) {
    return new BrushSize(radius * acrossPerPixel, radius * upPerPixel);
  }

  /// @param right logical pixels
  /// @param up logical pixels
  /// @return that way in data units
  Way way(double right, double up) {
    return new Way(right * acrossPerPixel, up * upPerPixel);
  }
}
