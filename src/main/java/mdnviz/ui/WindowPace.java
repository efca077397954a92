package mdnviz.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import mdnviz.data.Dataset;
import mdnviz.density.DensityFrame;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.model.ExploreModel;

/// Measures how lively the window is while a network trains in it and someone uses it: new pictures
/// and pulses a second, training steps a second.
public final class WindowPace extends AnimationTimer {
  private static final double WIDTH = 1400;
  private static final double HEIGHT = 900;
  private static final long WARM_UP_MILLIS = 6000;
  private static final long CURSOR_PAUSE_MILLIS = 150;
  private static final int MOVES_AN_ACT = 8;

  /// How long a thing done counts as the reason of a long pulse.
  private static final long REASON_NANOS = 250_000_000;

  private final List<Pulse> intervals = new ArrayList<>();
  private long lastPulse;
  private long pictures;
  private Optional<DensityFrame> lastPicture = Optional.empty();
  private final ExploreModel explore;
  private final WindowUse use;
  private String act = "";
  private long acted;

  private WindowPace(ExploreWindow window) {
    explore = window.explore();
    use = new WindowUse(window);
  }

  private void act() {
    act = use.act();
    acted = System.nanoTime();
  }

  @Override
  public void handle(long now) {
    if (lastPulse != 0) {
      String reason = System.nanoTime() - acted < REASON_NANOS ? act : "";
      intervals.add(new Pulse((double) (now - lastPulse) * 1e-6, reason));
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
  /// @param examples shown and trained on
  /// @param seconds how long to measure, after six seconds to warm up
  /// @return what was measured
  public static Measured measure(int componentCount, Dataset examples, double seconds) {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, false)) {
      window.perform(
          shown -> {
            shown.data().show(examples);
            shown.model().componentCount().set(componentCount);
          });
      window.performOnWindow(ExploreWindow::prepareViews);
      window.settle();
      window.perform(ExploreModel::run);
      sleep(WARM_UP_MILLIS);
      List<WindowPace> pace = new ArrayList<>();
      List<Long> steps = new ArrayList<>();
      window.performOnWindow(
          shown -> {
            steps.add(step(shown.explore()));
            pace.add(new WindowPace(shown));
            pace.getFirst().start();
          });
      long start = System.nanoTime();
      List<Double> slices = use(window, pace.getFirst(), seconds);
      double elapsed = (double) (System.nanoTime() - start) * 1e-9;
      window.perform(
          shown -> {
            pace.getFirst().stop();
            steps.add(step(shown));
            shown.pause();
          });
      List<Pulse> intervals = new ArrayList<>(pace.getFirst().intervals);
      intervals.sort(Comparator.comparingDouble(Pulse::millis).reversed());
      return new Measured(
          pace.getFirst().pictures / elapsed,
          intervals,
          slices,
          elapsed,
          (double) (steps.get(1) - steps.get(0)) / elapsed);
    }
  }

  /// Uses the window, moves the cursor to and fro meanwhile and measures how long the window takes
  /// to show each slice.
  private static List<Double> use(WindowImages window, WindowPace pace, double seconds) {
    List<Double> millis = new ArrayList<>();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    for (int move = 0; System.nanoTime() < end; move++) {
      double place = 0.5 + 0.4 * StrictMath.sin(move * 0.1);
      millis.add(window.millisToDraw(shown -> shown.cursor().follow(0, place)));
      sleep(CURSOR_PAUSE_MILLIS);
      if (move % MOVES_AN_ACT == 0) {
        window.perform(_ -> pace.act());
      }
    }
    millis.sort(Collections.reverseOrder());
    return millis;
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

  /// The time from one pulse to the next.
  ///
  /// @param millis how long
  /// @param after what was done in the window shortly before; empty for nothing
  public record Pulse(double millis, String after) {}

  /// What a window did.
  ///
  /// @param picturesPerSecond new density pictures
  /// @param intervals between pulses, longest first
  /// @param sliceMillis from moving the cursor to the slice drawn, longest first
  /// @param seconds measured
  /// @param stepsPerSecond training steps
  public record Measured(
      double picturesPerSecond,
      List<Pulse> intervals,
      List<Double> sliceMillis,
      double seconds,
      double stepsPerSecond) {
    /// Copies the lists.
    public Measured {
      intervals = List.copyOf(intervals);
      sliceMillis = List.copyOf(sliceMillis);
    }
  }
}
