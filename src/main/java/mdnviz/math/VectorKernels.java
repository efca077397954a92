package mdnviz.math;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.ejml.data.FMatrixRMaj;

/// The kernels with the Vector API: every lane is an example (or, in the weight gradient, an
/// input), and each does the operations of {@link PlainKernels} in the same order, so that the bits
/// are the same.
///
/// Products keep a tile of four outputs by two vectors in registers. The methods are small and hold
/// one tile each, because the just-in-time compiler gives up on larger ones and boxes the vectors.
final class VectorKernels implements Kernels {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int WIDTH = FLOATS.length();

  /// @throws IllegalStateException if the machine's vectors do not divide the logical lanes
  VectorKernels() {
    if (WIDTH < 4 || LANES % WIDTH != 0) {
      throw new IllegalStateException("vectors of %d floats do not fit".formatted(WIDTH));
    }
  }

  @Override
  public String description() {
    return "SIMD, %d floats a vector".formatted(WIDTH);
  }

  @Override
  public void affine(LayerView weights, FMatrixRMaj in, FMatrixRMaj out, int rows) {
    float[] w = weights.parameters();
    int inputs = weights.inputs();
    for (int o = 0; o < weights.outputs(); o++) {
      fill(out.data, o * out.numCols, rows, w[weights.biasOffset() + o]);
    }
    multiply(w, weights.weightOffset(), inputs, 1, in, inputs, out, weights.outputs(), rows);
  }

  @Override
  public void backwardAffine(LayerView weights, FMatrixRMaj delta, FMatrixRMaj inDelta, int rows) {
    int inputs = weights.inputs();
    for (int i = 0; i < inputs; i++) {
      fill(inDelta.data, i * inDelta.numCols, rows, 0);
    }
    multiply(
        weights.parameters(),
        weights.weightOffset(),
        1,
        inputs,
        delta,
        weights.outputs(),
        inDelta,
        inputs,
        rows);
  }

  private static void fill(float[] to, int offset, int count, float value) {
    Arrays.fill(to, offset, offset + count, value);
  }

  /// Adds `Σ_t w[from + a·rowStep + t·termStep]·x[t][r]` to `y[a][r]` for a < results, t < terms.
  private static void multiply(
      float[] w,
      int from,
      int rowStep,
      int termStep,
      FMatrixRMaj x,
      int terms,
      FMatrixRMaj y,
      int results,
      int rows) {
    int a = 0;
    for (; a + 4 <= results; a += 4) {
      int first = from + a * rowStep;
      int to = a * y.numCols;
      int r = 0;
      for (; r + 2 * WIDTH <= rows; r += 2 * WIDTH) {
        tile4x2(
            w, first, rowStep, termStep, x.data, r, x.numCols, terms, y.data, to + r, y.numCols);
      }
      for (; r < rows; r += WIDTH) {
        for (int row = 0; row < 4; row++) {
          int weight = first + row * rowStep;
          int at = to + row * y.numCols + r;
          tile1x1(w, weight, termStep, x.data, r, x.numCols, terms, y.data, at);
        }
      }
    }
    for (; a < results; a++) {
      for (int r = 0; r < rows; r += WIDTH) {
        int at = a * y.numCols + r;
        tile1x1(w, from + a * rowStep, termStep, x.data, r, x.numCols, terms, y.data, at);
      }
    }
  }

