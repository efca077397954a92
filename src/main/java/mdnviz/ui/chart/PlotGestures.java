package mdnviz.ui.chart;

import javafx.geometry.Bounds;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Looking about in a density plot: the pointer leads the cursor, a click pins it, arrow keys move
/// it. While one paints, the pointer does neither.
final class PlotGestures {
  private static final double STEP = 0.01;
  private static final double LONG_STEP = 0.1;

  private final Target target;

  /// What gestures do. Places are pixels of the plot.
  interface Target {
    /// @return where data are drawn, in the plot's coordinates
    Bounds dataArea();

    /// @return whether one paints now
    boolean isPainting();

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
  }

  /// @param plot gets the events
  /// @param view tells clicks from dragging
  /// @param target led about
  PlotGestures(DensityPlot plot, ViewGestures view, Target target) {
    this.target = target;
    view.setOnClick(event -> target.press(event.getX()));
    plot.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    plot.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> target.leave());
    plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void moved(MouseEvent event) {
    if (!target.isPainting() && target.dataArea().contains(event.getX(), event.getY())) {
      target.point(event.getX(), event.getY());
    } else {
      target.leave();
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
      default -> {
        return;
      }
    }
    event.consume();
  }
}
