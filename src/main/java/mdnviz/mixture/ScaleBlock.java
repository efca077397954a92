package mdnviz.mixture;

import java.util.Arrays;
import mdnviz.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/// Turns the raw scales of one block into standard deviations: σ = floor + map(raw), with their
/// reciprocals, logarithms and slopes dσ/d raw beside them. Off-diagonal entries of a Cholesky
/// factor pass unchanged with slope 1.
///
/// Mutable scratch; belongs to one thread at a time.
final class ScaleBlock {
  private final MixtureHead head;
  private final float[][] scales;
  private final float[][] slopes;
  private final float[][] reciprocals;
  private final float[][] logScales;

  /// @param head how outputs are read
  /// @param columns most examples, padded
  ScaleBlock(MixtureHead head, int columns) {
    this.head = head;
    int count = head.componentCount() * head.scalesPerComponent();
    scales = new float[count][columns];
    slopes = new float[count][columns];
    reciprocals = new float[count][columns];
    logScales = new float[count][columns];
  }

  /// @param row which raw scale
  /// @return σ, or an entry of C for a full covariance, one an example
  float[] scales(int row) {
    return scales[row];
  }

  /// @param row which raw scale
  /// @return dσ / d raw
  float[] slopes(int row) {
    return slopes[row];
  }

  /// @param row which raw scale, on the diagonal
  /// @return 1 / σ
  float[] reciprocals(int row) {
    return reciprocals[row];
  }

  /// @param row which raw scale, on the diagonal
  /// @return ln σ
  float[] logScales(int row) {
    return logScales[row];
  }

  /// Maps all raw scales.
  ///
  /// @param kernels to compute with
  /// @param output network outputs × examples. Not modified.
  /// @param padded examples, a multiple of {@link Kernels#LANES}
  void forward(Kernels kernels, FMatrixRMaj output, int padded) {
    for (int row = 0; row < scales.length; row++) {
      Rows.read(output, head.scalesOffset() + row, scales[row], padded);
      if (isDiagonal(row % head.scalesPerComponent())) {
        mapDiagonal(kernels, row, padded);
      } else {
        Arrays.fill(slopes[row], 0, padded, 1);
      }
    }
  }

  private void mapDiagonal(Kernels kernels, int row, int padded) {
    float[] scale = scales[row];
    switch (head.scaleMap()) {
      case EXP -> {
        kernels.exp(scale, slopes[row], padded);
        System.arraycopy(slopes[row], 0, scale, 0, padded);
      }
      case SOFTPLUS -> softplus(kernels, scale, slopes[row], logScales[row], padded);
      case ELU_PLUS_ONE -> eluPlusOne(kernels, scale, slopes[row], padded);
    }
    float floor = (float) head.standardDeviationFloor();
    for (int i = 0; i < padded; i++) {
      scale[i] += floor;
    }
    Rows.reciprocal(scale, reciprocals[row], padded);
    kernels.log(scale, logScales[row], padded);
  }

  private static void eluPlusOne(Kernels kernels, float[] a, float[] slope, int count) {
    for (int i = 0; i < count; i++) {
      slope[i] = Math.min(0f, a[i]);
    }
    kernels.exp(slope, slope, count);
    for (int i = 0; i < count; i++) {
      a[i] = Math.max(0f, a[i]) + slope[i];
    }
  }

  /// With n = exp(−|a|): softplus = max(a, 0) + ln(1 + n), slope = sigmoid(a). Where n is so small
  /// that 1 + n loses its digits, the first terms of the logarithm's series stand in.
  private static void softplus(Kernels kernels, float[] a, float[] slope, float[] logs, int count) {
    for (int i = 0; i < count; i++) {
      slope[i] = -Math.abs(a[i]);
    }
    kernels.exp(slope, slope, count);
    for (int i = 0; i < count; i++) {
      logs[i] = 1f + slope[i];
    }
    kernels.log(logs, logs, count);
    for (int i = 0; i < count; i++) {
      float n = slope[i];
      float tail = n < 1e-3f ? n - 0.5f * n * n : logs[i];
      slope[i] = (a[i] >= 0 ? 1f : n) / (1f + n);
      a[i] = Math.max(0f, a[i]) + tail;
    }
  }

  private boolean isDiagonal(int packed) {
    if (head.covariance() != CovarianceType.FULL) {
      return true;
    }
    for (int l = 0; l < head.targetDimension(); l++) {
      if (packed == l * (l + 3) / 2) {
        return true;
      }
    }
    return false;
  }
}
