package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import mdnviz.math.Kernels;
import mdnviz.optim.GradientClipping;
import org.junit.jupiter.api.Test;

/// What a step leaves for the garbage collector, counted by the virtual machine: nothing; only the
/// history takes a new chunk once in 1,024 steps. Vectors that the compiler boxes would show here
/// at once.
final class StepAllocationTest {
  private static final int STEPS = 200;
  private static final int MOST_WINDOWS = 100;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void stepsOfTheUsualNetworkAllocateNothingOnceCompiled() {
    Kernels.warmUp();
    TrainingConfiguration training =
        TrainingConfiguration.DEFAULT.withClipping(GradientClipping.byValue(1)).withBatchSize(64);
    Trainer trainer =
        new Trainer(
            TrainingRequest.fresh(
                Examples.inverseSine(40_000), ModelConfiguration.DEFAULT, training));
    long least = Long.MAX_VALUE;
    for (int window = 0; window < MOST_WINDOWS && least > 0; window++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int step = 0; step < STEPS; step++) {
        trainer.step();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least, "bytes allocated by the most frugal of many windows of steps");
  }
}
