package mdnviz.math;

import org.ejml.data.FMatrixRMaj;

/// Rows of a block as arrays of their own: the form in which the just-in-time compiler sees that a
/// loop's arrays do not overlap. One instance a thread, grown to the largest block seen.
final class PlainScratch {
  private static final ThreadLocal<PlainScratch> INSTANCES =
      ThreadLocal.withInitial(PlainScratch::new);

  private float[][] rows = new float[0][];
  private float[] sum = new float[0];
  private float[] secondSum = new float[0];

  private PlainScratch() {}

  /// @return the calling thread's scratch
  static PlainScratch get() {
    return INSTANCES.get();
  }

  /// @param block features × examples. Not modified.
  /// @param features how many to copy
  /// @param count examples to copy
  /// @return one array a feature; valid until the next call
  float[][] rows(FMatrixRMaj block, int features, int count) {
    grow(features, count);
    for (int feature = 0; feature < features; feature++) {
      System.arraycopy(block.data, feature * block.numCols, rows[feature], 0, count);
    }
    return rows;
  }

  /// @param block features × examples. Not modified.
  /// @param features how many to copy
  /// @param count examples to copy
  /// @return one array an example, features along it; valid until the next call
  float[][] transposed(FMatrixRMaj block, int features, int count) {
    grow(count, Kernels.padded(features));
    for (int feature = 0; feature < features; feature++) {
      int from = feature * block.numCols;
      for (int r = 0; r < count; r++) {
        rows[r][feature] = block.data[from + r];
      }
    }
    return rows;
  }

  /// @param length how many numbers
  /// @return one more array of at least so many; valid until the next call
  float[] sum(int length) {
    if (sum.length < length) {
      sum = new float[length];
    }
    return sum;
  }

  /// @param length how many numbers
  /// @return a second such array; valid until the next call
  float[] secondSum(int length) {
    if (secondSum.length < length) {
      secondSum = new float[length];
    }
    return secondSum;
  }

  private void grow(int count, int length) {
    if (rows.length < count || rows[0].length < length) {
      int longest = rows.length == 0 ? length : Math.max(length, rows[0].length);
      rows = new float[Math.max(count, rows.length)][longest];
    }
  }
}
