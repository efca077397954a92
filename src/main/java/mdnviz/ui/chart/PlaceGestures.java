package mdnviz.ui.chart;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Choosing a place of a plane: pressing, dragging, arrow keys. With Shift or another button,
/// dragging moves the plane instead.
///
/// FX thread only.
final class PlaceGestures {
  private static final double NUDGES = 50;

  private final Supplier<Bounds> area;
  private final PlotView view;
  private final Listener onPlace;
  private final Supplier<List<Double>> from;

  /// Told of places in data coordinates.
  @FunctionalInterface
  interface Listener {
    /// @param x across
    /// @param y upwards
    /// @param begins whether a new press begins here
    void at(double x, double y, boolean begins);
  }

  /// Listens to a plane.
  ///
  /// @param plane gets the events
  /// @param area where data are drawn, in the plane's coordinates
  /// @param view what is shown there
  /// @param onPlace gets data coordinates; those of the pointer lie within the axes
  /// @param from where the arrow keys start, data coordinates (x, y)
  PlaceGestures(
      Region plane,
      Supplier<Bounds> area,
      PlotView view,
      Listener onPlace,
      Supplier<List<Double>> from) {
    this.area = area;
    this.view = view;
    this.onPlace = onPlace;
    this.from = from;
    plane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    plane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    plane.addEventHandler(KeyEvent.KEY_PRESSED, this::nudge);
  }

  /// @return whether a drag chooses places
  static boolean chooses(MouseEvent event) {
    return event.getButton() == MouseButton.PRIMARY && !event.isShiftDown();
  }

  private void press(MouseEvent event) {
    if (chooses(event) && area.get().contains(event.getX(), event.getY())) {
      tell(event, true);
    }
  }

  private void drag(MouseEvent event) {
    if (chooses(event)) {
      tell(event, false);
    }
  }

  private void tell(MouseEvent event, boolean begins) {
    Bounds shown = area.get();
    PlotScale scale = view.scale(shown);
    double x = Math.clamp(event.getX() - shown.getMinX(), 0, shown.getWidth());
    double y = Math.clamp(event.getY() - shown.getMinY(), 0, shown.getHeight());
    onPlace.at(scale.xAt(x), scale.yAt(y), begins);
    event.consume();
  }

  private void nudge(KeyEvent event) {
    if (!event.getCode().isArrowKey() || event.isShortcutDown()) {
      return;
    }
    double across = step(event.getCode(), KeyCode.RIGHT, KeyCode.LEFT) * view.x().length() / NUDGES;
    double up = step(event.getCode(), KeyCode.UP, KeyCode.DOWN) * view.y().length() / NUDGES;
    onPlace.at(from.get().get(0) + across, from.get().get(1) + up, true);
    event.consume();
  }

  private static int step(KeyCode code, KeyCode forward, KeyCode back) {
    return code == forward ? 1 : code == back ? -1 : 0;
  }
}
