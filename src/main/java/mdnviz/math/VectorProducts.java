package mdnviz.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Products of small matrices in registers: `y[a][c] += Σ_t w[a][t]·x[t][c]`, a chain of fused
/// multiply-adds from what is in y on, in the order of t.
///
/// A tile of sums stays in registers while t runs: every vector of x that is loaded serves all rows
/// of the tile, every weight all its vectors. Two multiply-adds start in a cycle and each takes
/// four, so that eight sums are the least that keep the units busy and sixteen the most that 32
/// registers hold with room for x. One tile a method: the just-in-time compiler gives up on larger
/// methods and boxes their vectors. The distance between rows of x is a constant, because only then
/// does the compiler move the checks of its indices out of the loop.
final class VectorProducts {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int WIDTH = FLOATS.length();
  private static final int COLUMNS = Kernels.COLUMNS;
  private static final boolean MANY_REGISTERS = WIDTH == 16;

  private VectorProducts() {}

  /// Computes a product.
  ///
  /// @param w row a, term t at `from + a·rowStep + t·termStep`. Not modified.
  /// @param from first index in w
  /// @param rowStep between rows of w
  /// @param termStep between terms of w
  /// @param x term t, column c at `at + t·COLUMNS + c`. Not modified.
  /// @param at first index in x
  /// @param terms how many t
  /// @param y row a, column c at `to + a·stride + c`. Modified.
  /// @param to first index in y
  /// @param stride between rows of y
  /// @param rows how many a
  /// @param columns how many c, a multiple of {@link Kernels#LANES}, at most {@link
  ///   Kernels#COLUMNS}
  static void multiply(
      float[] w,
      int from,
      int rowStep,
      int termStep,
      float[] x,
      int at,
      int terms,
      float[] y,
      int to,
      int stride,
      int rows,
      int columns) {
    int a = 0;
    for (; a + 4 <= rows; a += 4) {
      fourRows(
          w,
          from + a * rowStep,
          rowStep,
          termStep,
          x,
          at,
          terms,
          y,
          to + a * stride,
          stride,
          columns);
    }
    if (a + 2 <= rows) {
      twoRows(
          w,
          from + a * rowStep,
          rowStep,
          termStep,
          x,
          at,
          terms,
          y,
          to + a * stride,
          stride,
          columns);
      a += 2;
    }
    if (a < rows) {
      oneRow(w, from + a * rowStep, termStep, x, at, terms, y, to + a * stride, columns);
    }
  }

  private static void fourRows(
      float[] w,
      int from,
      int rowStep,
      int termStep,
      float[] x,
      int at,
      int terms,
      float[] y,
      int to,
      int stride,
      int columns) {
    int c = 0;
    if (MANY_REGISTERS) {
      for (; c + 4 * WIDTH <= columns; c += 4 * WIDTH) {
        tile4x4(w, from, rowStep, termStep, x, at + c, terms, y, to + c, stride);
      }
    }
    for (; c + 2 * WIDTH <= columns; c += 2 * WIDTH) {
      tile4x2(w, from, rowStep, termStep, x, at + c, terms, y, to + c, stride);
    }
    if (c < columns) {
      for (int a = 0; a < 4; a++) {
        oneRow(
            w, from + a * rowStep, termStep, x, at + c, terms, y, to + a * stride + c, columns - c);
      }
    }
  }

  private static void twoRows(
      float[] w,
      int from,
      int rowStep,
      int termStep,
      float[] x,
      int at,
      int terms,
      float[] y,
      int to,
      int stride,
      int columns) {
    int c = 0;
    for (; c + 4 * WIDTH <= columns; c += 4 * WIDTH) {
      tile2x4(w, from, rowStep, termStep, x, at + c, terms, y, to + c, stride);
    }
    if (c + 2 * WIDTH <= columns) {
      tile2x2(w, from, rowStep, termStep, x, at + c, terms, y, to + c, stride);
      c += 2 * WIDTH;
    }
    if (c < columns) {
      for (int a = 0; a < 2; a++) {
        oneRow(
            w, from + a * rowStep, termStep, x, at + c, terms, y, to + a * stride + c, columns - c);
      }
    }
  }

