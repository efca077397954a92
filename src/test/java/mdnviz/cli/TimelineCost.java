package mdnviz.cli;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import mdnviz.math.Kernels;
import mdnviz.training.Timeline;
import mdnviz.training.Trainer;

/// Measures what recording a timeline costs: two equal trainings by turns, one of them recorded.
/// Arguments: workload, steps, steps a turn, trainings. Prints of each training the processor time
/// of all steps and of the first tenth, where entries are densest, and what the timeline holds; at
/// the end the medians.
final class TimelineCost {
  private static final int WARM_UP = 400;

  private final Timeline timeline = new Timeline();
  private final Trainer recorded;
  private final Trainer plain;
  private long recordedNanos;
  private long plainNanos;

  private TimelineCost(BenchWorkload workload) {
    recorded = new Trainer(workload.request());
    plain = new Trainer(workload.request());
  }

  public static void main(String[] args) {
    BenchWorkload workload = BenchWorkload.parse(args[0]).orElseThrow();
    int steps = Integer.parseInt(args[1]);
    int turn = Integer.parseInt(args[2]);
    Kernels.warmUp();
    new TimelineCost(workload).train(WARM_UP, turn);
    double[][] costs = new double[2][Integer.parseInt(args[3])];
    for (int training = 0; training < costs[0].length; training++) {
      TimelineCost measured = new TimelineCost(workload);
      measured.train(steps / 10, turn);
      System.out.println(measured.text(workload, steps / 10));
      costs[0][training] = measured.cost();
      measured.train(steps - steps / 10, turn);
      System.out.println(measured.text(workload, steps));
      costs[1][training] = measured.cost();
    }
    System.out.printf(
        Locale.ROOT, "medians: %+.2f %%, %+.2f %%%n", median(costs[0]), median(costs[1]));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private double cost() {
    return 100.0 * (recordedNanos - plainNanos) / plainNanos;
  }

  private void train(int steps, int turn) {
    for (int done = 0; done < steps; done += turn) {
      boolean first = (done / turn) % 2 == 0;
      if (first) {
        recordedTurn(turn);
      }
      plainTurn(turn);
      if (!first) {
        recordedTurn(turn);
      }
    }
  }

  private void plainTurn(int steps) {
    long start = nanos();
    for (int step = 0; step < steps; step++) {
      plain.step();
    }
    plainNanos += nanos() - start;
  }

  private void recordedTurn(int steps) {
    long start = nanos();
    for (int step = 0; step < steps; step++) {
      recorded.step();
      if (recorded.isBetweenEpochs() && timeline.wants(recorded.epochCount())) {
        recorded.mark().ifPresent(timeline::record);
      }
    }
    recordedNanos += nanos() - start;
  }

  private static long nanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private String text(BenchWorkload workload, int steps) {
    return String.format(
        Locale.ROOT,
        "%s, %,d steps: %.1f steps/s plain, %.1f recorded, %+.2f %%; %d entries, %.1f MB",
        workload,
        steps,
        steps * 1e9 / plainNanos,
        steps * 1e9 / recordedNanos,
        cost(),
        timeline.entries().size(),
        timeline.bytes() / 1048576.0);
  }
}
