package mdnviz.ui;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/// Moves a share to and fro between 0 and 1, evenly, as long as it plays.
///
/// JavaFX thread only.
final class Playback extends AnimationTimer {
  private static final double SECONDS_ONE_WAY = 8;
  private static final double NANOSECONDS = 1e9;

  private final DoubleConsumer onShare;
  private long last;
  private double phase;

  /// @param onShare gets the share at every pulse while playing
  Playback(DoubleConsumer onShare) {
    this.onShare = onShare;
  }

  /// Starts upwards.
  ///
  /// @param share where to begin, 0 to 1
  void playFrom(double share) {
    last = -1;
    phase = share;
    start();
  }

  @Override
  public void handle(long now) {
    if (last >= 0) {
      phase = (phase + (now - last) / (NANOSECONDS * SECONDS_ONE_WAY)) % 2;
    }
    last = now;
    onShare.accept(phase <= 1 ? phase : 2 - phase);
  }
}