  private static void tile4x2(
      float[] w,
      int w0,
      int rowStep,
      int termStep,
      float[] x,
      int from,
      int stride,
      int terms,
      float[] y,
      int y0,
      int yStride) {
    int y1 = y0 + yStride;
    int y2 = y1 + yStride;
    int y3 = y2 + yStride;
    FloatVector s00 = FloatVector.fromArray(FLOATS, y, y0);
    FloatVector s01 = FloatVector.fromArray(FLOATS, y, y0 + WIDTH);
    FloatVector s10 = FloatVector.fromArray(FLOATS, y, y1);
    FloatVector s11 = FloatVector.fromArray(FLOATS, y, y1 + WIDTH);
    FloatVector s20 = FloatVector.fromArray(FLOATS, y, y2);
    FloatVector s21 = FloatVector.fromArray(FLOATS, y, y2 + WIDTH);
    FloatVector s30 = FloatVector.fromArray(FLOATS, y, y3);
    FloatVector s31 = FloatVector.fromArray(FLOATS, y, y3 + WIDTH);
    int w1 = w0 + rowStep;
    int w2 = w1 + rowStep;
    int w3 = w2 + rowStep;
    int at = from;
    int offset = 0;
    for (int t = 0; t < terms; t++) {
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + WIDTH);
      FloatVector b = FloatVector.broadcast(FLOATS, w[w0 + offset]);
      s00 = b.fma(x0, s00);
      s01 = b.fma(x1, s01);
      b = FloatVector.broadcast(FLOATS, w[w1 + offset]);
      s10 = b.fma(x0, s10);
      s11 = b.fma(x1, s11);
      b = FloatVector.broadcast(FLOATS, w[w2 + offset]);
      s20 = b.fma(x0, s20);
      s21 = b.fma(x1, s21);
      b = FloatVector.broadcast(FLOATS, w[w3 + offset]);
      s30 = b.fma(x0, s30);
      s31 = b.fma(x1, s31);
      at += stride;
      offset += termStep;
    }
    s00.intoArray(y, y0);
    s01.intoArray(y, y0 + WIDTH);
    s10.intoArray(y, y1);
    s11.intoArray(y, y1 + WIDTH);
    s20.intoArray(y, y2);
    s21.intoArray(y, y2 + WIDTH);
    s30.intoArray(y, y3);
    s31.intoArray(y, y3 + WIDTH);
  }

  private static void tile1x1(
      float[] w,
      int from,
      int termStep,
      float[] x,
      int at,
      int stride,
      int terms,
      float[] y,
      int to) {
    FloatVector s = FloatVector.fromArray(FLOATS, y, to);
    for (int t = 0; t < terms; t++) {
      FloatVector b = FloatVector.broadcast(FLOATS, w[from + t * termStep]);
      s = b.fma(FloatVector.fromArray(FLOATS, x, at + t * stride), s);
    }
    s.intoArray(y, to);
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
    transpose(in, gradient, rows);
    int stride = gradient.stride();
    int o = 0;
    for (; o + 4 <= gradient.outputs(); o += 4) {
      int i = 0;
      for (; i + 2 * WIDTH <= stride; i += 2 * WIDTH) {
        outer4x2(delta, o, gradient, i, rows);
      }
      for (; i < stride; i += WIDTH) {
        for (int row = 0; row < 4; row++) {
          outer1x1(delta, o + row, gradient, i, rows);
        }
      }
    }
    for (; o < gradient.outputs(); o++) {
      for (int i = 0; i < stride; i += WIDTH) {
        outer1x1(delta, o, gradient, i, rows);
      }
    }
  }

  private static void transpose(FMatrixRMaj in, LayerGradient gradient, int rows) {
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

  private static void narrowGradient(
      FMatrixRMaj delta, FMatrixRMaj in, LayerGradient gradient, int rows) {
    for (int o = 0; o < gradient.outputs(); o++) {
      for (int i = 0; i < gradient.inputs(); i++) {
        gradient.weights()[o * gradient.stride() + i] +=
            laneDot(delta.data, o * delta.numCols, in.data, i * in.numCols, rows, gradient.lanes());
      }
    }
  }

  private static void outer4x2(
      FMatrixRMaj delta, int output, LayerGradient gradient, int input, int rows) {
    float[] g = gradient.weights();
    float[] x = gradient.transposed();
    float[] d = delta.data;
    int stride = gradient.stride();
    int g0 = output * stride + input;
    int g1 = g0 + stride;
    int g2 = g1 + stride;
    int g3 = g2 + stride;
    FloatVector s00 = FloatVector.fromArray(FLOATS, g, g0);
    FloatVector s01 = FloatVector.fromArray(FLOATS, g, g0 + WIDTH);
    FloatVector s10 = FloatVector.fromArray(FLOATS, g, g1);
    FloatVector s11 = FloatVector.fromArray(FLOATS, g, g1 + WIDTH);
    FloatVector s20 = FloatVector.fromArray(FLOATS, g, g2);
    FloatVector s21 = FloatVector.fromArray(FLOATS, g, g2 + WIDTH);
    FloatVector s30 = FloatVector.fromArray(FLOATS, g, g3);
    FloatVector s31 = FloatVector.fromArray(FLOATS, g, g3 + WIDTH);
    int d0 = output * delta.numCols;
    int d1 = d0 + delta.numCols;
    int d2 = d1 + delta.numCols;
    int d3 = d2 + delta.numCols;
    int at = input;
    for (int r = 0; r < rows; r++) {
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + WIDTH);
      FloatVector b = FloatVector.broadcast(FLOATS, d[d0 + r]);
      s00 = b.fma(x0, s00);
      s01 = b.fma(x1, s01);
      b = FloatVector.broadcast(FLOATS, d[d1 + r]);
      s10 = b.fma(x0, s10);
      s11 = b.fma(x1, s11);
      b = FloatVector.broadcast(FLOATS, d[d2 + r]);
      s20 = b.fma(x0, s20);
      s21 = b.fma(x1, s21);
      b = FloatVector.broadcast(FLOATS, d[d3 + r]);
      s30 = b.fma(x0, s30);
      s31 = b.fma(x1, s31);
      at += stride;
    }
    s00.intoArray(g, g0);
    s01.intoArray(g, g0 + WIDTH);
    s10.intoArray(g, g1);
    s11.intoArray(g, g1 + WIDTH);
    s20.intoArray(g, g2);
    s21.intoArray(g, g2 + WIDTH);
    s30.intoArray(g, g3);
    s31.intoArray(g, g3 + WIDTH);
  }

  private static void outer1x1(
      FMatrixRMaj delta, int output, LayerGradient gradient, int input, int rows) {
    float[] g = gradient.weights();
    float[] x = gradient.transposed();
    int stride = gradient.stride();
    int to = output * stride + input;
    int d = output * delta.numCols;
    FloatVector s = FloatVector.fromArray(FLOATS, g, to);
    int at = input;
    for (int r = 0; r < rows; r++) {
      FloatVector b = FloatVector.broadcast(FLOATS, delta.data[d + r]);
      s = b.fma(FloatVector.fromArray(FLOATS, x, at), s);
      at += stride;
    }
    s.intoArray(g, to);
  }

  private static float laneSum(float[] x, int from, int rows, float[] lanes) {
    for (int lane = 0; lane < LANES; lane += WIDTH) {
      FloatVector s = FloatVector.fromArray(FLOATS, x, from + lane);
      for (int r = LANES + lane; r < rows; r += LANES) {
        s = s.add(FloatVector.fromArray(FLOATS, x, from + r));
      }
      s.intoArray(lanes, lane);
    }
    return PlainKernels.foldLanes(lanes);
  }

  private static float laneDot(
      float[] x, int fromX, float[] y, int fromY, int rows, float[] lanes) {
    for (int lane = 0; lane < LANES; lane += WIDTH) {
      FloatVector s =
          FloatVector.fromArray(FLOATS, x, fromX + lane)
              .mul(FloatVector.fromArray(FLOATS, y, fromY + lane));
      for (int r = LANES + lane; r < rows; r += LANES) {
        s =
            FloatVector.fromArray(FLOATS, x, fromX + r)
                .fma(FloatVector.fromArray(FLOATS, y, fromY + r), s);
      }
      s.intoArray(lanes, lane);
    }
    return PlainKernels.foldLanes(lanes);
  }

  @Override
  public void tanh(float[] x, float[] y, int count) {
    for (int i = 0; i < count; i += WIDTH) {
      Lanes.tanh(FloatVector.fromArray(FLOATS, x, i)).intoArray(y, i);
    }
  }

  @Override
  public void exp(float[] x, float[] y, int count) {
    for (int i = 0; i < count; i += WIDTH) {
      Lanes.exp(FloatVector.fromArray(FLOATS, x, i)).intoArray(y, i);
    }
  }

  @Override
  public void log(float[] x, float[] y, int count) {
    for (int i = 0; i < count; i += WIDTH) {
      Lanes.log(FloatVector.fromArray(FLOATS, x, i)).intoArray(y, i);
    }
  }

  /// The elementary functions of one vector; always compiled into the loops that call them.
  private static final class Lanes {
    private Lanes() {}

    static FloatVector tanh(FloatVector value) {
      FloatVector x = clamp(value, -Elementary.TANH_LIMIT, Elementary.TANH_LIMIT);
      FloatVector s = x.mul(x);
      FloatVector p = broadcast(Elementary.TANH_P6).fma(s, broadcast(Elementary.TANH_P5));
      p = p.fma(s, broadcast(Elementary.TANH_P4));
      p = p.fma(s, broadcast(Elementary.TANH_P3));
      p = p.fma(s, broadcast(Elementary.TANH_P2));
      p = p.fma(s, broadcast(Elementary.TANH_P1));
      p = p.fma(s, broadcast(Elementary.TANH_P0));
      FloatVector q = broadcast(Elementary.TANH_Q3).fma(s, broadcast(Elementary.TANH_Q2));
      q = q.fma(s, broadcast(Elementary.TANH_Q1));
      q = q.fma(s, broadcast(Elementary.TANH_Q0));
      return x.mul(p).div(q);
    }

    static FloatVector exp(FloatVector value) {
      FloatVector x = clamp(value, Elementary.EXP_LOW, Elementary.EXP_HIGH);
      FloatVector t = x.fma(broadcast(Elementary.LOG2_E), broadcast(Elementary.ROUNDING));
      FloatVector n = t.sub(Elementary.ROUNDING);
      FloatVector f = n.fma(broadcast(-Elementary.LN_2_HIGH), x);
      f = n.fma(broadcast(-Elementary.LN_2_LOW), f);
      FloatVector p = broadcast(Elementary.EXP_P5).fma(f, broadcast(Elementary.EXP_P4));
      p = p.fma(f, broadcast(Elementary.EXP_P3));
      p = p.fma(f, broadcast(Elementary.EXP_P2));
      p = p.fma(f, broadcast(Elementary.EXP_P1));
      p = p.fma(f, broadcast(Elementary.EXP_P0));
      p = p.fma(f.mul(f), f).add(1f);
      IntVector exponent = t.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
      return p.reinterpretAsInts().add(exponent).reinterpretAsFloats();
    }

    static FloatVector log(FloatVector value) {
      IntVector shifted = value.reinterpretAsInts().sub(Elementary.SQRT_HALF_BITS);
      FloatVector e =
          (FloatVector) shifted.lanewise(VectorOperators.ASHR, 23).convert(VectorOperators.I2F, 0);
      FloatVector f =
          shifted
              .and(IntVector.broadcast(INTS, Elementary.MANTISSA_MASK))
              .add(Elementary.SQRT_HALF_BITS)
              .reinterpretAsFloats()
              .sub(1f);
      FloatVector p = broadcast(Elementary.LOG_P8).fma(f, broadcast(Elementary.LOG_P7));
      p = p.fma(f, broadcast(Elementary.LOG_P6));
      p = p.fma(f, broadcast(Elementary.LOG_P5));
      p = p.fma(f, broadcast(Elementary.LOG_P4));
      p = p.fma(f, broadcast(Elementary.LOG_P3));
      p = p.fma(f, broadcast(Elementary.LOG_P2));
      p = p.fma(f, broadcast(Elementary.LOG_P1));
      p = p.fma(f, broadcast(Elementary.LOG_P0));
      FloatVector s = f.mul(f);
      FloatVector tail = e.fma(broadcast(Elementary.LN_2_LOW), f.mul(s).mul(p));
      tail = s.fma(broadcast(-0.5f), tail);
      return e.fma(broadcast(Elementary.LN_2_HIGH), f.add(tail));
    }

    static FloatVector clamp(FloatVector x, float low, float high) {
      VectorMask<Float> above = x.compare(VectorOperators.GT, high);
      VectorMask<Float> below = x.compare(VectorOperators.LT, low);
      return x.blend(high, above).blend(low, below);
    }

    static FloatVector broadcast(float value) {
      return FloatVector.broadcast(FLOATS, value);
    }
  }
}
