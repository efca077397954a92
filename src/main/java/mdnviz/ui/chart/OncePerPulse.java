package mdnviz.ui.chart;

import javafx.animation.AnimationTimer;

/// Runs an action at the next pulse, once, however often it was asked for; costs nothing in
/// between.
///
/// FX thread only.
final class OncePerPulse extends AnimationTimer {
  private final Runnable action;
  private boolean asked;

  OncePerPulse(Runnable action) {
    this.action = action;
  }

  /// Asks for one run at the next pulse.
  void ask() {
    if (!asked) {
      asked = true;
      start();
    }
  }

  @Override
  public void handle(long now) {
    stop();
    asked = false;
    action.run();
  }
}
