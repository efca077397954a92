package mdnviz.math;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/// The kernels in plain Java loops that the just-in-time compiler turns into vector code by itself.
public final class PlainKernels implements Kernels {
  /// Makes the kernels; they have no state.
  public PlainKernels() {}

  @Override
  public String description() {
    return "plain Java";
  }

  @Override
  public void affine(LayerView weights, FMatrixRMaj in, FMatrixRMaj out, int rows) {
    float[] w = weights.parameters();
    int inputs = weights.inputs();
    int outputs = weights.outputs();
    float[][] x = PlainScratch.get().rows(in, inputs, rows);
    for (int o = 0; o < outputs; o++) {
      fill(out.data, o * COLUMNS, rows, w[weights.biasOffset() + o]);
    }
    int from = weights.weightOffset();
    multiply(w, from, inputs, 1, x, inputs, out.data, 0, COLUMNS, outputs, rows);
  }

  @Override
  public void backwardAffine(LayerView weights, FMatrixRMaj delta, FMatrixRMaj inDelta, int rows) {
    float[] w = weights.parameters();
    int inputs = weights.inputs();
    int outputs = weights.outputs();
    float[][] d = PlainScratch.get().rows(delta, outputs, rows);
    for (int i = 0; i < inputs; i++) {
      fill(inDelta.data, i * COLUMNS, rows, 0);
    }
    int from = weights.weightOffset();
    multiply(w, from, 1, inputs, d, outputs, inDelta.data, 0, COLUMNS, inputs, rows);
  }

  private static void fill(float[] to, int from, int count, float value) {
    Arrays.fill(to, from, from + count, value);
  }

  @Override
  public void accumulateGradient(
      FMatrixRMaj delta, FMatrixRMaj in, LayerGradient gradient, int rows) {
    addBiases(delta.data, gradient, rows);
    if (gradient.isNarrow()) {
      addNarrow(delta.data, in.data, gradient, rows);
      return;
    }
    int inputs = gradient.inputs();
    float[][] x = PlainScratch.get().transposed(in, inputs, rows);
    int to = gradient.weightOffset();
    int stride = gradient.stride();
    int outputs = gradient.outputs();
    multiply(delta.data, 0, COLUMNS, 1, x, rows, gradient.sums(), to, stride, outputs, inputs);
  }

  private static void addBiases(float[] delta, LayerGradient gradient, int rows) {
    float[] sums = gradient.sums();
    for (int o = 0; o < gradient.outputs(); o++) {
      int to = gradient.biasOffset() + o * LANES;
      for (int r = o * COLUMNS; r < o * COLUMNS + rows; r += LANES) {
        for (int lane = 0; lane < LANES; lane++) {
          sums[to + lane] += delta[r + lane];
        }
      }
    }
  }

  private static void addNarrow(float[] delta, float[] in, LayerGradient gradient, int rows) {
    float[] sums = gradient.sums();
    int to = gradient.weightOffset();
    for (int o = 0; o < gradient.outputs(); o++) {
      for (int i = 0; i < gradient.inputs(); i++, to += LANES) {
        for (int r = 0; r < rows; r += LANES) {
          int d = o * COLUMNS + r;
          int x = i * COLUMNS + r;
          for (int lane = 0; lane < LANES; lane++) {
            sums[to + lane] = Math.fma(delta[d + lane], in[x + lane], sums[to + lane]);
          }
        }
      }
    }
  }

  /// Adds `Σ_t w[from + a·rowStep + t·termStep]·x[t][i]` to `y[to + a·stride + i]` for a < rows, t
  /// < terms, i < count, in the order of t. Rows go in pairs: each x that is loaded serves both.
  private static void multiply(
      float[] w,
      int from,
      int rowStep,
      int termStep,
      float[][] x,
      int terms,
      float[] y,
      int to,
      int stride,
      int rows,
      int count) {
    PlainScratch scratch = PlainScratch.get();
    float[] y0 = scratch.sum(count);
    float[] y1 = scratch.secondSum(count);
    for (int a = 0; a < rows; a += 2) {
      int w0 = from + a * rowStep;
      int at = to + a * stride;
      boolean pair = a + 1 < rows;
      System.arraycopy(y, at, y0, 0, count);
      if (pair) {
        System.arraycopy(y, at + stride, y1, 0, count);
        addProducts(w, w0, w0 + rowStep, termStep, x, terms, y0, y1, count);
        System.arraycopy(y1, 0, y, at + stride, count);
      } else {
        addProducts(w, w0, termStep, x, terms, y0, count);
      }
      System.arraycopy(y0, 0, y, at, count);
    }
  }

