package mdnviz.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// One Gaussian added to an even grid: {@link GaussianWalk} operation by operation, with
/// neighbouring lanes in vectors. Two vectors walk together, because one would wait for each
/// multiplication before the next.
final class VectorGaussian {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int WIDTH = DOUBLES.length();
  private static final int LANES = Kernels.LANES;
  private static final double[] NUMBERS = numbers();

  private VectorGaussian() {}

  private static double[] numbers() {
    double[] numbers = new double[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      numbers[lane] = lane;
    }
    return numbers;
  }

  /// See {@link Kernels#addGaussian}.
  static void add(GaussianWalk walk, double peak, double z, double s, double[] sums) {
    double[] lanes = walk.lanes();
    walk.setPolynomials(s);
    for (int kind = 0; kind < GaussianWalk.KINDS; kind++) {
      exponentials(walk.polynomials(), 3 * kind, z, s, lanes, LANES * kind);
    }
    double change = walk.change();
    int start = walk.startPoint();
    for (int lane = 0; lane < LANES; lane += 2 * WIDTH) {
      walkDown(lanes, lane, peak, change, sums, start + lane, walk.endPoint());
      walkUp(lanes, lane, peak, change, sums, start - LANES + lane, walk.firstPoint());
    }
  }

  private static void exponentials(
      double[] p, int from, double z, double s, double[] lanes, int to) {
    DoubleVector a = DoubleVector.broadcast(DOUBLES, p[from]);
    DoubleVector b = DoubleVector.broadcast(DOUBLES, p[from + 1]);
    DoubleVector c = DoubleVector.broadcast(DOUBLES, p[from + 2]);
    DoubleVector step = DoubleVector.broadcast(DOUBLES, -s);
    DoubleVector start = DoubleVector.broadcast(DOUBLES, z);
    for (int lane = 0; lane < LANES; lane += WIDTH) {
      DoubleVector x = DoubleVector.fromArray(DOUBLES, NUMBERS, lane).fma(step, start);
      Lanes.exp(a.fma(x, b).fma(x, c)).intoArray(lanes, to + lane);
    }
  }

  private static void walkDown(
      double[] lanes, int lane, double peak, double change, double[] sums, int from, int stop) {
    DoubleVector g = DoubleVector.fromArray(DOUBLES, lanes, lane).mul(peak);
    DoubleVector h = DoubleVector.fromArray(DOUBLES, lanes, lane + WIDTH).mul(peak);
    DoubleVector p = DoubleVector.fromArray(DOUBLES, lanes, LANES + lane);
    DoubleVector q = DoubleVector.fromArray(DOUBLES, lanes, LANES + lane + WIDTH);
    DoubleVector c = DoubleVector.broadcast(DOUBLES, change);
    for (int at = from; at < stop; at += LANES) {
      DoubleVector.fromArray(DOUBLES, sums, at).add(g).intoArray(sums, at);
      DoubleVector.fromArray(DOUBLES, sums, at + WIDTH).add(h).intoArray(sums, at + WIDTH);
      g = g.mul(p);
      h = h.mul(q);
      p = p.mul(c);
      q = q.mul(c);
    }
  }

  private static void walkUp(
      double[] lanes, int lane, double peak, double change, double[] sums, int from, int stop) {
    DoubleVector g = DoubleVector.fromArray(DOUBLES, lanes, lane).mul(peak);
    DoubleVector h = DoubleVector.fromArray(DOUBLES, lanes, lane + WIDTH).mul(peak);
    DoubleVector p = DoubleVector.fromArray(DOUBLES, lanes, 2 * LANES + lane);
    DoubleVector q = DoubleVector.fromArray(DOUBLES, lanes, 2 * LANES + lane + WIDTH);
    DoubleVector c = DoubleVector.broadcast(DOUBLES, change);
    for (int at = from; at >= stop; at -= LANES) {
      g = g.mul(p);
      h = h.mul(q);
      p = p.mul(c);
      q = q.mul(c);
      DoubleVector.fromArray(DOUBLES, sums, at).add(g).intoArray(sums, at);
      DoubleVector.fromArray(DOUBLES, sums, at + WIDTH).add(h).intoArray(sums, at + WIDTH);
    }
  }
}
