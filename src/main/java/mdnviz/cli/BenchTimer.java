package mdnviz.cli;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;

/// Measures a piece of work that is done over and over, once the just-in-time compiler is through
/// with it.
///
/// @param warmUpSeconds how long the work is repeated at least before it is measured; then until a
///   quarter of a second is no longer 3 % faster than all before it, but at most five times as long
/// @param seconds how long it is measured
record BenchTimer(double warmUpSeconds, double seconds) {
  private static final double WINDOW_SECONDS = 0.25;
  private static final double FASTER = 1.03;
  private static final double LONGEST_WARM_UP = 5;

  /// Warms up and measures, on the calling thread.
  ///
  /// @param work done once a call; says whether it can be done again
  /// @return what was measured
  /// @throws CommandException if the work came to an end
  Pace measure(BooleanSupplier work) throws CommandException {
    warmUp(work);
    return run(work, seconds);
  }

  private void warmUp(BooleanSupplier work) throws CommandException {
    double spent = 0;
    double best = 0;
    boolean faster = true;
    while (spent < warmUpSeconds || (faster && spent < LONGEST_WARM_UP * warmUpSeconds)) {
      Pace pace = run(work, WINDOW_SECONDS);
      faster = pace.perSecond() > best * FASTER;
      best = Math.max(best, pace.perSecond());
      spent += pace.seconds();
    }
  }

  private static Pace run(BooleanSupplier work, double seconds) throws CommandException {
    long limit = Math.round(seconds * 1e9);
    long count = 0;
    long allocatedBefore = allocatedBytes();
    long start = System.nanoTime();
    long time;
    do {
      if (!work.getAsBoolean()) {
        throw CommandException.failedRun(
            "the training measured came to its own end; choose fewer --seconds");
      }
      count++;
      time = System.nanoTime() - start;
    } while (time < limit);
    return new Pace(count, time / 1e9, allocatedBytes() - allocatedBefore);
  }

  private static long allocatedBytes() {
    return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
        ? threads.getCurrentThreadAllocatedBytes()
        : 0;
  }

  /// What was measured.
  ///
  /// @param count how often the work was done
  /// @param seconds it took
  /// @param allocatedBytes what the calling thread allocated meanwhile, 0 where the virtual machine
  ///   does not count
  record Pace(long count, double seconds, long allocatedBytes) {
    /// @return how often the work was done in a second
    double perSecond() {
      return count / seconds;
    }

    /// @return bytes allocated each time
    double allocatedBytesEach() {
      return (double) allocatedBytes / count;
    }
  }
}
