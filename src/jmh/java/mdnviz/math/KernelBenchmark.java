package mdnviz.math;

import java.util.concurrent.TimeUnit;
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

/// The products and functions of a training step, plain Java beside SIMD: one square layer of a
/// block of 64 examples, and the same number of functions.
///
/// A product of width n does 64·n² multiply-adds.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(2)
public class KernelBenchmark {
  private static final int ROWS = Kernels.COLUMNS;

  @Param({"plain", "simd"})
  private String kernels;

  @Param({"32", "64", "256"})
  private int width;

  private Kernels chosen;
  private LayerView weights;
  private LayerGradient gradient;
  private FMatrixRMaj in;
  private FMatrixRMaj out;
  private float[] values;
  private float[] results;

  /// Draws numbers of ordinary size.
  @Setup
  public void draw() {
    if (kernels.equals("simd")) {
      Kernels.warmUp();
    }
    chosen = Kernels.active();
    SeededRandom random = new SeededRandom(1);
    float[] parameters = new float[width * (width + 1)];
    fill(parameters, random, -1, 1);
    weights = new LayerView(parameters, 0, width, width);
    gradient =
        new LayerGradient(
            width, width, new float[LayerGradient.length(width, width)], 0, new PanelScratch());
    in = new FMatrixRMaj(width, ROWS);
    out = new FMatrixRMaj(width, ROWS);
    fill(in.data, random, -1, 1);
    values = new float[width * ROWS];
    results = new float[values.length];
    fill(values, random, 0.1, 5);
  }

  private static void fill(float[] numbers, SeededRandom random, double low, double high) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextDouble(low, high);
    }
  }

  /// W · in + b.
  @Benchmark
  public FMatrixRMaj affine() {
    chosen.affine(weights, in, out, ROWS);
    return out;
  }

  /// Wᵀ · delta.
  @Benchmark
  public FMatrixRMaj backwardAffine() {
    chosen.backwardAffine(weights, in, out, ROWS);
    return out;
  }

  /// The sum of outer products over the block.
  @Benchmark
  public LayerGradient outerProducts() {
    chosen.accumulateGradient(in, in, gradient, ROWS);
    return gradient;
  }

  @Benchmark
  public float[] tanh() {
    chosen.tanh(values, results, values.length);
    return results;
  }

  @Benchmark
  public float[] exp() {
    chosen.exp(values, results, values.length);
    return results;
  }

  @Benchmark
  public float[] log() {
    chosen.log(values, results, values.length);
    return results;
  }
}
