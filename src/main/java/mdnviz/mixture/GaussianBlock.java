package mdnviz.mixture;

import java.util.Arrays;
import mdnviz.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/// Log-densities of the components over one block, without the constant (L/2)·ln 2π, and the
/// gradient of raw means and raw scales.
///
/// With C the lower Cholesky factor of Σ (diagonal unless the covariance is full): C z = t − μ, ln
/// N = −½ zᵀz − Σ ln C_ll, Cᵀ u = z, ∂E/∂μ = −γ u, ∂E/∂C_ij = −γ u_i z_j for i > j and γ (1/C_ll −
/// u_l z_l) on the diagonal.
///
/// Mutable scratch; belongs to one thread at a time.
final class GaussianBlock {
  private final MixtureHead head;
  private final int dimension;
  private final ScaleBlock scaleBlock;
  private final float[][] targets;
  private final float[][] logDensities;
  private final float[][] residuals;
  private final float[][] solved;
  private final float[] row;

  /// @param head how outputs are read
  /// @param columns most examples, padded
  GaussianBlock(MixtureHead head, int columns) {
    this.head = head;
    dimension = head.targetDimension();
    scaleBlock = new ScaleBlock(head, columns);
    targets = new float[dimension][columns];
    logDensities = new float[head.componentCount()][columns];
    residuals = new float[head.componentCount() * dimension][columns];
    solved = new float[dimension][columns];
    row = new float[columns];
  }

  /// @param component zero-based k
  /// @return ln N without its constant, one an example
  float[] logDensities(int component) {
    return logDensities[component];
  }

  /// Computes the log-densities.
  ///
  /// @param kernels to compute with
  /// @param output network outputs × examples. Not modified.
  /// @param target targets × examples, standardised. Not modified.
  /// @param padded examples, a multiple of {@link Kernels#LANES}
  void forward(Kernels kernels, FMatrixRMaj output, FMatrixRMaj target, int padded) {
    scaleBlock.forward(kernels, output, padded);
    for (int l = 0; l < dimension; l++) {
      Rows.read(target, l, targets[l], padded);
    }
    for (int k = 0; k < head.componentCount(); k++) {
      Arrays.fill(logDensities[k], 0, padded, 0);
      for (int l = 0; l < dimension; l++) {
        addLogDensity(k, l, output, padded);
      }
    }
  }

  private void addLogDensity(int k, int l, FMatrixRMaj output, int padded) {
    float[] z = residuals[k * dimension + l];
    Rows.read(output, head.meansOffset() + k * dimension + l, row, padded);
    Rows.difference(targets[l], row, z, padded);
    if (head.covariance() == CovarianceType.FULL) {
      for (int j = 0; j < l; j++) {
        float[] factor = scaleBlock.scales(scaleRow(k, l, j));
        Rows.subtractProduct(factor, residuals[k * dimension + j], z, padded);
      }
    }
    int diagonal = scaleRow(k, l, l);
    Rows.multiply(scaleBlock.reciprocals(diagonal), z, padded);
    addStandardized(z, scaleBlock.logScales(diagonal), logDensities[k], padded);
  }

  private static void addStandardized(float[] z, float[] logScale, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = Math.fma(-0.5f * z[i], z[i], to[i] - logScale[i]);
    }
  }

  /// Writes the gradient of raw means and raw scales.
  ///
  /// @param responsibilities γ, one row a component. Not modified.
  /// @param scale what each example's gradient is multiplied by
  /// @param padded examples
  /// @param delta network outputs × examples. Modified.
  void delta(float[][] responsibilities, float scale, int padded, FMatrixRMaj delta) {
    for (int k = 0; k < head.componentCount(); k++) {
      float[] gamma = responsibilities[k];
      solve(k, padded);
      for (int l = 0; l < dimension; l++) {
        Rows.scaledProduct(-scale, gamma, solved[l], row, padded);
        Rows.write(row, delta, head.meansOffset() + k * dimension + l, padded);
      }
      if (head.covariance() == CovarianceType.ISOTROPIC) {
        isotropicDelta(k, padded);
        writeScaleDelta(k, gamma, scale, padded, delta);
      } else {
        scaleDeltas(k, gamma, scale, padded, delta);
      }
    }
  }

  /// Solves Cᵀ u = z for one component, u into `solved`.
  private void solve(int k, int padded) {
    for (int l = dimension - 1; l >= 0; l--) {
      float[] u = solved[l];
      System.arraycopy(residuals[k * dimension + l], 0, u, 0, padded);
      if (head.covariance() == CovarianceType.FULL) {
        for (int j = l + 1; j < dimension; j++) {
          Rows.subtractProduct(scaleBlock.scales(scaleRow(k, j, l)), solved[j], u, padded);
        }
      }
      Rows.multiply(scaleBlock.reciprocals(scaleRow(k, l, l)), u, padded);
    }
  }

  private void scaleDeltas(int k, float[] gamma, float scale, int padded, FMatrixRMaj delta) {
    for (int l = 0; l < dimension; l++) {
      int first = head.covariance() == CovarianceType.FULL ? 0 : l;
      for (int j = first; j <= l; j++) {
        Rows.scaledProduct(-1, solved[l], residuals[k * dimension + j], row, padded);
        if (l == j) {
          Rows.add(scaleBlock.reciprocals(scaleRow(k, l, l)), row, padded);
        }
        writeScaleDelta(scaleRow(k, l, j), gamma, scale, padded, delta);
      }
    }
  }

  /// Leaves (L − zᵀz) / σ, the slope of ln N by σ with its sign turned, in `row`.
  private void isotropicDelta(int k, int padded) {
    Arrays.fill(row, 0, padded, dimension);
    for (int l = 0; l < dimension; l++) {
      Rows.subtractProduct(residuals[k * dimension + l], residuals[k * dimension + l], row, padded);
    }
    Rows.multiply(scaleBlock.reciprocals(k), row, padded);
  }

  private void writeScaleDelta(
      int scaleRow, float[] gamma, float scale, int padded, FMatrixRMaj delta) {
    float[] slope = scaleBlock.slopes(scaleRow);
    for (int i = 0; i < padded; i++) {
      row[i] *= scale * gamma[i] * slope[i];
    }
    Rows.write(row, delta, head.scalesOffset() + scaleRow, padded);
  }

  /// Which of the raw scales holds C_ij of component k.
  private int scaleRow(int k, int i, int j) {
    return switch (head.covariance()) {
      case ISOTROPIC -> k;
      case DIAGONAL -> k * dimension + i;
      case FULL -> k * head.scalesPerComponent() + i * (i + 1) / 2 + j;
    };
  }
}
