package mdnviz.math;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.ejml.data.FMatrixRMaj;

/// The kernels with the Vector API: every lane is an example (or, in the weight gradient, an
/// input), and each does the operations of {@link PlainKernels} in the same order, so that the bits
/// are the same.
///
/// The methods are small, because the just-in-time compiler gives up on large ones and boxes the
/// vectors; the products stand in {@link VectorProducts}.
final class VectorKernels implements Kernels {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int WIDTH = FLOATS.length();

  /// Terms a product sums at a time: the rows of a block that so many terms read stay in the
  /// nearest cache for all outputs.
  private static final int CHUNK = 128;

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
    int outputs = weights.outputs();
    int bias = weights.biasOffset();
    if (inputs == 1) {
      affineOfOne(weights, in.data, out.data, rows);
      return;
    }
    for (int o = 0; o < outputs; o++) {
      fill(out.data, o * COLUMNS, rows, w[bias + o]);
    }
    for (int t = 0; t < inputs; t += CHUNK) {
      VectorProducts.multiply(
          w,
          weights.weightOffset() + t,
          inputs,
          1,
          in.data,
          t * COLUMNS,
          Math.min(CHUNK, inputs - t),
          out.data,
          0,
          COLUMNS,
          outputs,
          rows);
    }
  }

  private static void fill(float[] to, int from, int count, float value) {
    Arrays.fill(to, from, from + count, value);
  }

  /// One input: a tile would load and store its sums around a single term.
  private static void affineOfOne(LayerView weights, float[] x, float[] y, int rows) {
    float[] w = weights.parameters();
    int from = weights.weightOffset();
    int bias = weights.biasOffset();
    for (int o = 0; o < weights.outputs(); o++) {
      FloatVector slope = FloatVector.broadcast(FLOATS, w[from + o]);
      FloatVector start = FloatVector.broadcast(FLOATS, w[bias + o]);
      for (int r = 0; r < rows; r += WIDTH) {
        slope.fma(FloatVector.fromArray(FLOATS, x, r), start).intoArray(y, o * COLUMNS + r);
      }
    }
  }

  @Override
  public void backwardAffine(LayerView weights, FMatrixRMaj delta, FMatrixRMaj inDelta, int rows) {
    int inputs = weights.inputs();
    int outputs = weights.outputs();
    for (int i = 0; i < inputs; i++) {
      fill(inDelta.data, i * COLUMNS, rows, 0);
    }
    for (int t = 0; t < outputs; t += CHUNK) {
      VectorProducts.multiply(
          weights.parameters(),
          weights.weightOffset() + t * inputs,
          1,
          inputs,
          delta.data,
          t * COLUMNS,
          Math.min(CHUNK, outputs - t),
          inDelta.data,
          0,
          COLUMNS,
          inputs,
          rows);
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
    int inputs = gradient.inputs();
    float[] panel = gradient.scratch().done();
    for (int i = 0; i < inputs; i += COLUMNS) {
      int features = Math.min(COLUMNS, inputs - i);
      VectorTransposition.transpose(
          in.data, i * COLUMNS, features, rows, gradient.scratch().half(), panel);
      VectorProducts.multiply(
          delta.data,
          0,
          COLUMNS,
          1,
          panel,
          0,
          rows,
          gradient.sums(),
          gradient.weightOffset() + i,
          gradient.stride(),
          gradient.outputs(),
          Kernels.padded(features));
    }
  }

  private static void addBiases(float[] delta, LayerGradient gradient, int rows) {
    float[] sums = gradient.sums();
    int to = gradient.biasOffset();
    int end = gradient.outputs() * COLUMNS;
    for (int from = 0; from < end; from += COLUMNS, to += LANES) {
      for (int lane = 0; lane < LANES; lane += WIDTH) {
        FloatVector s = FloatVector.fromArray(FLOATS, sums, to + lane);
        for (int r = from + lane; r < from + rows; r += LANES) {
          s = s.add(FloatVector.fromArray(FLOATS, delta, r));
        }
        s.intoArray(sums, to + lane);
      }
    }
  }

  private static void addNarrow(float[] delta, float[] in, LayerGradient gradient, int rows) {
    int inputs = gradient.inputs();
    float[] sums = gradient.sums();
    int to = gradient.weightOffset();
    for (int i = 0; i < inputs; i++) {
      addLaneProducts(
          delta, in, i * COLUMNS, rows, sums, to + i * LANES, inputs * LANES, gradient.outputs());
    }
  }

  /// Adds the products of one input with all outputs, one output every `step` sums.
  private static void addLaneProducts(
      float[] delta,
      float[] in,
      int input,
      int rows,
      float[] sums,
      int from,
      int step,
      int outputs) {
    int end = from + outputs * step;
    for (int o = 0, to = from; to < end; o++, to += step) {
      for (int lane = 0; lane < LANES; lane += WIDTH) {
        FloatVector s = FloatVector.fromArray(FLOATS, sums, to + lane);
        for (int r = lane; r < rows; r += LANES) {
          s =
              FloatVector.fromArray(FLOATS, delta, o * COLUMNS + r)
                  .fma(FloatVector.fromArray(FLOATS, in, input + r), s);
        }
        s.intoArray(sums, to + lane);
      }
    }
  }

  @Override
  public void addGaussian(GaussianWalk walk, double peak, double z, double s, double[] sums) {
    VectorGaussian.add(walk, peak, z, s, sums);
  }

  @Override
  public boolean mixture(
      MixtureWork work,
      FMatrixRMaj output,
      FMatrixRMaj target,
      float scale,
      int rows,
      FMatrixRMaj delta) {
    VectorMixture.run(work, output.data, target.data, scale, rows, delta.data);
    return true;
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
}
