package mdnviz.math;

import org.ejml.data.FMatrixRMaj;

/// The float kernels of a training step. Blocks are feature-major: an `FMatrixRMaj` with one matrix
/// row a feature and {@link #COLUMNS} columns, one an example, so that neighbouring lanes are
/// neighbouring examples and the distance between rows is a constant the compiler knows.
///
/// Every implementation gives the same bits: each output element is one chain of fused
/// multiply-adds in the order documented here, and sums over examples run through {@link #LANES}
/// logical lanes or one chain an element, never through an order that depends on the machine's
/// vector length.
///
/// Example counts passed as `rows` are multiples of {@link #LANES}; the surplus columns of a block
/// hold finite numbers and zero deltas. Implementations are stateless and thread-safe.
public interface Kernels {
  /// Logical lanes of a block: example counts are padded to multiples of this.
  int LANES = 16;

  /// Columns of every block, hence the most examples of one: few enough that the activations of a
  /// block stay in the nearest caches, and the width of a register tile.
  int COLUMNS = 64;

  /// Fan-ins below this have their weight gradient summed through the logical lanes, others in one
  /// chain an element.
  int NARROW = 8;

  /// @return the kernels to use now; which ones they are never changes a result
  static Kernels active() {
    return KernelSelection.active();
  }

  /// Compiles the SIMD kernels by running them for a second or so, then makes them the active ones;
  /// meant for a background thread at the start of a program. Where the Vector API is missing the
  /// plain kernels stay.
  ///
  /// @return a line for the log that says what runs and, if not SIMD, why
  static String warmUp() {
    return KernelSelection.warmUp();
  }

  /// @return what runs, for a log line, for example `plain Java`
  String description();

  /// `out[o][r] = b[o] + Σ_i w[o][i]·in[i][r]`, the sum in the order of i.
  ///
  /// @param weights where the layer's parameters lie. Not modified.
  /// @param in inputs × examples. Not modified.
  /// @param out outputs × examples. Modified.
  /// @param rows examples, a multiple of {@link #LANES}
  void affine(LayerView weights, FMatrixRMaj in, FMatrixRMaj out, int rows);

  /// `inDelta[i][r] = Σ_o w[o][i]·delta[o][r]`, the sum in the order of o.
  ///
  /// @param weights where the layer's parameters lie. Not modified.
  /// @param delta outputs × examples. Not modified.
  /// @param inDelta inputs × examples. Modified.
  /// @param rows examples, a multiple of {@link #LANES}
  void backwardAffine(LayerView weights, FMatrixRMaj delta, FMatrixRMaj inDelta, int rows);

  /// Adds `Σ_r delta[o][r]·in[i][r]` to the weight gradient and `Σ_r delta[o][r]` to the bias
  /// gradient.
  ///
  /// @param delta outputs × examples. Not modified.
  /// @param in inputs × examples. Not modified.
  /// @param gradient where to add. Modified.
  /// @param rows examples, a multiple of {@link #LANES}
  void accumulateGradient(FMatrixRMaj delta, FMatrixRMaj in, LayerGradient gradient, int rows);

  /// `y[i] = tanh(x[i])` by a rational approximation, absolute error ≤ 3e-7.
  ///
  /// @param x Not modified.
  /// @param y may be `x`. Modified.
  /// @param count elements, a multiple of {@link #LANES}
  void tanh(float[] x, float[] y, int count);

  /// `y[i] = exp(x[i])`, relative error ≤ 2e-7; the exponent is clamped to [−87, 88], so that
  /// results are normal numbers. NaN stays NaN.
  ///
  /// @param x Not modified.
  /// @param y may be `x`. Modified.
  /// @param count elements, a multiple of {@link #LANES}
  void exp(float[] x, float[] y, int count);

  /// `y[i] = ln(x[i])` for positive normal numbers, absolute error ≤ 2e-7 or relative ≤ 2e-7.
  ///
  /// @param x positive normal numbers. Not modified.
  /// @param y may be `x`. Modified.
  /// @param count elements, a multiple of {@link #LANES}
  void log(float[] x, float[] y, int count);

  /// The negative log-likelihood of a mixture density head and ∂E/∂output in one go, where these
  /// kernels can do that faster than operation by operation. Bits are those of the operations of
  /// `mdnviz.mixture.MixtureLoss` one by one.
  ///
  /// @param work shape of the head; its `top` and `logSum` take the terms of the log-likelihood.
  ///   Modified.
  /// @param output network outputs × examples. Not modified.
  /// @param target targets × examples. Not modified.
  /// @param scale what each example's gradient is multiplied by
  /// @param rows examples, a multiple of {@link #LANES}
  /// @param delta network outputs × examples. Modified.
  /// @return whether it was done
  default boolean mixture(
      MixtureWork work,
      FMatrixRMaj output,
      FMatrixRMaj target,
      float scale,
      int rows,
      FMatrixRMaj delta) {
    return false;
  }

  /// Adds `peak·exp(−½(z − n·s)²)` to the n-th grid point from the start, before and after it, for
  /// all points of the walk. Relative error ≤ 1e-11.
  ///
  /// @param walk where; also the room for it. Modified.
  /// @param peak of the Gaussian
  /// @param z of the grid point the walk starts from, in standard deviations from the mean
  /// @param s step of the grid, in standard deviations, in (0, {@link GaussianWalk#LARGEST_STEP}]
  /// @param sums one a grid point. Modified.
  void addGaussian(GaussianWalk walk, double peak, double z, double s, double[] sums);

  /// @param rows any number of examples
  /// @return the next multiple of {@link #LANES}
  static int padded(int rows) {
    return (rows + LANES - 1) / LANES * LANES;
  }
}
