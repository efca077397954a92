package mdnviz.mixture;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// Solving with small symmetric matrices, L×L row-major.
final class SmallSymmetric {
  private SmallSymmetric() {}

  /// The lower Cholesky factor of a matrix.
  ///
  /// @param matrix n×n, symmetric. Not modified.
  /// @param n number of rows
  /// @return C with C Cᵀ = matrix, row-major; empty if the matrix is not positive definite
  static double[] cholesky(double[] matrix, int n) {
    double[] factor = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i * n + j];
        for (int m = 0; m < j; m++) {
          sum -= factor[i * n + m] * factor[j * n + m];
        }
        if (i != j) {
          factor[i * n + j] = sum / factor[j * n + j];
        } else if (sum > 0 && sum <= Double.MAX_VALUE) {
          factor[i * n + i] = Math.sqrt(sum);
        } else {
          return new double[0];
        }
      }
    }
    return factor;
  }

  /// Solves C Cᵀ x = b.
  ///
  /// @param factor n×n lower triangular C. Not modified.
  /// @param right n numbers b. Modified: x.
  static void solve(double[] factor, double[] right) {
    forward(factor, right);
    backward(factor, right);
  }

  /// Solves C x = b.
  ///
  /// @param factor n×n lower triangular C. Not modified.
  /// @param right n numbers b. Modified: x.
  static void forward(double[] factor, double[] right) {
    int n = right.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        right[i] -= factor[i * n + j] * right[j];
      }
      right[i] /= factor[i * n + i];
    }
  }

  /// Solves Cᵀ x = b.
  ///
  /// @param factor n×n lower triangular C. Not modified.
  /// @param right n numbers b. Modified: x.
  static void backward(double[] factor, double[] right) {
    int n = right.length;
    for (int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) {
        right[i] -= factor[j * n + i] * right[j];
      }
      right[i] /= factor[i * n + i];
    }
  }

  /// @param matrix n×n, symmetric. Not modified.
  /// @param n number of rows
  /// @return its eigenvalues and eigenvectors
  /// @throws ArithmeticException if the iteration fails, which finite numbers do not cause
  static EigenDecomposition_F64<DMatrixRMaj> eigen(double[] matrix, int n) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
    if (!eigen.decompose(DMatrixRMaj.wrap(n, n, matrix.clone()))) {
      throw new ArithmeticException("no eigenvalues found for a symmetric matrix");
    }
    return eigen;
  }
}
