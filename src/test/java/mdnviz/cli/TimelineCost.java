package mdnviz.cli;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import mdnviz.math.Kernels;
import mdnviz.training.Timeline;
import mdnviz.training.Trainer;

/// Measures what recording a timeline costs: two equal trainings by turns, one of them recorded.
/// Arguments: workload, steps, steps a turn. Prints the processor time of all steps and of the
/// first tenth, where entries are densest, and what the timeline holds.
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
    TimelineCost measured = new TimelineCost(workload);
    measured.train(steps / 10, turn);
    System.out.println(measured.text(workload, steps / 10));
    measured.train(steps - steps / 10, turn);
    System.out.println(measured.text(workload, steps));
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
        100.0 * (recordedNanos - plainNanos) / plainNanos,
        timeline.entries().size(),
        timeline.bytes() / 1048576.0);
  }
}
