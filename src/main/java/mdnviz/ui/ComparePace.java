package mdnviz.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import mdnviz.density.DensityFrame;
import mdnviz.ui.model.CompareModel;
import mdnviz.ui.model.LabPlan;
import mdnviz.ui.model.LabRun;
import mdnviz.ui.model.Workspace;

/// Measures how lively the small multiples of a lab stay while its runs train together.
public final class ComparePace extends AnimationTimer {
  private static final double WIDTH = 1400;
  private static final double HEIGHT = 900;
  private static final double SECONDS = 1e-9;

  private final List<LabRun> runs;
  private final List<Optional<DensityFrame>> last;
  private final long[] frames;
  private long pulses;

  private ComparePace(CompareModel compare) {
    runs = List.copyOf(compare.runs());
    last = new ArrayList<>(Collections.nCopies(runs.size(), Optional.empty()));
    frames = new long[runs.size()];
  }

  @Override
  public void handle(long now) {
    pulses++;
    for (int i = 0; i < frames.length; i++) {
      Optional<DensityFrame> newest = runs.get(i).picture().frameProperty().get();
      if (!newest.equals(last.get(i))) {
        last.set(i, newest);
        frames[i]++;
      }
    }
  }

  /// Trains the runs in a window of 1400 × 900 and measures it.
  ///
  /// @param plan of runs that do not end before
  /// @param warmUp seconds before measuring
  /// @param seconds how long to measure
  /// @return what was measured
  public static Measured measure(LabPlan plan, double warmUp, double seconds) {
    try (WindowImages window = WindowImages.open(WIDTH, HEIGHT, false)) {
      window.settle();
      window.perform(shown -> shown.view().workspaceProperty().set(Workspace.COMPARE));
      window.performOnWindow(shown -> shown.labs().compare().begin(plan));
      sleep(warmUp);
      ComparePace[] pace = new ComparePace[1];
      window.performOnWindow(
          shown -> {
            pace[0] = new ComparePace(shown.labs().compare());
            pace[0].start();
          });
      double[] before = epochs(pace[0]);
      long start = System.nanoTime();
      sleep(seconds);
      double elapsed = (double) (System.nanoTime() - start) * SECONDS;
      window.perform(_ -> pace[0].stop());
      double[] after = epochs(pace[0]);
      window.performOnWindow(shown -> shown.labs().compare().pause());
      return new Measured(
          Arrays.stream(pace[0].frames).mapToObj(count -> count / elapsed).toList(),
          Arrays.stream(after).boxed().toList(),
          (Arrays.stream(after).sum() - Arrays.stream(before).sum()) / elapsed,
          pace[0].pulses / elapsed,
          heapUsed());
    }
  }

  private static double[] epochs(ComparePace pace) {
    return pace.runs.stream().mapToDouble(LabRun::epochs).toArray();
  }

  private static long heapUsed() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void sleep(double seconds) {
    try {
      Thread.sleep((long) (seconds * 1e3));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring the window", interrupted);
    }
  }

  /// What the runs did.
  ///
  /// @param framesPerSecond new pictures of each run
  /// @param epochs where each run stood in the end
  /// @param epochsPerSecond of all runs together
  /// @param pulsesPerSecond of the JavaFX thread
  /// @param heapBytes in use after a collection, with all runs and their timelines
  public record Measured(
      List<Double> framesPerSecond,
      List<Double> epochs,
      double epochsPerSecond,
      double pulsesPerSecond,
      long heapBytes) {
    /// Copies the lists.
    public Measured {
      framesPerSecond = List.copyOf(framesPerSecond);
      epochs = List.copyOf(epochs);
    }
  }
}
