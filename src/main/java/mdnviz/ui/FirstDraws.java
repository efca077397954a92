package mdnviz.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Draws every view behind a tab once where nobody sees it, soon after the window opened: classes,
/// styles and controls are there when someone looks, and the first look holds up no pulse. One view
/// at a time, with pauses for the window; then nothing runs any more.
///
/// JavaFX thread only.
final class FirstDraws extends AnimationTimer {
  private static final double WIDTH = 360;
  private static final double HEIGHT = 300;
  private static final long PAUSE_NANOS = 100_000_000;

  private final Scene window;
  private final Deque<Region> views;
  private long last;

  /// @param window whose style they have
  /// @param views not seen yet
  FirstDraws(Scene window, List<Region> views) {
    this.window = window;
    this.views = new ArrayDeque<>(views);
  }

  @Override
  public void handle(long now) {
    if (now - last < PAUSE_NANOS) {
      return;
    }
    last = now;
    if (views.isEmpty()) {
      stop();
    } else {
      draw(views.poll());
    }
  }

  private void draw(Region view) {
    if (view.getParent() != null) {
      return; // someone looks at it already
    }
    StackPane root = new StackPane(view);
    root.setStyle(window.getRoot().getStyle());
    Scene aside = new Scene(root, WIDTH, HEIGHT);
    aside.getStylesheets().setAll(window.getStylesheets());
    root.snapshot(null, null);
    root.getChildren().clear();
  }
}