  private static void oneRow(
      float[] w,
      int from,
      int termStep,
      float[] x,
      int at,
      int terms,
      float[] y,
      int to,
      int columns) {
    int c = 0;
    for (; c + 4 * WIDTH <= columns; c += 4 * WIDTH) {
      tile1x4(w, from, termStep, x, at + c, terms, y, to + c);
    }
    if (c + 2 * WIDTH <= columns) {
      tile1x2(w, from, termStep, x, at + c, terms, y, to + c);
      c += 2 * WIDTH;
    }
    if (c < columns) {
      tile1x1(w, from, termStep, x, at + c, terms, y, to + c);
    }
  }

  /// Sixteen sums: the tile for 32 registers.
  private static void tile4x4(
      float[] w,
      int from,
      int rowStep,
      int termStep,
      float[] x,
      int at,
      int terms,
      float[] y,
      int to,
      int stride) {
    int y1 = to + stride;
    int y2 = y1 + stride;
    int y3 = y2 + stride;
    FloatVector s00 = FloatVector.fromArray(FLOATS, y, to);
    FloatVector s01 = FloatVector.fromArray(FLOATS, y, to + WIDTH);
    FloatVector s02 = FloatVector.fromArray(FLOATS, y, to + 2 * WIDTH);
    FloatVector s03 = FloatVector.fromArray(FLOATS, y, to + 3 * WIDTH);
    FloatVector s10 = FloatVector.fromArray(FLOATS, y, y1);
    FloatVector s11 = FloatVector.fromArray(FLOATS, y, y1 + WIDTH);
    FloatVector s12 = FloatVector.fromArray(FLOATS, y, y1 + 2 * WIDTH);
    FloatVector s13 = FloatVector.fromArray(FLOATS, y, y1 + 3 * WIDTH);
    FloatVector s20 = FloatVector.fromArray(FLOATS, y, y2);
    FloatVector s21 = FloatVector.fromArray(FLOATS, y, y2 + WIDTH);
    FloatVector s22 = FloatVector.fromArray(FLOATS, y, y2 + 2 * WIDTH);
    FloatVector s23 = FloatVector.fromArray(FLOATS, y, y2 + 3 * WIDTH);
    FloatVector s30 = FloatVector.fromArray(FLOATS, y, y3);
    FloatVector s31 = FloatVector.fromArray(FLOATS, y, y3 + WIDTH);
    FloatVector s32 = FloatVector.fromArray(FLOATS, y, y3 + 2 * WIDTH);
    FloatVector s33 = FloatVector.fromArray(FLOATS, y, y3 + 3 * WIDTH);
    int w1 = from + rowStep;
    int w2 = w1 + rowStep;
    int w3 = w2 + rowStep;
    for (int t = 0; t < terms; t++) {
      int i = at + t * COLUMNS;
      int j = t * termStep;
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, i);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, i + WIDTH);
      FloatVector x2 = FloatVector.fromArray(FLOATS, x, i + 2 * WIDTH);
      FloatVector x3 = FloatVector.fromArray(FLOATS, x, i + 3 * WIDTH);
      FloatVector b = FloatVector.broadcast(FLOATS, w[from + j]);
      s00 = b.fma(x0, s00);
      s01 = b.fma(x1, s01);
      s02 = b.fma(x2, s02);
      s03 = b.fma(x3, s03);
      b = FloatVector.broadcast(FLOATS, w[w1 + j]);
      s10 = b.fma(x0, s10);
      s11 = b.fma(x1, s11);
      s12 = b.fma(x2, s12);
      s13 = b.fma(x3, s13);
      b = FloatVector.broadcast(FLOATS, w[w2 + j]);
      s20 = b.fma(x0, s20);
      s21 = b.fma(x1, s21);
      s22 = b.fma(x2, s22);
      s23 = b.fma(x3, s23);
      b = FloatVector.broadcast(FLOATS, w[w3 + j]);
      s30 = b.fma(x0, s30);
      s31 = b.fma(x1, s31);
      s32 = b.fma(x2, s32);
      s33 = b.fma(x3, s33);
    }
    s00.intoArray(y, to);
    s01.intoArray(y, to + WIDTH);
    s02.intoArray(y, to + 2 * WIDTH);
    s03.intoArray(y, to + 3 * WIDTH);
    s10.intoArray(y, y1);
    s11.intoArray(y, y1 + WIDTH);
    s12.intoArray(y, y1 + 2 * WIDTH);
    s13.intoArray(y, y1 + 3 * WIDTH);
    s20.intoArray(y, y2);
    s21.intoArray(y, y2 + WIDTH);
    s22.intoArray(y, y2 + 2 * WIDTH);
    s23.intoArray(y, y2 + 3 * WIDTH);
    s30.intoArray(y, y3);
    s31.intoArray(y, y3 + WIDTH);
    s32.intoArray(y, y3 + 2 * WIDTH);
    s33.intoArray(y, y3 + 3 * WIDTH);
  }

  /// Two rows left over.
  private static void tile2x4(
      float[] w,
      int from,
      int rowStep,
      int termStep,
      float[] x,
      int at,
      int terms,
      float[] y,
      int to,
      int stride) {
    int y1 = to + stride;
    FloatVector s00 = FloatVector.fromArray(FLOATS, y, to);
    FloatVector s01 = FloatVector.fromArray(FLOATS, y, to + WIDTH);
    FloatVector s02 = FloatVector.fromArray(FLOATS, y, to + 2 * WIDTH);
    FloatVector s03 = FloatVector.fromArray(FLOATS, y, to + 3 * WIDTH);
    FloatVector s10 = FloatVector.fromArray(FLOATS, y, y1);
    FloatVector s11 = FloatVector.fromArray(FLOATS, y, y1 + WIDTH);
    FloatVector s12 = FloatVector.fromArray(FLOATS, y, y1 + 2 * WIDTH);
    FloatVector s13 = FloatVector.fromArray(FLOATS, y, y1 + 3 * WIDTH);
    int w1 = from + rowStep;
    for (int t = 0; t < terms; t++) {
      int i = at + t * COLUMNS;
      int j = t * termStep;
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, i);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, i + WIDTH);
      FloatVector x2 = FloatVector.fromArray(FLOATS, x, i + 2 * WIDTH);
      FloatVector x3 = FloatVector.fromArray(FLOATS, x, i + 3 * WIDTH);
      FloatVector b = FloatVector.broadcast(FLOATS, w[from + j]);
      s00 = b.fma(x0, s00);
      s01 = b.fma(x1, s01);
      s02 = b.fma(x2, s02);
      s03 = b.fma(x3, s03);
      b = FloatVector.broadcast(FLOATS, w[w1 + j]);
      s10 = b.fma(x0, s10);
      s11 = b.fma(x1, s11);
      s12 = b.fma(x2, s12);
      s13 = b.fma(x3, s13);
    }
    s00.intoArray(y, to);
    s01.intoArray(y, to + WIDTH);
    s02.intoArray(y, to + 2 * WIDTH);
    s03.intoArray(y, to + 3 * WIDTH);
    s10.intoArray(y, y1);
    s11.intoArray(y, y1 + WIDTH);
    s12.intoArray(y, y1 + 2 * WIDTH);
    s13.intoArray(y, y1 + 3 * WIDTH);
  }

  /// One row left over.
  private static void tile1x4(
      float[] w, int from, int termStep, float[] x, int at, int terms, float[] y, int to) {
    FloatVector s00 = FloatVector.fromArray(FLOATS, y, to);
    FloatVector s01 = FloatVector.fromArray(FLOATS, y, to + WIDTH);
    FloatVector s02 = FloatVector.fromArray(FLOATS, y, to + 2 * WIDTH);
    FloatVector s03 = FloatVector.fromArray(FLOATS, y, to + 3 * WIDTH);
    for (int t = 0; t < terms; t++) {
      int i = at + t * COLUMNS;
      int j = t * termStep;
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, i);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, i + WIDTH);
      FloatVector x2 = FloatVector.fromArray(FLOATS, x, i + 2 * WIDTH);
      FloatVector x3 = FloatVector.fromArray(FLOATS, x, i + 3 * WIDTH);
      FloatVector b = FloatVector.broadcast(FLOATS, w[from + j]);
      s00 = b.fma(x0, s00);
      s01 = b.fma(x1, s01);
      s02 = b.fma(x2, s02);
      s03 = b.fma(x3, s03);
    }
    s00.intoArray(y, to);
    s01.intoArray(y, to + WIDTH);
    s02.intoArray(y, to + 2 * WIDTH);
    s03.intoArray(y, to + 3 * WIDTH);
  }

  /// Eight sums: the tile for 16 registers, and for what 4 × 4 leaves over.
  private static void tile4x2(
      float[] w,
      int from,
      int rowStep,
      int termStep,
      float[] x,
      int at,
      int terms,
      float[] y,
      int to,
      int stride) {
    int y1 = to + stride;
    int y2 = y1 + stride;
    int y3 = y2 + stride;
    FloatVector s00 = FloatVector.fromArray(FLOATS, y, to);
    FloatVector s01 = FloatVector.fromArray(FLOATS, y, to + WIDTH);
    FloatVector s10 = FloatVector.fromArray(FLOATS, y, y1);
    FloatVector s11 = FloatVector.fromArray(FLOATS, y, y1 + WIDTH);
    FloatVector s20 = FloatVector.fromArray(FLOATS, y, y2);
    FloatVector s21 = FloatVector.fromArray(FLOATS, y, y2 + WIDTH);
    FloatVector s30 = FloatVector.fromArray(FLOATS, y, y3);
    FloatVector s31 = FloatVector.fromArray(FLOATS, y, y3 + WIDTH);
    int w1 = from + rowStep;
    int w2 = w1 + rowStep;
    int w3 = w2 + rowStep;
    for (int t = 0; t < terms; t++) {
      int i = at + t * COLUMNS;
      int j = t * termStep;
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, i);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, i + WIDTH);
      FloatVector b = FloatVector.broadcast(FLOATS, w[from + j]);
      s00 = b.fma(x0, s00);
      s01 = b.fma(x1, s01);
      b = FloatVector.broadcast(FLOATS, w[w1 + j]);
      s10 = b.fma(x0, s10);
      s11 = b.fma(x1, s11);
      b = FloatVector.broadcast(FLOATS, w[w2 + j]);
      s20 = b.fma(x0, s20);
      s21 = b.fma(x1, s21);
      b = FloatVector.broadcast(FLOATS, w[w3 + j]);
      s30 = b.fma(x0, s30);
      s31 = b.fma(x1, s31);
    }
    s00.intoArray(y, to);
    s01.intoArray(y, to + WIDTH);
    s10.intoArray(y, y1);
    s11.intoArray(y, y1 + WIDTH);
    s20.intoArray(y, y2);
    s21.intoArray(y, y2 + WIDTH);
    s30.intoArray(y, y3);
    s31.intoArray(y, y3 + WIDTH);
  }

  /// Two rows left over of a narrow product.
  private static void tile2x2(
      float[] w,
      int from,
      int rowStep,
      int termStep,
      float[] x,
      int at,
      int terms,
      float[] y,
      int to,
      int stride) {
    int y1 = to + stride;
    FloatVector s00 = FloatVector.fromArray(FLOATS, y, to);
    FloatVector s01 = FloatVector.fromArray(FLOATS, y, to + WIDTH);
    FloatVector s10 = FloatVector.fromArray(FLOATS, y, y1);
    FloatVector s11 = FloatVector.fromArray(FLOATS, y, y1 + WIDTH);
    int w1 = from + rowStep;
    for (int t = 0; t < terms; t++) {
      int i = at + t * COLUMNS;
      int j = t * termStep;
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, i);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, i + WIDTH);
      FloatVector b = FloatVector.broadcast(FLOATS, w[from + j]);
      s00 = b.fma(x0, s00);
      s01 = b.fma(x1, s01);
      b = FloatVector.broadcast(FLOATS, w[w1 + j]);
      s10 = b.fma(x0, s10);
      s11 = b.fma(x1, s11);
    }
    s00.intoArray(y, to);
    s01.intoArray(y, to + WIDTH);
    s10.intoArray(y, y1);
    s11.intoArray(y, y1 + WIDTH);
  }

  /// One row left over of a narrow product.
  private static void tile1x2(
      float[] w, int from, int termStep, float[] x, int at, int terms, float[] y, int to) {
    FloatVector s00 = FloatVector.fromArray(FLOATS, y, to);
    FloatVector s01 = FloatVector.fromArray(FLOATS, y, to + WIDTH);
    for (int t = 0; t < terms; t++) {
      int i = at + t * COLUMNS;
      int j = t * termStep;
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, i);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, i + WIDTH);
      FloatVector b = FloatVector.broadcast(FLOATS, w[from + j]);
      s00 = b.fma(x0, s00);
      s01 = b.fma(x1, s01);
    }
    s00.intoArray(y, to);
    s01.intoArray(y, to + WIDTH);
  }

  /// One sum.
  private static void tile1x1(
      float[] w, int from, int termStep, float[] x, int at, int terms, float[] y, int to) {
    FloatVector s = FloatVector.fromArray(FLOATS, y, to);
    for (int t = 0; t < terms; t++) {
      FloatVector b = FloatVector.broadcast(FLOATS, w[from + t * termStep]);
      s = b.fma(FloatVector.fromArray(FLOATS, x, at + t * COLUMNS), s);
    }
    s.intoArray(y, to);
  }
}