  private static void addProducts(
      float[] w, int from, int step, float[][] x, int terms, float[] y, int count) {
    for (int t = 0; t < terms; t++) {
      addOne(w[from + t * step], x[t], y, count);
    }
  }

  private static void addProducts(
      float[] w,
      int w0,
      int w1,
      int step,
      float[][] x,
      int terms,
      float[] y0,
      float[] y1,
      int count) {
    int t = 0;
    for (; t + 4 <= terms; t += 4) {
      int at = w0 + t * step;
      int next = w1 + t * step;
      addFour(
          w[at],
          w[at + step],
          w[at + 2 * step],
          w[at + 3 * step],
          w[next],
          w[next + step],
          w[next + 2 * step],
          w[next + 3 * step],
          x[t],
          x[t + 1],
          x[t + 2],
          x[t + 3],
          y0,
          y1,
          count);
    }
    for (; t < terms; t++) {
      addOne(w[w0 + t * step], x[t], y0, count);
      addOne(w[w1 + t * step], x[t], y1, count);
    }
  }

  // The compiler makes vector code of a loop only if all its arrays are read at the bare loop
  // index.

  private static void addOne(float w, float[] x, float[] y, int count) {
    for (int i = 0; i < count; i++) {
      y[i] = Math.fma(w, x[i], y[i]);
    }
  }

  private static void addFour(
      float w00,
      float w01,
      float w02,
      float w03,
      float w10,
      float w11,
      float w12,
      float w13,
      float[] x0,
      float[] x1,
      float[] x2,
      float[] x3,
      float[] y0,
      float[] y1,
      int count) {
    for (int i = 0; i < count; i++) {
      float a = x0[i];
      float b = x1[i];
      float c = x2[i];
      float d = x3[i];
      float first = Math.fma(w00, a, y0[i]);
      float second = Math.fma(w10, a, y1[i]);
      first = Math.fma(w01, b, first);
      second = Math.fma(w11, b, second);
      first = Math.fma(w02, c, first);
      second = Math.fma(w12, c, second);
      y0[i] = Math.fma(w03, d, first);
      y1[i] = Math.fma(w13, d, second);
    }
  }

  @Override
  public void addGaussian(GaussianWalk walk, double peak, double z, double s, double[] sums) {
    walk.add(peak, z, s, sums);
  }

  @Override
  public void tanh(float[] x, float[] y, int count) {
    for (int i = 0; i < count; i++) {
      y[i] = Elementary.tanh(x[i]);
    }
  }

  @Override
  public void exp(float[] x, float[] y, int count) {
    float[] exponents = PlainScratch.get().sum(count);
    for (int i = 0; i < count; i++) {
      exponents[i] = Elementary.expExponent(x[i]);
    }
    for (int i = 0; i < count; i++) {
      y[i] = Elementary.expMantissa(x[i], exponents[i]);
    }
    for (int i = 0; i < count; i++) {
      y[i] *= Elementary.powerOfTwo(exponents[i]);
    }
  }

  @Override
  public void log(float[] x, float[] y, int count) {
    float[] exponents = PlainScratch.get().sum(count);
    for (int i = 0; i < count; i++) {
      exponents[i] = Elementary.logExponent(x[i]);
    }
    for (int i = 0; i < count; i++) {
      y[i] = Elementary.logFraction(x[i]);
    }
    for (int i = 0; i < count; i++) {
      y[i] = Elementary.log(y[i], exponents[i]);
    }
  }
}
