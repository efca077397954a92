package mdnviz.mixture;

import java.util.Arrays;
import mdnviz.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/// Log-densities of the components over one block, without the constant (L/2)·ln 2π, and the gradient of
/// raw means and raw scales.
///
/// With C the lower Cholesky factor of Σ (diagonal unless the covariance is full): C z = t − μ,
/// ln N = −½ zᵀz − Σ ln C_ll, Cᵀ u = z, ∂E/∂μ = −γ u, ∂E/∂C_ij = −γ u_i z_j for i > j and
/// γ (1/C_ll − u_l z_l) on the diagonal.
///
/// Mutable scratch; belongs to one thread at a time.
final class GaussianBlock {
  private final MixtureHead head;
  private final int dimension;
  private final int scaleCount;
  private final FMatrixRMaj logDensities;
  private final ScaleBlock scaleBlock;
  private final FMatrixRMaj scales;
  private final FMatrixRMaj reciprocals;
  private final FMatrixRMaj residuals;
  private final FMatrixRMaj solved;
  private final float[] logScales;

  /// @param head how outputs are read
  /// @param columns most examples, padded
  GaussianBlock(MixtureHead head, int columns) {
    this.head = head;
    dimension = head.targetDimension();
    scaleCount = head.scalesPerComponent();
    int count = head.componentCount();
    logDensities = new FMatrixRMaj(count, columns);
    scaleBlock = new ScaleBlock(head, columns);
    scales = scaleBlock.scales();
    reciprocals = new FMatrixRMaj(count * scaleCount, columns);
    residuals = new FMatrixRMaj(count * dimension, columns);
    solved = new FMatrixRMaj(dimension, columns);
    logScales = new float[count * scaleCount * columns];
  }

  /// @return ln N without its constant, K × examples
  FMatrixRMaj logDensities() {
    return logDensities;
  }

  /// Computes the log-densities.
  ///
  /// @param kernels to compute with
  /// @param output network outputs × examples. Not modified.
  /// @param target targets × examples, standardised. Not modified.
  /// @param padded examples, a multiple of {@link Kernels#LANES}
  void forward(Kernels kernels, FMatrixRMaj output, FMatrixRMaj target, int padded) {
    scaleBlock.forward(kernels, output, padded);
    int all = (scales.numRows - 1) * scales.numCols + padded;
    for (int i = 0; i < all; i++) {
      reciprocals.data[i] = 1f / scales.data[i];
    }
    kernels.log(scales.data, logScales, all); // off-diagonal rows are not read
    for (int k = 0; k < head.componentCount(); k++) {
      logDensity(k, output, target, padded);
    }
  }

  /// Writes the gradient of raw means and raw scales.
  ///
  /// @param responsibilities γ, K × examples, zero for surplus examples. Not modified.
  /// @param scale what each example's gradient is multiplied by
  /// @param padded examples
  /// @param delta network outputs × examples. Modified.
  void delta(FMatrixRMaj responsibilities, float scale, int padded, FMatrixRMaj delta) {
    for (int k = 0; k < head.componentCount(); k++) {
      solve(k, padded);
      meanDelta(k, responsibilities, scale, padded, delta);
      if (head.covariance() == CovarianceType.ISOTROPIC) {
        isotropicDelta(k, responsibilities, scale, padded, delta);
      } else {
        scaleDelta(k, responsibilities, scale, padded, delta);
      }
    }
  }

  private void logDensity(int k, FMatrixRMaj output, FMatrixRMaj target, int padded) {
    float[] q = logDensities.data;
    int to = k * logDensities.numCols;
    Arrays.fill(q, to, to + padded, 0);
    for (int l = 0; l < dimension; l++) {
      int z = (k * dimension + l) * residuals.numCols;
      int mean = (head.meansOffset() + k * dimension + l) * output.numCols;
      difference(target.data, l * target.numCols, output.data, mean, residuals.data, z, padded);
      if (head.covariance() == CovarianceType.FULL) {
        for (int j = 0; j < l; j++) {
          int earlier = (k * dimension + j) * residuals.numCols;
          subtractProduct(
              scales.data, scaleRow(k, l, j), residuals.data, earlier, residuals.data, z, padded);
        }
      }
      int diagonal = scaleRow(k, l, l);
      float[] r = reciprocals.data;
      for (int i = 0; i < padded; i++) {
        float standardized = residuals.data[z + i] * r[diagonal + i];
        residuals.data[z + i] = standardized;
        q[to + i] = Math.fma(-0.5f * standardized, standardized, q[to + i] - logScales[diagonal + i]);
      }
    }
  }

