package mdnviz.ui.chart;

import javafx.animation.AnimationTimer;

/// Runs an action at the next pulse, once, however often it was asked for; costs nothing in
/// between.
///
/// FX thread only.
public final class OncePerPulse extends AnimationTimer {
  private final Runnable action;
  private final long pause;
  private long last = Long.MIN_VALUE / 2;
  private boolean asked;

  /// @param action to run
  /// @param pause at least between two runs, nanoseconds
  public OncePerPulse(Runnable action, long pause) {
    this.action = action;
    this.pause = pause;
  }

  /// Asks for one run.
  public void ask() {
    if (!asked) {
      asked = true;
      start();
    }
  }

  @Override
  public void handle(long now) {
    if (now - last < pause) {
      return;
    }
    last = now;
    stop();
    asked = false;
    action.run();
  }
}
