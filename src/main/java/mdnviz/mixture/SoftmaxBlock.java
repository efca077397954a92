package mdnviz.mixture;

import java.util.Arrays;
import mdnviz.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/// Softmax and log-softmax of the logits of one block, and the gradient of the logits.
///
/// Mutable scratch; belongs to one thread at a time.
final class SoftmaxBlock {
  private final float[][] weights;
  private final float[][] logWeights;
  private final float[] top;
  private final float[] sum;

  /// @param componentCount K
  /// @param columns most examples, padded
  SoftmaxBlock(int componentCount, int columns) {
    weights = new float[componentCount][columns];
    logWeights = new float[componentCount][columns];
    top = new float[columns];
    sum = new float[columns];
  }

  /// @param component zero-based k
  /// @return ln π_k = logit − logsumexp(logits), one an example
  float[] logWeights(int component) {
    return logWeights[component];
  }

  /// Computes π and ln π.
  ///
  /// @param kernels to compute with
  /// @param output network outputs × examples, the logits first. Not modified.
  /// @param padded examples, a multiple of {@link Kernels#LANES}
  void forward(Kernels kernels, FMatrixRMaj output, int padded) {
    for (int k = 0; k < weights.length; k++) {
      Rows.read(output, k, logWeights[k], padded);
    }
    Rows.shiftedExponentials(kernels, logWeights, weights, top, sum, padded);
    Rows.reciprocal(sum, top, padded);
    kernels.log(sum, sum, padded);
    for (int k = 0; k < weights.length; k++) {
      Rows.difference(logWeights[k], sum, logWeights[k], padded);
      Rows.multiply(top, weights[k], padded);
    }
  }

  /// Writes scale·(π − γ) and the gradient of −β·H(π) into the logits' deltas.
  ///
  /// @param responsibilities γ, one row a component. Not modified.
  /// @param scale what each example's gradient is multiplied by
  /// @param entropyBonus β ≥ 0
  /// @param padded examples
  /// @param delta network outputs × examples. Modified.
  void delta(
      float[][] responsibilities, float scale, double entropyBonus, int padded, FMatrixRMaj delta) {
    if (entropyBonus > 0) {
      negativeEntropy(padded);
    }
    for (int k = 0; k < weights.length; k++) {
      Rows.difference(weights[k], responsibilities[k], top, padded);
      if (entropyBonus > 0) {
        addEntropySlope(k, (float) entropyBonus, padded);
      }
      for (int i = 0; i < padded; i++) {
        top[i] *= scale;
      }
      Rows.write(top, delta, k, padded);
    }
  }

  private void negativeEntropy(int padded) {
    Arrays.fill(sum, 0, padded, 0);
    for (int k = 0; k < weights.length; k++) {
      Rows.addProduct(weights[k], logWeights[k], sum, padded);
    }
  }

  private void addEntropySlope(int k, float bonus, int padded) {
    float[] weight = weights[k];
    float[] logWeight = logWeights[k];
    for (int i = 0; i < padded; i++) {
      top[i] = Math.fma(bonus * weight[i], logWeight[i] - sum[i], top[i]);
    }
  }
}
