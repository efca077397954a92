package mdnviz.ui.chart;

import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// Changes which part of the plane a plot shows: the wheel zooms about the pointer, dragging moves,
/// a double click shows all; so do plus, minus and 0.
///
/// FX thread only.
final class ViewGestures {
  private static final double WHEEL = 0.0025;
  private static final double KEY_ZOOM = 0.8;
  private static final double CLICK_REACH = 3;

  private final Region plot;
  private final PlotView view;
  private final Target target;
  private Consumer<MouseEvent> onClick = _ -> {};
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;
  private boolean dragging;

  /// The plot as gestures know it.
  interface Target {
    /// @return where data are drawn, in the plot's coordinates
    Bounds dataArea();

    /// @return whether one paints now: only the wheel and the keys work then
    boolean isPainting();

    /// Draws what is shown now.
    void viewChanged();

    /// @return whether dragging with the button and keys of an event moves the plot
    default boolean moves(MouseEvent event) {
      return event.getButton() == MouseButton.PRIMARY;
    }
  }

  /// Listens to a plot.
  ///
  /// @param plot gets the events
  /// @param view changed
  /// @param target what is asked about the plot, and told
  ViewGestures(Region plot, PlotView view, Target target) {
    this.plot = plot;
    this.view = view;
    this.target = target;
    plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    plot.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /// @param action gets each press that ended where it began, of what would have moved the plot
  void setOnClick(Consumer<MouseEvent> action) {
    onClick = action;
  }

  private void pressed(MouseEvent event) {
    dragging = false;
    pressedX = event.getX();
    pressedY = event.getY();
    lastX = pressedX;
    lastY = pressedY;
  }

  private boolean explores() {
    return !target.isPainting() && target.dataArea().contains(pressedX, pressedY);
  }

  private void dragged(MouseEvent event) {
    if (!explores() || !target.moves(event)) {
      return;
    }
    double distance = Math.hypot(event.getX() - pressedX, event.getY() - pressedY);
    if (!dragging && distance > CLICK_REACH) {
      dragging = true;
      plot.setCursor(Cursor.CLOSED_HAND);
    }
    if (dragging) {
      move(event.getX() - lastX, event.getY() - lastY);
      lastX = event.getX();
      lastY = event.getY();
    }
    event.consume();
  }

  private void released(MouseEvent event) {
    if (!explores()) {
      return;
    }
    if (dragging) {
      plot.setCursor(Cursor.DEFAULT);
      dragging = false;
      return;
    }
    if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
      reset();
    }
    if (target.moves(event)) {
      onClick.accept(event);
    }
  }

  private void scrolled(ScrollEvent event) {
    if (target.dataArea().contains(event.getX(), event.getY()) && event.getDeltaY() != 0) {
      zoom(event.getX(), event.getY(), Math.exp(-WHEEL * event.getDeltaY()));
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    Bounds shown = target.dataArea();
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> zoom(shown.getCenterX(), shown.getCenterY(), KEY_ZOOM);
      case MINUS, SUBTRACT -> zoom(shown.getCenterX(), shown.getCenterY(), 1 / KEY_ZOOM);
      case DIGIT0, NUMPAD0 -> reset();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Shows all.
  void reset() {
    view.reset();
    target.viewChanged();
  }

  private void zoom(double x, double y, double factor) {
    Bounds shown = target.dataArea();
    PlotScale scale = view.scale(shown);
    view.zoomAbout(scale.xAt(x - shown.getMinX()), scale.yAt(y - shown.getMinY()), factor);
    target.viewChanged();
  }

  private void move(double byX, double byY) {
    Bounds shown = target.dataArea();
    view.pan(
        -byX / shown.getWidth() * view.x().length(), byY / shown.getHeight() * view.y().length());
    target.viewChanged();
  }
}
