package mdnviz.mixture;

import java.util.Arrays;
import mdnviz.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/// Element-wise loops over rows of a block, one array a row: the just-in-time compiler makes vector
/// code of a loop only if all its arrays are read at the bare loop index.
final class Rows {
  private Rows() {}

  static void read(FMatrixRMaj block, int row, float[] to, int count) {
    System.arraycopy(block.data, row * block.numCols, to, 0, count);
  }

  static void write(float[] from, FMatrixRMaj block, int row, int count) {
    System.arraycopy(from, 0, block.data, row * block.numCols, count);
  }

  /// to ← max(to, x)
  static void maximum(float[] x, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = Math.max(to[i], x[i]);
    }
  }

  /// The first half of a softmax over rows: `top` ← the largest, x ← x − top, e ← exp(x), `sum` ← Σ
  /// e. `e` may be `x`.
  static void shiftedExponentials(
      Kernels kernels, float[][] x, float[][] e, float[] top, float[] sum, int count) {
    System.arraycopy(x[0], 0, top, 0, count);
    for (int k = 1; k < x.length; k++) {
      maximum(x[k], top, count);
    }
    Arrays.fill(sum, 0, count, 0);
    for (int k = 0; k < x.length; k++) {
      difference(x[k], top, x[k], count);
      kernels.exp(x[k], e[k], count);
      add(e[k], sum, count);
    }
  }

  /// to ← to + x
  static void add(float[] x, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] += x[i];
    }
  }

  /// to ← a + b
  static void sum(float[] a, float[] b, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = a[i] + b[i];
    }
  }

  /// to ← a − b
  static void difference(float[] a, float[] b, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = a[i] - b[i];
    }
  }

  /// to ← to · x
  static void multiply(float[] x, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] *= x[i];
    }
  }

  /// to ← to + a·b
  static void addProduct(float[] a, float[] b, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = Math.fma(a[i], b[i], to[i]);
    }
  }

  /// to ← to − a·b
  static void subtractProduct(float[] a, float[] b, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = Math.fma(-a[i], b[i], to[i]);
    }
  }

  /// to ← scale·a·b
  static void scaledProduct(float scale, float[] a, float[] b, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = scale * a[i] * b[i];
    }
  }

  /// to ← 1 / x
  static void reciprocal(float[] x, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = 1f / x[i];
    }
  }
}
