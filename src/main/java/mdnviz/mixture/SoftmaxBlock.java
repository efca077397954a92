package mdnviz.mixture;

import java.util.Arrays;
import mdnviz.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/// Softmax and log-softmax of the logits of one block, and the gradient of the logits.
///
/// Mutable scratch; belongs to one thread at a time.
final class SoftmaxBlock {
  private final FMatrixRMaj weights;
  private final FMatrixRMaj logWeights;
  private final float[] top;
  private final float[] sum;

  /// @param componentCount K
  /// @param columns most examples, padded
  SoftmaxBlock(int componentCount, int columns) {
    weights = new FMatrixRMaj(componentCount, columns);
    logWeights = new FMatrixRMaj(componentCount, columns);
    top = new float[columns];
    sum = new float[columns];
  }

  /// @return π, K × examples
  FMatrixRMaj weights() {
    return weights;
  }

  /// @return ln π = logits − logsumexp(logits), K × examples
  FMatrixRMaj logWeights() {
    return logWeights;
  }

  /// @return a scratch row, free between calls
  float[] scratch() {
    return top;
  }

  /// Computes π and ln π.
  ///
  /// @param kernels to compute with
  /// @param output network outputs × examples, the logits first. Not modified.
  /// @param padded examples, a multiple of {@link Kernels#LANES}
  void forward(Kernels kernels, FMatrixRMaj output, int padded) {
    int count = weights.numRows;
    int columns = weights.numCols;
    System.arraycopy(output.data, 0, top, 0, padded);
    for (int k = 1; k < count; k++) {
      maximum(output.data, k * output.numCols, top, padded);
    }
    for (int k = 0; k < count; k++) {
      System.arraycopy(output.data, k * output.numCols, logWeights.data, k * columns, padded);
      subtract(logWeights.data, k * columns, top, padded);
    }
    int all = (count - 1) * columns + padded;
    kernels.exp(logWeights.data, weights.data, all);
    Arrays.fill(sum, 0, padded, 0);
    for (int k = 0; k < count; k++) {
      add(weights.data, k * columns, sum, padded);
    }
    for (int r = 0; r < padded; r++) {
      top[r] = 1f / sum[r];
    }
    kernels.log(sum, sum, padded);
    for (int k = 0; k < count; k++) {
      subtract(logWeights.data, k * columns, sum, padded);
      multiply(weights.data, k * columns, top, padded);
    }
  }

  /// Writes scale·(π − γ) and the gradient of −β·H(π) into the logits' deltas.
  ///
  /// @param responsibilities γ, K × examples. Not modified.
  /// @param scale what each example's gradient is multiplied by
  /// @param entropyBonus β ≥ 0
  /// @param padded examples
  /// @param delta network outputs × examples. Modified.
  void delta(
      FMatrixRMaj responsibilities, float scale, double entropyBonus, int padded, FMatrixRMaj delta) {
    for (int k = 0; k < weights.numRows; k++) {
      int from = k * weights.numCols;
      int to = k * delta.numCols;
      for (int r = 0; r < padded; r++) {
        delta.data[to + r] =
            scale * (weights.data[from + r] - responsibilities.data[from + r]);
      }
    }
    if (entropyBonus > 0) {
      addEntropyDelta((float) entropyBonus * scale, padded, delta);
    }
  }

  private void addEntropyDelta(float scale, int padded, FMatrixRMaj delta) {
    Arrays.fill(sum, 0, padded, 0);
    for (int k = 0; k < weights.numRows; k++) {
      int from = k * weights.numCols;
      for (int r = 0; r < padded; r++) {
        sum[r] = Math.fma(weights.data[from + r], logWeights.data[from + r], sum[r]);
      }
    }
    for (int k = 0; k < weights.numRows; k++) {
      int from = k * weights.numCols;
      int to = k * delta.numCols;
      for (int r = 0; r < padded; r++) {
        float slope = weights.data[from + r] * (logWeights.data[from + r] - sum[r]);
        delta.data[to + r] = Math.fma(scale, slope, delta.data[to + r]);
      }
    }
  }

  static void maximum(float[] from, int offset, float[] to, int count) {
    for (int r = 0; r < count; r++) {
      to[r] = Math.max(to[r], from[offset + r]);
    }
  }

  static void subtract(float[] to, int offset, float[] row, int count) {
    for (int r = 0; r < count; r++) {
      to[offset + r] -= row[r];
    }
  }

  static void multiply(float[] to, int offset, float[] row, int count) {
    for (int r = 0; r < count; r++) {
      to[offset + r] *= row[r];
    }
  }

  static void add(float[] from, int offset, float[] to, int count) {
    for (int r = 0; r < count; r++) {
      to[r] += from[offset + r];
    }
  }
}
