package mdnviz.mixture;

import java.util.concurrent.TimeUnit;
import mdnviz.math.Kernels;
import mdnviz.math.SeededRandom;
import org.ejml.data.FMatrixRMaj;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The loss head with its gradient on a block of 64 examples, plain Java beside SIMD.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(2)
public class LossBenchmark {
  private static final int ROWS = Kernels.COLUMNS;

  @Param({"plain", "simd"})
  private String kernels;

  @Param({"5", "20"})
  private int components;

  @Param({"DIAGONAL", "FULL"})
  private CovarianceType covariance;

  private Kernels chosen;
  private MixtureLoss loss;
  private FMatrixRMaj output;
  private FMatrixRMaj target;
  private FMatrixRMaj delta;

  /// Draws network outputs and two targets an example.
  @Setup
  public void draw() {
    if (kernels.equals("simd")) {
      Kernels.warmUp();
    }
    chosen = Kernels.active();
    MixtureHead head = new MixtureHead(components, 2, covariance, ScaleMap.EXP, 1e-3);
    loss = new MixtureLoss(head, 0);
    output = new FMatrixRMaj(head.outputDimension(), ROWS);
    target = new FMatrixRMaj(2, ROWS);
    delta = new FMatrixRMaj(head.outputDimension(), ROWS);
    SeededRandom random = new SeededRandom(1);
    fill(output, random);
    fill(target, random);
  }

  private static void fill(FMatrixRMaj block, SeededRandom random) {
    for (int i = 0; i < block.data.length; i++) {
      block.data[i] = (float) random.nextDouble(-1, 1);
    }
  }

  @Benchmark
  public double lossAndDelta() {
    return loss.lossAndDelta(chosen, output, target, ROWS, 1f / ROWS, delta);
  }
}
