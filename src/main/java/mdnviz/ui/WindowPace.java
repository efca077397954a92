package mdnviz.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import mdnviz.density.DensityFrame;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.model.ExploreModel;

/// Measures how lively the window is while a network trains in it: new pictures and pulses a
/// second, training steps a second.
public final class WindowPace extends AnimationTimer {
  private static final double WIDTH = 1400;
  private static final double HEIGHT = 900;
  private static final long WARM_UP_MILLIS = 6000;

  private final List<Double> intervals = new ArrayList<>();
  private long lastPulse;
  private long pictures;
  private Optional<DensityFrame> lastPicture = Optional.empty();
  private final ExploreModel explore;

  private WindowPace(ExploreModel explore) {
    this.explore = explore;
  }

  @Override
  public void handle(long now) {
    if (lastPulse != 0) {
      intervals.add((double) (now - lastPulse) * 1e-6);
    }
    lastPulse = now;
    Optional<DensityFrame> picture = explore.density().frameProperty().get();
    if (!picture.equals(lastPicture)) {
      lastPicture = picture;
      pictures++;
    }
  }

  /// Trains in a window of 1400 × 900 and measures it.
  ///
  /// @param componentCount K of the network, the rest as the window opens
  /// @param seconds how long to measure, after six seconds to warm up
  /// @return what was measured
  public static Measured measure(int componentCount, double seconds) {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, false)) {
      window.perform(shown -> shown.model().componentCount().set(componentCount));
      window.settle();
      window.perform(ExploreModel::run);
      sleep(WARM_UP_MILLIS);
      List<WindowPace> pace = new ArrayList<>();
      List<Long> steps = new ArrayList<>();
      window.perform(
          shown -> {
            steps.add(step(shown));
            pace.add(new WindowPace(shown));
            pace.getFirst().start();
          });
      long start = System.nanoTime();
      sleep((long) (seconds * 1000));
      double elapsed = (double) (System.nanoTime() - start) * 1e-9;
      window.perform(
          shown -> {
            pace.getFirst().stop();
            steps.add(step(shown));
            shown.pause();
          });
      List<Double> intervals = new ArrayList<>(pace.getFirst().intervals);
      intervals.sort(Collections.reverseOrder());
      return new Measured(
          pace.getFirst().pictures / elapsed,
          intervals,
          elapsed,
          (double) (steps.get(1) - steps.get(0)) / elapsed);
    }
  }

  private static long step(ExploreModel explore) {
    return explore.snapshotProperty().get().map(TrainingSnapshot::step).orElse(0L);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring the window", interrupted);
    }
  }

  /// What a window did.
  ///
  /// @param picturesPerSecond new density pictures
  /// @param intervals between pulses, milliseconds, longest first
  /// @param seconds measured
  /// @param stepsPerSecond training steps
  public record Measured(
      double picturesPerSecond, List<Double> intervals, double seconds, double stepsPerSecond) {
    /// Copies the list.
    public Measured {
      intervals = List.copyOf(intervals);
    }
  }
}
