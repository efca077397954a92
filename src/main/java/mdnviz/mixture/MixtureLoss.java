package mdnviz.mixture;

import java.util.Arrays;
import mdnviz.math.Kernels;
import mdnviz.math.MixtureWork;
import org.ejml.data.FMatrixRMaj;

/// Negative log-likelihood of a mixture density head over one block of examples and its gradient
/// with respect to the network outputs (Bishop 1994; PRML (5.153)–(5.157)):
///
/// E = −ln Σ_k π_k N(t; μ_k, Σ_k), ∂E/∂a^π_k = π_k − γ_k, ∂E/∂μ_k = −γ_k Σ_k⁻¹ (t − μ_k), ∂E/∂ ln
/// σ_kl = γ_k (1 − (t_l − μ_kl)² / σ_kl²). Blocks are feature-major, see {@link Kernels}.
///
/// Mutable scratch; belongs to one thread at a time.
public final class MixtureLoss {
  private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;

  private final MixtureHead head;
  private final double entropyBonus;

  /// What the kernels need to do everything in one go; null where they cannot.
  private final MixtureWork work;

  private final SoftmaxBlock softmax;
  private final GaussianBlock gaussian;
  private final float[][] joint;
  private final float[] top;
  private final float[] sum;
  private final float[] reciprocal;

  /// @param head how outputs are read
  /// @param entropyBonus weight β of the entropy of π that is subtracted from the loss, ≥ 0
  public MixtureLoss(MixtureHead head, double entropyBonus) {
    this.head = head;
    this.entropyBonus = entropyBonus;
    boolean usual =
        head.covariance() == CovarianceType.DIAGONAL
            && head.scaleMap() == ScaleMap.EXP
            && entropyBonus == 0;
    work =
        usual
            ? new MixtureWork(
                head.componentCount(), head.targetDimension(), head.standardDeviationFloor())
            : null;
    int columns = Kernels.COLUMNS;
    softmax = new SoftmaxBlock(head.componentCount(), columns);
    gaussian = new GaussianBlock(head, columns);
    joint = new float[head.componentCount()][columns];
    top = new float[columns];
    sum = new float[columns];
    reciprocal = new float[columns];
  }

  /// Computes the loss and, into `delta`, the gradient of `scale` times its sum (and of the entropy
  /// bonus, which the loss returned leaves out).
  ///
  /// @param kernels to compute with
  /// @param output network outputs × examples. Not modified.
  /// @param target targets × examples, standardised. Not modified.
  /// @param rows true number of examples in the block
  /// @param scale what each example's gradient is multiplied by, 1 / minibatch size
  /// @param delta network outputs × examples, zero for surplus examples. Modified.
  /// @return Σ over the block's examples of the negative log-likelihood, nats, standardised units
  public double lossAndDelta(
      Kernels kernels,
      FMatrixRMaj output,
      FMatrixRMaj target,
      int rows,
      float scale,
      FMatrixRMaj delta) {
    int padded = Kernels.padded(rows);
    if (work != null && kernels.mixture(work, output, target, scale, padded, delta)) {
      clearSurplus(delta, rows, padded);
      return negativeSum(work.top(), work.logSum(), rows);
    }
    double loss = loss(kernels, output, target, rows);
    for (float[] density : joint) {
      Rows.multiply(reciprocal, density, padded);
    }
    gaussian.delta(joint, scale, padded, delta);
    softmax.delta(joint, scale, entropyBonus, padded, delta);
    clearSurplus(delta, rows, padded);
    return loss;
  }

  /// Computes the loss alone.
  ///
  /// @param kernels to compute with
  /// @param output network outputs × examples. Not modified.
  /// @param target targets × examples, standardised. Not modified.
  /// @param rows true number of examples in the block
  /// @return Σ over the block's examples of the negative log-likelihood, nats, standardised units
  public double loss(Kernels kernels, FMatrixRMaj output, FMatrixRMaj target, int rows) {
    int padded = Kernels.padded(rows);
    softmax.forward(kernels, output, padded);
    gaussian.forward(kernels, output, target, padded);
    logSumExp(kernels, padded);
    return negativeSum(top, sum, rows);
  }

  /// `−Σ_r (top[r] + sum[r])` and the constant of ln N, in four interleaved chains.
  private double negativeSum(float[] top, float[] sum, int rows) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int r = 0;
    for (; r + 4 <= rows; r += 4) {
      a += (double) top[r] + sum[r];
      b += (double) top[r + 1] + sum[r + 1];
      c += (double) top[r + 2] + sum[r + 2];
      d += (double) top[r + 3] + sum[r + 3];
    }
    for (; r < rows; r++) {
      a += (double) top[r] + sum[r];
    }
    return rows * head.targetDimension() * HALF_LOG_TWO_PI - ((a + b) + (c + d));
  }

  /// Leaves the largest joint log-density in `top`, the log of the rest in `sum`, and the joint
  /// densities relative to the largest in `joint`.
  private void logSumExp(Kernels kernels, int padded) {
    for (int k = 0; k < joint.length; k++) {
      Rows.sum(softmax.logWeights(k), gaussian.logDensities(k), joint[k], padded);
    }
    Rows.shiftedExponentials(kernels, joint, joint, top, sum, padded);
    Rows.reciprocal(sum, reciprocal, padded);
    kernels.log(sum, sum, padded);
  }

  private static void clearSurplus(FMatrixRMaj block, int rows, int padded) {
    for (int row = 0; row < block.numRows; row++) {
      Arrays.fill(block.data, row * block.numCols + rows, row * block.numCols + padded, 0);
    }
  }
}
