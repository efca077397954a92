package mdnviz.mixture;

import java.util.Arrays;
import mdnviz.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/// Turns the raw scales of one block into standard deviations: σ = floor + map(raw), with the slope
/// dσ/d raw beside them. Off-diagonal entries of a Cholesky factor pass unchanged with slope 1.
///
/// Mutable scratch; belongs to one thread at a time.
final class ScaleBlock {
  private final MixtureHead head;
  private final FMatrixRMaj scales;
  private final FMatrixRMaj slopes;
  private final float[] scratch;

  /// @param head how outputs are read
  /// @param columns most examples, padded
  ScaleBlock(MixtureHead head, int columns) {
    this.head = head;
    int count = head.componentCount() * head.scalesPerComponent();
    scales = new FMatrixRMaj(count, columns);
    slopes = new FMatrixRMaj(count, columns);
    scratch = new float[head.scaleMap() == ScaleMap.SOFTPLUS ? count * columns : 0];
  }

  /// @return σ, or the rows of C for a full covariance, raw scales × examples
  FMatrixRMaj scales() {
    return scales;
  }

  /// @return dσ / d raw, raw scales × examples
  FMatrixRMaj slopes() {
    return slopes;
  }

  /// Maps all raw scales.
  ///
  /// @param kernels to compute with
  /// @param output network outputs × examples. Not modified.
  /// @param padded examples, a multiple of {@link Kernels#LANES}
  void forward(Kernels kernels, FMatrixRMaj output, int padded) {
    for (int row = 0; row < scales.numRows; row++) {
      int from = (head.scalesOffset() + row) * output.numCols;
      System.arraycopy(output.data, from, scales.data, row * scales.numCols, padded);
    }
    int count = (scales.numRows - 1) * scales.numCols + padded;
    switch (head.scaleMap()) {
      case EXP -> exp(kernels, scales.data, slopes.data, count);
      case SOFTPLUS -> softplus(kernels, scales.data, slopes.data, scratch, count);
      case ELU_PLUS_ONE -> eluPlusOne(kernels, scales.data, slopes.data, count);
    }
    addFloor(scales.data, (float) head.standardDeviationFloor(), count);
    if (head.covariance() == CovarianceType.FULL) {
      restoreOffDiagonals(output, padded);
    }
  }

  private static void exp(Kernels kernels, float[] a, float[] slope, int count) {
    kernels.exp(a, slope, count);
    System.arraycopy(slope, 0, a, 0, count);
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

  /// With n = exp(−|a|): softplus = max(a, 0) + ln(1 + n), slope = sigmoid(a). For a below −15 the
  /// logarithm's argument rounds to 1, so that n itself is added instead, the first term of its series.
  private static void softplus(
      Kernels kernels, float[] a, float[] slope, float[] logs, int count) {
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

  private static void addFloor(float[] scales, float floor, int count) {
    for (int i = 0; i < count; i++) {
      scales[i] += floor;
    }
  }

  private void restoreOffDiagonals(FMatrixRMaj output, int padded) {
    for (int row = 0; row < scales.numRows; row++) {
      if (!isDiagonal(row % head.scalesPerComponent(), head.targetDimension())) {
        int from = (head.scalesOffset() + row) * output.numCols;
        int to = row * scales.numCols;
        System.arraycopy(output.data, from, scales.data, to, padded);
        Arrays.fill(slopes.data, to, to + padded, 1);
      }
    }
  }

  private static boolean isDiagonal(int packed, int dimension) {
    for (int l = 0; l < dimension; l++) {
      if (packed == l * (l + 3) / 2) {
        return true;
      }
    }
    return false;
  }
}