  /// Solves Cᵀ u = z for one component, u into `solved`.
  private void solve(int k, int padded) {
    for (int l = dimension - 1; l >= 0; l--) {
      int z = (k * dimension + l) * residuals.numCols;
      int u = l * solved.numCols;
      System.arraycopy(residuals.data, z, solved.data, u, padded);
      if (head.covariance() == CovarianceType.FULL) {
        for (int j = l + 1; j < dimension; j++) {
          subtractProduct(
              scales.data,
              scaleRow(k, j, l),
              solved.data,
              j * solved.numCols,
              solved.data,
              u,
              padded);
        }
      }
      int diagonal = scaleRow(k, l, l);
      for (int i = 0; i < padded; i++) {
        solved.data[u + i] *= reciprocals.data[diagonal + i];
      }
    }
  }

  private void meanDelta(
      int k, FMatrixRMaj responsibilities, float scale, int padded, FMatrixRMaj delta) {
    int gamma = k * responsibilities.numCols;
    for (int l = 0; l < dimension; l++) {
      int u = l * solved.numCols;
      int to = (head.meansOffset() + k * dimension + l) * delta.numCols;
      for (int i = 0; i < padded; i++) {
        delta.data[to + i] = -scale * responsibilities.data[gamma + i] * solved.data[u + i];
      }
    }
  }

  private void scaleDelta(
      int k, FMatrixRMaj responsibilities, float scale, int padded, FMatrixRMaj delta) {
    int gamma = k * responsibilities.numCols;
    for (int l = 0; l < dimension; l++) {
      int first = head.covariance() == CovarianceType.FULL ? 0 : l;
      for (int j = first; j <= l; j++) {
        int row = scaleRow(k, l, j);
        int u = l * solved.numCols;
        int z = (k * dimension + j) * residuals.numCols;
        int to = head.scalesOffset() * delta.numCols + row / scales.numCols * delta.numCols;
        for (int i = 0; i < padded; i++) {
          delta.data[to + i] = -solved.data[u + i] * residuals.data[z + i];
        }
        if (l == j) {
          add(reciprocals.data, row, delta.data, to, padded);
        }
        float[] slopes = scaleBlock.slopes().data;
        for (int i = 0; i < padded; i++) {
          delta.data[to + i] *= scale * responsibilities.data[gamma + i] * slopes[row + i];
        }
      }
    }
  }

  private void isotropicDelta(
      int k, FMatrixRMaj responsibilities, float scale, int padded, FMatrixRMaj delta) {
    int gamma = k * responsibilities.numCols;
    int row = scaleRow(k, 0, 0);
    int to = (head.scalesOffset() + k) * delta.numCols;
    Arrays.fill(delta.data, to, to + padded, dimension);
    for (int l = 0; l < dimension; l++) {
      int z = (k * dimension + l) * residuals.numCols;
      for (int i = 0; i < padded; i++) {
        float standardized = residuals.data[z + i];
        delta.data[to + i] = Math.fma(-standardized, standardized, delta.data[to + i]);
      }
    }
    float[] slopes = scaleBlock.slopes().data;
    for (int i = 0; i < padded; i++) {
      float weight = scale * responsibilities.data[gamma + i] * slopes[row + i];
      delta.data[to + i] *= weight * reciprocals.data[row + i];
    }
  }

  /// Index of the first number of a row of scales: C_ij of component k.
  private int scaleRow(int k, int i, int j) {
    int within =
        switch (head.covariance()) {
          case ISOTROPIC -> 0;
          case DIAGONAL -> i;
          case FULL -> i * (i + 1) / 2 + j;
        };
    return (k * scaleCount + within) * scales.numCols;
  }

  private static void difference(
      float[] a, int fromA, float[] b, int fromB, float[] to, int offset, int count) {
    for (int i = 0; i < count; i++) {
      to[offset + i] = a[fromA + i] - b[fromB + i];
    }
  }

  private static void add(float[] a, int fromA, float[] to, int offset, int count) {
    for (int i = 0; i < count; i++) {
      to[offset + i] += a[fromA + i];
    }
  }

  private static void subtractProduct(
      float[] a, int fromA, float[] b, int fromB, float[] to, int offset, int count) {
    for (int i = 0; i < count; i++) {
      to[offset + i] = Math.fma(-a[fromA + i], b[fromB + i], to[offset + i]);
    }
  }
}
