package mdnviz.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Moves the pointer over the plane to paint on, as a person would, for pictures of it.
///
/// @param plane gets the events
record PaintingGesture(Node plane) {
  /// Moves the pointer there.
  ///
  /// @param across share of the plane's width, from the left
  /// @param down share of the plane's height, from the top
  void pointAt(double across, double down) {
    fire(MouseEvent.MOUSE_MOVED, MouseButton.NONE, new Point2D(across, down));
  }

  /// Presses, drags along a way, and releases.
  ///
  /// @param way shares of the plane's width and height
  void drag(Point2D... way) {
    fire(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, way[0]);
    for (Point2D place : way) {
      fire(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, place);
    }
    fire(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, way[way.length - 1]);
  }

  private void fire(EventType<MouseEvent> type, MouseButton button, Point2D share) {
    double x = share.getX() * plane.getLayoutBounds().getWidth();
    double y = share.getY() * plane.getLayoutBounds().getHeight();
    Point2D scene = plane.localToScene(x, y);
    boolean down = button != MouseButton.NONE && type != MouseEvent.MOUSE_RELEASED;
    Event.fireEvent(
        plane,
        new MouseEvent(
            type,
            scene.getX(),
            scene.getY(),
            scene.getX(),
            scene.getY(),
            button,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            true,
            null));
  }
}
