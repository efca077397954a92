package mdnviz.ui.chart;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Where the pointer is over a plane to paint on, and what the keys held with it mean.
///
/// @param present whether it is over the plane
/// @param x logical pixels
/// @param y logical pixels
/// @param erasing whether a press there erases, whatever the tool
/// @param otherWay whether the tool works its other way
record ToolPointer(boolean present, double x, double y, boolean erasing, boolean otherWay) {
  /// Not over the plane.
  static final ToolPointer AWAY = new ToolPointer(false, 0, 0, false, false);

  /// @param event over the plane
  /// @return the pointer
  static ToolPointer of(MouseEvent event) {
    boolean secondary = event.getButton() == MouseButton.SECONDARY || event.isSecondaryButtonDown();
    return new ToolPointer(
        true, event.getX(), event.getY(), event.isAltDown() || secondary, event.isShiftDown());
  }
}
