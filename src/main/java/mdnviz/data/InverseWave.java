package mdnviz.data;

import mdnviz.math.Interval;
import mdnviz.math.Quadrature;
import mdnviz.math.SeededRandom;

/// The inverse of a noisy wave: t ~ U(−10.5, 10.5), x = 7 sin 0.75t + 0.5t + N(0, 1) (Ha, "Mixture
/// Density Networks with TensorFlow", 2015). One input has up to five targets.
final class InverseWave extends ScalarGenerator {
  private static final Interval TARGETS = new Interval(-10.5, 10.5);

  /// Inputs are |7 sin 0.75t + 0.5t| ≤ 12.25 plus noise; beyond 9 standard deviations lies 1e-19.
  private static final double FARTHEST_INPUT = 12.25 + 9;

  private final double[] curve;
  private final double[] nodes;
  private final double[] weights;

  InverseWave() {
    super(
        Description.scalar(
            "inverse-wave",
            "Inverse wave",
            "One x has up to five answers, so K has to be at least as large to follow every"
                + " branch."));
    Quadrature.Rule rule = Quadrature.gaussLegendre(TARGETS, 21, 16);
    nodes = rule.nodes();
    weights = rule.weights();
    curve = new double[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      curve[i] = curve(nodes[i]);
    }
  }

  @Override
  ExampleStream stream(SeededRandom random) {
    return example -> {
      double t = random.nextDouble(TARGETS.low(), TARGETS.high());
      example[0] = curve(t) + random.nextGaussian();
      example[1] = t;
    };
  }

  @Override
  Slice sliceAt(double x) {
    double mass = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < nodes.length; i++) {
      double residual = x - curve[i];
      if (Math.abs(residual) < 38) {
        double share = weights[i] * StrictMath.exp(-0.5 * residual * residual);
        mass += share;
        first += share * nodes[i];
        second += share * nodes[i] * nodes[i];
      }
    }
    double scale = 1 / (TARGETS.length() * StrictMath.sqrt(2 * StrictMath.PI));
    return Slice.ofMoments(mass * scale, first * scale, second * scale);
  }

  @Override
  double jointLogDensity(double x, double t) {
    return TARGETS.contains(t)
        ? ReferenceScores.gaussianLogDensity(x - curve(t), 1) - StrictMath.log(TARGETS.length())
        : Double.NEGATIVE_INFINITY;
  }

  @Override
  double jointEntropy() {
    return StrictMath.log(TARGETS.length()) + ReferenceScores.gaussianEntropy(1);
  }

  @Override
  double targetEntropy(double inputEntropy) {
    return StrictMath.log(TARGETS.length());
  }

  @Override
  double[] breakpoints() {
    return new double[] {-FARTHEST_INPUT, 0, FARTHEST_INPUT};
  }

  private static double curve(double t) {
    return 7 * StrictMath.sin(0.75 * t) + 0.5 * t;
  }
}
