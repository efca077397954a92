package mdnviz.ui.chart;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Exploring with mouse and keys: the wheel zooms, dragging moves, a click pins, a double click
/// shows all; arrow keys move the cursor, plus and minus zoom. While one paints, only the wheel
/// works.
final class PlotGestures {
  private static final double WHEEL = 0.0025;
  private static final double KEY_ZOOM = 0.8;
  private static final double STEP = 0.01;
  private static final double LONG_STEP = 0.1;
  private static final double CLICK_REACH = 3;

  private final Target target;
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;
  private boolean dragging;

  /// What gestures do. Places are pixels of the data area.
  interface Target {
    /// @return whether one paints now
    boolean isPainting();

    /// @return whether a place of the plot lies within the data area
    boolean contains(double x, double y);

    /// Zooms about a place.
    void zoom(double x, double y, double factor);

    /// Moves by pixels.
    void pan(double byX, double byY);

    /// Shows all.
    void reset();

    /// The pointer is there.
    void point(double x, double y);

    /// The pointer left.
    void leave();

    /// A place was clicked.
    void press(double x);

    /// The cursor moves by a share of the width, or to an end beyond it.
    void step(double share);

    /// Pins or releases the cursor where it is.
    void pressAtCursor();

    /// Sets the pointer's shape.
    void setCursor(Cursor cursor);
  }

  PlotGestures(DensityPlot plot, Target target) {
    this.target = target;
    plot.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    plot.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> target.leave());
    plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    plot.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void moved(MouseEvent event) {
    if (!target.isPainting() && target.contains(event.getX(), event.getY())) {
      target.point(event.getX(), event.getY());
    } else {
      target.leave();
    }
  }

  private void pressed(MouseEvent event) {
    dragging = false;
    pressedX = event.getX();
    pressedY = event.getY();
    lastX = pressedX;
    lastY = pressedY;
  }

  private boolean explores(MouseEvent event) {
    return event.getButton() == MouseButton.PRIMARY
        && !target.isPainting()
        && target.contains(pressedX, pressedY);
  }

  private void dragged(MouseEvent event) {
    if (!explores(event)) {
      return;
    }
    double distance = Math.hypot(event.getX() - pressedX, event.getY() - pressedY);
    if (!dragging && distance > CLICK_REACH) {
      dragging = true;
      target.setCursor(Cursor.CLOSED_HAND);
    }
    if (dragging) {
      target.pan(event.getX() - lastX, event.getY() - lastY);
      lastX = event.getX();
      lastY = event.getY();
    }
    event.consume();
  }

  private void released(MouseEvent event) {
    if (!explores(event)) {
      return;
    }
    target.setCursor(Cursor.DEFAULT);
    if (!dragging && event.getClickCount() == 2) {
      target.reset();
    }
    if (!dragging) {
      target.press(event.getX());
    }
    dragging = false;
  }

  private void scrolled(ScrollEvent event) {
    if (target.contains(event.getX(), event.getY()) && event.getDeltaY() != 0) {
      target.zoom(event.getX(), event.getY(), Math.exp(-WHEEL * event.getDeltaY()));
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    double step = event.isShiftDown() ? LONG_STEP : STEP;
    switch (event.getCode()) {
      case LEFT -> target.step(-step);
      case RIGHT -> target.step(step);
      case HOME -> target.step(Double.NEGATIVE_INFINITY);
      case END -> target.step(Double.POSITIVE_INFINITY);
      case ENTER -> target.pressAtCursor();
      case PLUS, ADD, EQUALS -> target.zoom(Double.NaN, Double.NaN, KEY_ZOOM);
      case MINUS, SUBTRACT -> target.zoom(Double.NaN, Double.NaN, 1 / KEY_ZOOM);
      case DIGIT0, NUMPAD0 -> target.reset();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
