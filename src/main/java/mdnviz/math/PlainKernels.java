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
      System.arraycopy(y, 0, out.data, o * out.numCols, rows);
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
      System.arraycopy(y, 0, inDelta.data, i * inDelta.numCols, rows);
    }
  }

  @Override
  public void accumulateGradient(
      FMatrixRMaj delta, FMatrixRMaj in, LayerGradient gradient, int rows) {
    float[] lanes = gradient.lanes();
    for (int o = 0; o < gradient.outputs(); o++) {
      gradient.biases()[o] += laneSum(delta.data, o * delta.numCols, rows, lanes);
    }
    if (gradient.inputs() < NARROW) {
      narrowGradient(delta, in, gradient, rows);
      return;
    }
    PlainScratch scratch = PlainScratch.get();
    float[][] x = scratch.transposed(in, gradient.inputs(), rows);
    float[] sum = scratch.sum(gradient.stride());
    for (int o = 0; o < gradient.outputs(); o++) {
      int to = o * gradient.stride();
      System.arraycopy(gradient.weights(), to, sum, 0, gradient.inputs());
      addProducts(delta.data, o * delta.numCols, 1, x, rows, sum, gradient.stride());
      System.arraycopy(sum, 0, gradient.weights(), to, gradient.inputs());
    }
  }

  private static void narrowGradient(
      FMatrixRMaj delta, FMatrixRMaj in, LayerGradient gradient, int rows) {
    for (int o = 0; o < gradient.outputs(); o++) {
      int from = o * delta.numCols;
      for (int i = 0; i < gradient.inputs(); i++) {
        gradient.weights()[o * gradient.stride() + i] +=
            laneDot(delta.data, from, in.data, i * in.numCols, rows, gradient.lanes());
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

  /// `Σ_r x[r]` through the logical lanes.
  ///
  /// @param x Not modified.
  /// @param from first index
  /// @param rows examples
  /// @param lanes scratch of {@link Kernels#LANES}. Modified.
  /// @return the sum
  static float laneSum(float[] x, int from, int rows, float[] lanes) {
    System.arraycopy(x, from, lanes, 0, LANES);
    for (int r = LANES; r < rows; r += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        lanes[lane] += x[from + r + lane];
      }
    }
    return foldLanes(lanes);
  }

  private static float laneDot(
      float[] x, int fromX, float[] y, int fromY, int rows, float[] lanes) {
    for (int lane = 0; lane < LANES; lane++) {
      lanes[lane] = x[fromX + lane] * y[fromY + lane];
    }
    for (int r = LANES; r < rows; r += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        lanes[lane] = Math.fma(x[fromX + r + lane], y[fromY + r + lane], lanes[lane]);
      }
    }
    return foldLanes(lanes);
  }

  /// Sums the lanes in a fixed tree: halves onto halves.
  ///
  /// @param lanes {@link Kernels#LANES} numbers. Modified.
  /// @return their sum
  static float foldLanes(float[] lanes) {
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        lanes[lane] += lanes[lane + half];
      }
    }
    return lanes[0];
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
