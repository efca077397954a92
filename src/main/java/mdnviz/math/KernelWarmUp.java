package mdnviz.math;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.ejml.data.FMatrixRMaj;

/// Runs kernels on small blocks until the just-in-time compiler has made machine code of them. In
/// the interpreter the Vector API is thousands of times slower than it is compiled, so that this is
/// better done before anyone waits for it.
///
/// Code that is not compiled yet makes an object of every vector; compiled kernels allocate
/// nothing. So the thread's allocated bytes tell when the compiler is through, whatever else the
/// machine does.
final class KernelWarmUp {
  /// Outputs and examples that need every register tile: 11 = 4 + 4 + 2 + 1 rows of weights, 64 or
  /// 48 = 32 + 16 examples. The sums are short, because the first calls are interpreted.
  private static final int OUTPUTS = 11;

  private static final int INPUTS = 11;
  private static final int[] ROWS = {Kernels.COLUMNS, 48};
  private static final int GAUSSIANS = 5;

  /// So many that every method counts as hot.
  private static final int CALLS = 400;

  private static final int CALLS_A_PROBE = 20;
  private static final int MOST_PROBES = 500;
  private static final long PAUSE_NANOS = 10_000_000;

  /// Less than one vector a call.
  private static final long MOST_BYTES = 10L * CALLS_A_PROBE;

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

  /// Runs until nothing is allocated, for at most some seconds; leaves the processor to the
  /// compiler meanwhile.
  void run() {
    repeat(CALLS);
    for (int probe = 0; probe < MOST_PROBES && allocates(); probe++) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean allocates() {
    if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads)) {
      repeat(CALLS_A_PROBE);
      return true;
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    repeat(CALLS_A_PROBE);
    return threads.getCurrentThreadAllocatedBytes() - before > MOST_BYTES;
  }

  private void repeat(int calls) {
    for (int call = 0; call < calls; call++) {
      callEach();
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
      kernels.accumulateGradient(out, in, gradient, Kernels.LANES);
      kernels.accumulateGradient(out, in, narrowGradient, rows);
      kernels.backwardAffine(layer, out, in, rows);
    }
    for (int i = 0; i < GAUSSIANS; i++) {
      kernels.addGaussian(walk, 1, 0, 0.1, points);
    }
    int count = OUTPUTS * Kernels.COLUMNS;
    kernels.tanh(out.data, out.data, count);
    kernels.exp(out.data, out.data, count);
    kernels.log(out.data, out.data, count);
    Arrays.fill(in.data, 0.5f);
    Arrays.fill(sums, 0);
  }
}
