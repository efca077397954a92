package mdnviz.math;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// Runs kernels on small blocks until the just-in-time compiler has made machine code of them:
/// until a round no longer gets faster. In the interpreter the Vector API is thousands of times
/// slower than it is compiled, so that this is better done before anyone waits for it.
final class KernelWarmUp {
  private static final int WIDTH = 20;
  private static final int ROWS = 64;
  private static final int CALLS_A_ROUND = 400;
  private static final int MOST_ROUNDS = 60;
  private static final int STEADY_ROUNDS = 6;
  private static final double STEADY = 0.9;

  private final Kernels kernels;
  private final LayerView layer = new LayerView(new float[WIDTH * (WIDTH + 1)], 0, WIDTH, WIDTH);
  private final LayerView narrow = new LayerView(new float[2 * WIDTH], 0, WIDTH, 1);
  private final LayerGradient gradient = new LayerGradient(WIDTH, WIDTH, ROWS);
  private final LayerGradient narrowGradient = new LayerGradient(WIDTH, 1, ROWS);
  private final FMatrixRMaj in = new FMatrixRMaj(WIDTH, ROWS);
  private final FMatrixRMaj out = new FMatrixRMaj(WIDTH, ROWS);

  /// @param kernels to compile
  KernelWarmUp(Kernels kernels) {
    this.kernels = kernels;
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

  private void callEach() {
    kernels.affine(narrow, in, out, ROWS);
    kernels.tanh(out.data, out.data, WIDTH * ROWS);
    kernels.affine(layer, in, out, ROWS);
    kernels.exp(out.data, out.data, ROWS);
    kernels.log(out.data, out.data, ROWS);
    kernels.accumulateGradient(out, in, gradient, ROWS);
    kernels.accumulateGradient(out, in, narrowGradient, ROWS);
    kernels.backwardAffine(layer, out, in, ROWS);
    Arrays.fill(in.data, 0.5f);
    gradient.clear();
    narrowGradient.clear();
  }
}
