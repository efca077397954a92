package mdnviz.cli;

import java.util.concurrent.TimeUnit;
import mdnviz.density.DensityEvaluator;
import mdnviz.density.GridSpec;
import mdnviz.density.Section;
import mdnviz.math.Interval;
import mdnviz.math.Kernels;
import mdnviz.training.TrainedModel;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingStatus;
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

/// The workloads of `mdnviz bench` under JMH, plain Java beside SIMD: whole optimizer steps on one
/// thread, and the density grid.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(2)
public class WorkloadBenchmark {
  /// Which kernels run; each in a JVM of its own.
  @State(Scope.Thread)
  public static class Chosen {
    @Param({"plain", "simd"})
    private String kernels;

    /// Compiles the SIMD kernels if they are asked for.
    @Setup
    public void choose() {
      if (kernels.equals("simd")) {
        Kernels.warmUp();
      }
    }
  }

  /// A training.
  @State(Scope.Thread)
  public static class Training {
    @Param({"W1", "W2", "W3", "W4"})
    private String workload;

    private Trainer trainer;

    /// @param chosen set up before
    @Setup
    public void build(Chosen chosen) {
      trainer = new Trainer(BenchWorkload.valueOf(workload).request());
    }
  }

  /// A network and a grid of 800 × 500 points.
  @State(Scope.Thread)
  public static class Picture {
    private TrainedModel model;
    private GridSpec grid;

    /// @param chosen set up before
    @Setup
    public void build(Chosen chosen) {
      Trainer trainer = new Trainer(BenchWorkload.E1.request());
      model = trainer.snapshot(TrainingStatus.READY, 0).model();
      Interval range = new Interval(-0.2, 1.2);
      grid = new GridSpec(range, range, 800, 500);
    }
  }

  @Benchmark
  public boolean step(Chosen chosen, Training training) {
    return training.trainer.step();
  }

  @Benchmark
  public float[] grid(Chosen chosen, Picture picture) {
    return DensityEvaluator.densities(picture.model, Section.WHOLE, picture.grid);
  }
}
