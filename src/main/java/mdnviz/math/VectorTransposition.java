package mdnviz.math;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Turns features × examples into examples × features: the weight gradient sums over examples, so
/// that its lanes are features.
///
/// Squares as wide as a vector are transposed by exchanging, for s = 1, 2, 4, 8, the lanes whose
/// number has bit s between the rows that differ in bit s; two such rounds share a pass over the
/// block. One element after the other took as long as the product it was for.
final class VectorTransposition {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int WIDTH = FLOATS.length();
  private static final int COLUMNS = Kernels.COLUMNS;

  private static final VectorShuffle<Float> SWAP_1 = swap(1);
  private static final VectorShuffle<Float> SWAP_2 = swap(2);
  private static final VectorShuffle<Float> SWAP_4 = swap(4);
  private static final VectorShuffle<Float> SWAP_8 = swap(8);
  private static final VectorMask<Float> HAS_1 = has(1);
  private static final VectorMask<Float> HAS_2 = has(2);
  private static final VectorMask<Float> HAS_4 = has(4);
  private static final VectorMask<Float> HAS_8 = has(8);

  private VectorTransposition() {}

  private static VectorShuffle<Float> swap(int bit) {
    return VectorShuffle.fromOp(FLOATS, lane -> (lane ^ bit) % WIDTH);
  }

  private static VectorMask<Float> has(int bit) {
    boolean[] lanes = new boolean[WIDTH];
    for (int lane = 0; lane < WIDTH; lane++) {
      lanes[lane] = (lane & bit) != 0;
    }
    return VectorMask.fromValues(FLOATS, lanes);
  }

  /// Transposes one panel.
  ///
  /// @param x features × {@link Kernels#COLUMNS}. Not modified.
  /// @param from index of the first feature's row in x
  /// @param features how many, at most {@link Kernels#COLUMNS}
  /// @param rows examples, a multiple of {@link Kernels#LANES}
  /// @param scratch a square of {@link Kernels#COLUMNS}. Modified.
  /// @param to examples × {@link Kernels#COLUMNS}, features padded with zeros to whole lanes.
  ///   Modified.
  static void transpose(float[] x, int from, int features, int rows, float[] scratch, float[] to) {
    int padded = Kernels.padded(features);
    System.arraycopy(x, from, scratch, 0, features * COLUMNS);
    Arrays.fill(scratch, features * COLUMNS, padded * COLUMNS, 0);
    if (WIDTH == 16) {
      exchangeOneAndTwo(scratch, padded, rows);
      exchangeFourAndEight(scratch, padded, rows, to);
    } else if (WIDTH == 8) {
      exchangeOneAndTwo(scratch, padded, rows);
      exchangeFour(scratch, padded, rows, to);
    } else {
      elementwise(scratch, padded, rows, to);
    }
  }

  private static void exchangeOneAndTwo(float[] x, int features, int rows) {
    for (int i = 0; i < features * COLUMNS; i += 4 * COLUMNS) {
      for (int at = i; at < i + rows; at += WIDTH) {
        FloatVector a = FloatVector.fromArray(FLOATS, x, at);
        FloatVector b = FloatVector.fromArray(FLOATS, x, at + COLUMNS);
        FloatVector c = FloatVector.fromArray(FLOATS, x, at + 2 * COLUMNS);
        FloatVector d = FloatVector.fromArray(FLOATS, x, at + 3 * COLUMNS);
        FloatVector e = a.blend(b.rearrange(SWAP_1), HAS_1);
        FloatVector f = a.rearrange(SWAP_1).blend(b, HAS_1);
        FloatVector g = c.blend(d.rearrange(SWAP_1), HAS_1);
        FloatVector h = c.rearrange(SWAP_1).blend(d, HAS_1);
        e.blend(g.rearrange(SWAP_2), HAS_2).intoArray(x, at);
        f.blend(h.rearrange(SWAP_2), HAS_2).intoArray(x, at + COLUMNS);
        e.rearrange(SWAP_2).blend(g, HAS_2).intoArray(x, at + 2 * COLUMNS);
        f.rearrange(SWAP_2).blend(h, HAS_2).intoArray(x, at + 3 * COLUMNS);
      }
    }
  }

  private static void exchangeFourAndEight(float[] x, int features, int rows, float[] to) {
    for (int square = 0; square < features; square += 16) {
      for (int row = 0; row < 4; row++) {
        exchangeFourAndEight(x, (square + row) * COLUMNS, rows, to, row * COLUMNS + square);
      }
    }
  }

  private static void exchangeFourAndEight(float[] x, int from, int rows, float[] to, int first) {
    int out = first;
    for (int at = from; at < from + rows; at += WIDTH) {
      FloatVector a = FloatVector.fromArray(FLOATS, x, at);
      FloatVector b = FloatVector.fromArray(FLOATS, x, at + 4 * COLUMNS);
      FloatVector c = FloatVector.fromArray(FLOATS, x, at + 8 * COLUMNS);
      FloatVector d = FloatVector.fromArray(FLOATS, x, at + 12 * COLUMNS);
      FloatVector e = a.blend(b.rearrange(SWAP_4), HAS_4);
      FloatVector f = a.rearrange(SWAP_4).blend(b, HAS_4);
      FloatVector g = c.blend(d.rearrange(SWAP_4), HAS_4);
      FloatVector h = c.rearrange(SWAP_4).blend(d, HAS_4);
      e.blend(g.rearrange(SWAP_8), HAS_8).intoArray(to, out);
      f.blend(h.rearrange(SWAP_8), HAS_8).intoArray(to, out + 4 * COLUMNS);
      e.rearrange(SWAP_8).blend(g, HAS_8).intoArray(to, out + 8 * COLUMNS);
      f.rearrange(SWAP_8).blend(h, HAS_8).intoArray(to, out + 12 * COLUMNS);
      out += 16 * COLUMNS;
    }
  }

  private static void exchangeFour(float[] x, int features, int rows, float[] to) {
    for (int square = 0; square < features; square += 8) {
      for (int row = 0; row < 4; row++) {
        int from = (square + row) * COLUMNS;
        int out = row * COLUMNS + square;
        for (int at = from; at < from + rows; at += WIDTH) {
          FloatVector a = FloatVector.fromArray(FLOATS, x, at);
          FloatVector b = FloatVector.fromArray(FLOATS, x, at + 4 * COLUMNS);
          a.blend(b.rearrange(SWAP_4), HAS_4).intoArray(to, out);
          a.rearrange(SWAP_4).blend(b, HAS_4).intoArray(to, out + 4 * COLUMNS);
          out += 8 * COLUMNS;
        }
      }
    }
  }

  private static void elementwise(float[] x, int features, int rows, float[] to) {
    for (int i = 0; i < features; i++) {
      for (int r = 0; r < rows; r++) {
        to[r * COLUMNS + i] = x[i * COLUMNS + r];
      }
    }
  }
}
