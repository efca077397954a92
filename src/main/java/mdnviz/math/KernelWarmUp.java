package mdnviz.math;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// Runs kernels on small blocks until the just-in-time compiler has made machine code of them:
/// until a round no longer gets faster. In the interpreter the Vector API is thousands of times
/// slower than it is compiled, so that this is better done before anyone waits for it.
final class KernelWarmUp {
  /// Outputs and inputs that need every register tile: 11 = 4 + 4 + 2 + 1 rows of weights, 71 = 64
  /// + 7 inputs, 48 = 32 + 16 examples.
  private static final int OUTPUTS = 11;

  private static final int INPUTS = 71;
  private static final int[] ROWS = {Kernels.COLUMNS, 48};

  private static final int CALLS_A_ROUND = 50;
  private static final int MOST_ROUNDS = 60;
  private static final int STEADY_ROUNDS = 6;
  private static final double STEADY = 0.9;

  private final Kernels kernels;
  private final LayerView layer = layer(OUTPUTS, INPUTS);
  private final LayerView narrow = layer(OUTPUTS, 1);
  private final float[] sums = new float[LayerGradient.length(OUTPUTS, INPUTS)];
  private final PanelScratch scratch = new PanelScratch();
  private final LayerGradient gradient = new LayerGradient(OUTPUTS, INPUTS, sums, 0, scratch);
  private final LayerGradient narrowGradient = new LayerGradient(OUTPUTS, 1, sums, 0, scratch);
  private final MixtureWork mixture = new MixtureWork(3, 1, 0);
  private final GaussianWalk walk = new GaussianWalk();
  private final double[] points = new double[4 * Kernels.LANES];
  private final FMatrixRMaj target = new FMatrixRMaj(1, Kernels.COLUMNS);
  private final FMatrixRMaj in = new FMatrixRMaj(INPUTS, Kernels.COLUMNS);
  private final FMatrixRMaj out = new FMatrixRMaj(OUTPUTS, Kernels.COLUMNS);
  private final FMatrixRMaj delta = new FMatrixRMaj(OUTPUTS, Kernels.COLUMNS);

  /// @param kernels to compile
  KernelWarmUp(Kernels kernels) {
    this.kernels = kernels;
    walk.between(2, 0, 4);
  }

  /// Runs until steady.
  void run() {
    long best = Long.MAX_VALUE;
    int steady = 0;
    for (int round = 0; round < MOST_ROUNDS && steady < STEADY_ROUNDS; round++) {
      long start = System.nanoTime();
      for (int call = 0; call < CALLS_A_ROUND; call++) {
        callEach();
      }
      long time = System.nanoTime() - start;
      steady = time < STEADY * best ? 0 : steady + 1;
      best = Math.min(best, time);
    }
  }

  private static LayerView layer(int outputs, int inputs) {
    return new LayerView(new float[outputs * (inputs + 1)], 0, outputs, inputs);
  }

  private void callEach() {
    for (int rows : ROWS) {
      kernels.affine(narrow, in, out, rows);
      kernels.affine(layer, in, out, rows);
      kernels.mixture(mixture, out, target, 1, rows, delta);
      kernels.accumulateGradient(out, in, gradient, rows);
      kernels.accumulateGradient(out, in, narrowGradient, rows);
      kernels.backwardAffine(layer, out, in, rows);
    }
    kernels.addGaussian(walk, 1, 0, 0.1, points);
    int count = OUTPUTS * Kernels.COLUMNS;
    kernels.tanh(out.data, out.data, count);
    kernels.exp(out.data, out.data, count);
    kernels.log(out.data, out.data, count);
    Arrays.fill(in.data, 0.5f);
    Arrays.fill(sums, 0);
  }
}
