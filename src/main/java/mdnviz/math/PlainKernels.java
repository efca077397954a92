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
    PlainScratch scratch = PlainScratch.get();
    float[][] x = scratch.rows(in, inputs, rows);
    float[] y = scratch.sum(rows);
    for (int o = 0; o < weights.outputs(); o++) {
      Arrays.fill(y, 0, rows, w[weights.biasOffset() + o]);
      addProducts(w, weights.weightOffset() + o * inputs, 1, x, inputs, y, rows);
      System.arraycopy(y, 0, out.data, o * COLUMNS, rows);
    }
  }

  @Override
  public void backwardAffine(LayerView weights, FMatrixRMaj delta, FMatrixRMaj inDelta, int rows) {
    int inputs = weights.inputs();
    int outputs = weights.outputs();
    PlainScratch scratch = PlainScratch.get();
    float[][] d = scratch.rows(delta, outputs, rows);
    float[] y = scratch.sum(rows);
    for (int i = 0; i < inputs; i++) {
      Arrays.fill(y, 0, rows, 0);
      addProducts(weights.parameters(), weights.weightOffset() + i, inputs, d, outputs, y, rows);
      System.arraycopy(y, 0, inDelta.data, i * COLUMNS, rows);
    }
  }

  @Override
  public void accumulateGradient(
      FMatrixRMaj delta, FMatrixRMaj in, LayerGradient gradient, int rows) {
    addBiases(delta.data, gradient, rows);
    if (gradient.isNarrow()) {
      addNarrow(delta.data, in.data, gradient, rows);
      return;
    }
    PlainScratch scratch = PlainScratch.get();
    int inputs = gradient.inputs();
    float[][] x = scratch.transposed(in, inputs, rows);
    float[] y = scratch.sum(inputs);
    for (int o = 0; o < gradient.outputs(); o++) {
      int to = gradient.weightOffset() + o * gradient.stride();
      System.arraycopy(gradient.sums(), to, y, 0, inputs);
      addProducts(delta.data, o * COLUMNS, 1, x, rows, y, inputs);
      System.arraycopy(y, 0, gradient.sums(), to, inputs);
    }
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

  /// Adds `Σ_t w[from + t·step]·x[t][i]` to `y[i]` for t < terms, i < count, in the order of t.
  private static void addProducts(
      float[] w, int from, int step, float[][] x, int terms, float[] y, int count) {
    int t = 0;
    for (; t + 4 <= terms; t += 4) {
      int at = from + t * step;
      int next = at + 2 * step;
      addFour(
          w[at],
          w[at + step],
          w[next],
          w[next + step],
          x[t],
          x[t + 1],
          x[t + 2],
          x[t + 3],
          y,
          count);
    }
    for (; t < terms; t++) {
      addOne(w[from + t * step], x[t], y, count);
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
      float w0,
      float w1,
      float w2,
      float w3,
      float[] x0,
      float[] x1,
      float[] x2,
      float[] x3,
      float[] y,
      int count) {
    for (int i = 0; i < count; i++) {
      float sum = Math.fma(w0, x0[i], y[i]);
      sum = Math.fma(w1, x1[i], sum);
      sum = Math.fma(w2, x2[i], sum);
      y[i] = Math.fma(w3, x3[i], sum);
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
