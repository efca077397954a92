package mdnviz.math;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The mixture density head of one block in a few passes over its examples instead of one pass for
/// every row and operation. Each example goes through the operations of the general head
/// (`mdnviz.mixture`) in the same order, so that the bits are the same.
///
/// One pass would do, but the just-in-time compiler gives up on methods of that size: already an
/// exponential and a logarithm in one method make it box vectors.
final class VectorMixture {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int WIDTH = FLOATS.length();
  private static final int COLUMNS = Kernels.COLUMNS;

  private VectorMixture() {}

  /// See {@link Kernels#mixture}.
  static void run(
      MixtureWork work, float[] output, float[] target, float scale, int rows, float[] delta) {
    mixingWeights(work, output, rows);
    components(work, output, target, rows, delta);
    responsibilities(work, scale, rows, delta);
    componentDeltas(work, scale, rows, delta);
  }

  /// Leaves π and, where the joint log-densities will be, ln π.
  private static void mixingWeights(MixtureWork work, float[] output, int rows) {
    int end = work.componentCount() * COLUMNS;
    float[] weights = work.weights();
    float[] logs = work.joint();
    shiftedExponentials(output, end, rows, logs, weights, work);
    logarithms(work.sum(), rows, work.logSum());
    for (int r = 0; r < rows; r += WIDTH) {
      FloatVector share =
          FloatVector.broadcast(FLOATS, 1f).div(FloatVector.fromArray(FLOATS, work.sum(), r));
      FloatVector log = FloatVector.fromArray(FLOATS, work.logSum(), r);
      for (int at = r; at < end; at += COLUMNS) {
        FloatVector.fromArray(FLOATS, logs, at).sub(log).intoArray(logs, at);
        FloatVector.fromArray(FLOATS, weights, at).mul(share).intoArray(weights, at);
      }
    }
  }

  /// Leaves the largest x of each example in the work's `top`, x − top, exp(x − top), and the sum
  /// of these in the work's `sum`.
  private static void shiftedExponentials(
      float[] x, int end, int rows, float[] shifted, float[] exponentials, MixtureWork work) {
    for (int r = 0; r < rows; r += WIDTH) {
      FloatVector top = FloatVector.fromArray(FLOATS, x, r);
      for (int at = r + COLUMNS; at < end; at += COLUMNS) {
        top = Lanes.maximum(top, FloatVector.fromArray(FLOATS, x, at));
      }
      top.intoArray(work.top(), r);
      FloatVector sum = FloatVector.zero(FLOATS);
      for (int at = r; at < end; at += COLUMNS) {
        FloatVector difference = FloatVector.fromArray(FLOATS, x, at).sub(top);
        difference.intoArray(shifted, at);
        FloatVector e = Lanes.exp(difference);
        e.intoArray(exponentials, at);
        sum = sum.add(e);
      }
      sum.intoArray(work.sum(), r);
    }
  }

  private static void logarithms(float[] x, int rows, float[] y) {
    for (int r = 0; r < rows; r += WIDTH) {
      Lanes.log(FloatVector.fromArray(FLOATS, x, r)).intoArray(y, r);
    }
  }

  /// Adds the log-density of each component to its ln π, and leaves z/σ and 1/σ − z²/σ where the
  /// deltas of means and scales will be.
  private static void components(
      MixtureWork work, float[] output, float[] target, int rows, float[] delta) {
    int components = work.componentCount();
    Arrays.fill(work.logDensities(), 0);
    for (int k = 0; k < components; k++) {
      for (int l = 0; l < work.dimension(); l++) {
        component(work, k, l, output, target, rows, delta);
      }
    }
    float[] joint = work.joint();
    float[] densities = work.logDensities();
    for (int at = 0; at < components * COLUMNS; at += WIDTH) {
      FloatVector.fromArray(FLOATS, joint, at)
          .add(FloatVector.fromArray(FLOATS, densities, at))
          .intoArray(joint, at);
    }
  }

  /// Leaves exp(raw scale), which is dσ / d raw.
  private static void slopes(float[] output, int from, int rows, float[] slopes, int to) {
    for (int r = 0; r < rows; r += WIDTH) {
      Lanes.exp(FloatVector.fromArray(FLOATS, output, from + r)).intoArray(slopes, to + r);
    }
  }

  private static void component(
      MixtureWork work, int k, int l, float[] output, float[] target, int rows, float[] delta) {
    int entry = (k * work.dimension() + l) * COLUMNS;
    int mean = work.componentCount() * COLUMNS + entry;
    int scale = mean + work.componentCount() * work.dimension() * COLUMNS;
    float[] slopes = work.slopes();
    float[] densities = work.logDensities();
    slopes(output, scale, rows, slopes, entry);
    FloatVector floor = FloatVector.broadcast(FLOATS, work.floor());
    for (int r = 0; r < rows; r += WIDTH) {
      FloatVector sigma = FloatVector.fromArray(FLOATS, slopes, entry + r).add(floor);
      FloatVector precision = FloatVector.broadcast(FLOATS, 1f).div(sigma);
      FloatVector z =
          FloatVector.fromArray(FLOATS, target, l * COLUMNS + r)
              .sub(FloatVector.fromArray(FLOATS, output, mean + r))
              .mul(precision);
      FloatVector u = z.mul(precision);
      u.intoArray(delta, mean + r);
      u.neg().mul(z).add(precision).intoArray(delta, scale + r);
      FloatVector density =
          FloatVector.fromArray(FLOATS, densities, k * COLUMNS + r).sub(Lanes.log(sigma));
      z.mul(-0.5f).fma(z, density).intoArray(densities, k * COLUMNS + r);
    }
  }

  /// Leaves γ in place of the joint log-densities, the two terms of the log-likelihood, and the
  /// deltas of the logits.
  private static void responsibilities(MixtureWork work, float scale, int rows, float[] delta) {
    int end = work.componentCount() * COLUMNS;
    float[] weights = work.weights();
    float[] joint = work.joint();
    shiftedExponentials(joint, end, rows, joint, joint, work);
    logarithms(work.sum(), rows, work.logSum());
    for (int r = 0; r < rows; r += WIDTH) {
      FloatVector share =
          FloatVector.broadcast(FLOATS, 1f).div(FloatVector.fromArray(FLOATS, work.sum(), r));
      for (int at = r; at < end; at += COLUMNS) {
        FloatVector gamma = FloatVector.fromArray(FLOATS, joint, at).mul(share);
        gamma.intoArray(joint, at);
        FloatVector.fromArray(FLOATS, weights, at).sub(gamma).mul(scale).intoArray(delta, at);
      }
    }
  }

  private static void componentDeltas(MixtureWork work, float scale, int rows, float[] delta) {
    int dimension = work.dimension();
    int entries = work.componentCount() * dimension;
    int means = work.componentCount() * COLUMNS;
    float[] slopes = work.slopes();
    for (int entry = 0; entry < entries; entry++) {
      int gammas = entry / dimension * COLUMNS;
      int at = entry * COLUMNS;
      int mean = means + at;
      int sigma = mean + entries * COLUMNS;
      for (int r = 0; r < rows; r += WIDTH) {
        FloatVector gamma = FloatVector.fromArray(FLOATS, work.joint(), gammas + r).mul(scale);
        FloatVector u = FloatVector.fromArray(FLOATS, delta, mean + r);
        gamma.neg().mul(u).intoArray(delta, mean + r);
        FloatVector slope = gamma.mul(FloatVector.fromArray(FLOATS, slopes, at + r));
        FloatVector.fromArray(FLOATS, delta, sigma + r).mul(slope).intoArray(delta, sigma + r);
      }
    }
  }
}
