package mdnviz.mixture;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// The squared error of a head with one component, E = ½ Σ_l (t_l − μ_l)², standardised units, and
/// ∂E/∂μ_l = μ_l − t_l: unlike the likelihood's gradient it has no 1/σ², and logits and raw scales
/// have none at all. Blocks are feature-major, see {@link mdnviz.math.Kernels}.
public final class SquaredError {
  private SquaredError() {}

  /// Writes `scale` times the gradient.
  ///
  /// @param head how outputs are read; K = 1
  /// @param output network outputs × examples. Not modified.
  /// @param target targets × examples, standardised. Not modified.
  /// @param rows true number of examples in the block
  /// @param scale what each example's gradient is multiplied by, 1 / minibatch size
  /// @param delta network outputs × examples, zero for surplus examples. Modified.
  public static void delta(
      MixtureHead head,
      FMatrixRMaj output,
      FMatrixRMaj target,
      int rows,
      float scale,
      FMatrixRMaj delta) {
    Arrays.fill(delta.data, 0, delta.numRows * delta.numCols, 0);
    for (int l = 0; l < head.targetDimension(); l++) {
      int mean = (head.meansOffset() + l) * output.numCols;
      for (int r = 0; r < rows; r++) {
        float residual = output.data[mean + r] - target.data[l * target.numCols + r];
        delta.data[(head.meansOffset() + l) * delta.numCols + r] = scale * residual;
      }
    }
  }

  /// Adds the products of the residuals r = t − μ, in double precision and in the examples' order.
  ///
  /// @param head how outputs are read; K = 1
  /// @param output network outputs × examples. Not modified.
  /// @param target targets × examples, standardised. Not modified.
  /// @param rows true number of examples in the block
  /// @param products Σ r rᵀ, rows of its lower triangle. Modified.
  public static void addProducts(
      MixtureHead head, FMatrixRMaj output, FMatrixRMaj target, int rows, double[] products) {
    double[] residual = new double[head.targetDimension()];
    for (int r = 0; r < rows; r++) {
      for (int i = 0, packed = 0; i < residual.length; i++) {
        residual[i] = (double) target.get(i, r) - output.get(head.meansOffset() + i, r);
        for (int j = 0; j <= i; j++, packed++) {
          products[packed] += residual[i] * residual[j];
        }
      }
    }
  }
}
