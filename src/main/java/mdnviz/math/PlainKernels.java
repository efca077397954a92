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
    float[] p = weights.parameters();
    int inputs = weights.inputs();
    for (int o = 0; o < weights.outputs(); o++) {
      int to = o * out.numCols;
      fill(out.data, to, rows, p[weights.biasOffset() + o]);
      int w = weights.weightOffset() + o * inputs;
      int i = 0;
      for (; i + 4 <= inputs; i += 4) {
        addFour(p, w + i, 1, in, i, out.data, to, rows);
      }
      for (; i < inputs; i++) {
        addOne(p[w + i], in.data, i * in.numCols, out.data, to, rows);
      }
    }
  }

  @Override
  public void backwardAffine(LayerView weights, FMatrixRMaj delta, FMatrixRMaj inDelta, int rows) {
    float[] p = weights.parameters();
    int inputs = weights.inputs();
    int outputs = weights.outputs();
    for (int i = 0; i < inputs; i++) {
      int to = i * inDelta.numCols;
      fill(inDelta.data, to, rows, 0);
      int w = weights.weightOffset() + i;
      int o = 0;
      for (; o + 4 <= outputs; o += 4) {
        addFour(p, w + o * inputs, inputs, delta, o, inDelta.data, to, rows);
      }
      for (; o < outputs; o++) {
        addOne(p[w + o * inputs], delta.data, o * delta.numCols, inDelta.data, to, rows);
      }
    }
  }

  @Override
  public void accumulateGradient(
      FMatrixRMaj delta, FMatrixRMaj in, LayerGradient gradient, int rows) {
    boolean narrow = gradient.inputs() < NARROW;
    float[] lanes = gradient.lanes();
    if (!narrow) {
      transpose(in, gradient, rows);
    }
    for (int o = 0; o < gradient.outputs(); o++) {
      int from = o * delta.numCols;
      gradient.biases()[o] += laneSum(delta.data, from, rows, lanes);
      int to = o * gradient.stride();
      if (narrow) {
        for (int i = 0; i < gradient.inputs(); i++) {
          gradient.weights()[to + i] +=
              laneDot(delta.data, from, in.data, i * in.numCols, rows, lanes);
        }
      } else {
        addOuter(delta.data, from, gradient, to, rows);
      }
    }
  }

  private static void fill(float[] to, int offset, int count, float value) {
    Arrays.fill(to, offset, offset + count, value);
  }

  private static void addOne(float w, float[] x, int from, float[] y, int to, int rows) {
    for (int r = 0; r < rows; r++) {
      y[to + r] = Math.fma(w, x[from + r], y[to + r]);
    }
  }

  private static void addFour(
      float[] p, int w, int step, FMatrixRMaj x, int row, float[] y, int to, int rows) {
    float w0 = p[w];
    float w1 = p[w + step];
    float w2 = p[w + 2 * step];
    float w3 = p[w + 3 * step];
    int x0 = row * x.numCols;
    int x1 = x0 + x.numCols;
    int x2 = x1 + x.numCols;
    int x3 = x2 + x.numCols;
    float[] data = x.data;
    for (int r = 0; r < rows; r++) {
      float sum = Math.fma(w0, data[x0 + r], y[to + r]);
      sum = Math.fma(w1, data[x1 + r], sum);
      sum = Math.fma(w2, data[x2 + r], sum);
      y[to + r] = Math.fma(w3, data[x3 + r], sum);
    }
  }

  private static void addOuter(float[] delta, int from, LayerGradient gradient, int to, int rows) {
    float[] g = gradient.weights();
    float[] x = gradient.transposed();
    int stride = gradient.stride();
    for (int r = 0; r < rows; r += 4) {
      float d0 = delta[from + r];
      float d1 = delta[from + r + 1];
      float d2 = delta[from + r + 2];
      float d3 = delta[from + r + 3];
      int x0 = r * stride;
      int x1 = x0 + stride;
      int x2 = x1 + stride;
      int x3 = x2 + stride;
      for (int i = 0; i < stride; i++) {
        float sum = Math.fma(d0, x[x0 + i], g[to + i]);
        sum = Math.fma(d1, x[x1 + i], sum);
        sum = Math.fma(d2, x[x2 + i], sum);
        g[to + i] = Math.fma(d3, x[x3 + i], sum);
      }
    }
  }

  /// Writes the inputs of a block example by example into the gradient's scratch.
  ///
  /// @param in inputs × examples. Not modified.
  /// @param gradient whose scratch to fill. Modified.
  /// @param rows examples
  static void transpose(FMatrixRMaj in, LayerGradient gradient, int rows) {
    float[] x = in.data;
    float[] to = gradient.transposed();
    int stride = gradient.stride();
    for (int i = 0; i < gradient.inputs(); i++) {
      int from = i * in.numCols;
      for (int r = 0; r < rows; r++) {
        to[r * stride + i] = x[from + r];
      }
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
    for (int i = 0; i < count; i++) {
      y[i] = Elementary.exp(x[i]);
    }
  }

  @Override
  public void log(float[] x, float[] y, int count) {
    for (int i = 0; i < count; i++) {
      y[i] = Elementary.log(x[i]);
    }
  }
}
