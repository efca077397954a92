package mdnviz.data;

import mdnviz.math.Interval;
import mdnviz.math.Quadrature;
import mdnviz.math.SeededRandom;

/// A noisy circle: r ~ N(4, 1), φ ~ U(−π, π), x = r cos φ, t = r sin φ. Inside the circle one input
/// has two targets, at its rim they meet.
///
/// With ρ² = x² + t² the joint density is q(ρ)/(2πρ), q(ρ) = N(ρ; 4, 1) + N(−ρ; 4, 1) being the
/// density of |r|.
final class Circle extends ScalarGenerator {
  private static final double RADIUS = 4;

  /// The radius is beyond this with probability 1e-23.
  private static final double FARTHEST = RADIUS + 10;

  private static final Interval RADII = new Interval(0, FARTHEST);
  private static final int PANELS = 40;
  private static final Quadrature.Rule UNIT =
      Quadrature.gaussLegendre(new Interval(0, 1), PANELS, 8);

  Circle() {
    super(
        Description.scalar(
            "circle",
            "Circle",
            "Inside the circle there are two answers, one above and one below; at its rim they"
                + " meet."));
  }

  @Override
  ExampleStream stream(SeededRandom random) {
    return example -> {
      double radius = RADIUS + random.nextGaussian();
      double angle = random.nextDouble(-StrictMath.PI, StrictMath.PI);
      example[0] = radius * StrictMath.cos(angle);
      example[1] = radius * StrictMath.sin(angle);
    };
  }

  /// ∫ tⁿ q(ρ)/(2πρ) dt over all t, n = 0 and 2, with t = |x| sinh u, which takes the pole of 1/ρ
  /// away: dt/ρ = du. Odd moments vanish.
  @Override
  Slice sliceAt(double x) {
    double side = Math.abs(x);
    if (side == 0 || side >= FARTHEST) {
      return new Slice(0, 0);
    }
    double ratio = FARTHEST / side;
    double last = StrictMath.log(ratio + StrictMath.sqrt(ratio * ratio - 1));
    double mass = 0;
    double second = 0;
    for (int i = 0; i < UNIT.nodes().length; i++) {
      double growth = StrictMath.exp(last * UNIT.nodes()[i]);
      double radius = side * (growth + 1 / growth) / 2;
      double target = side * (growth - 1 / growth) / 2;
      double share = UNIT.weights()[i] * last * radiusDensity(radius) / StrictMath.PI;
      mass += share;
      second += share * target * target;
    }
    return Slice.ofMoments(mass, 0, second);
  }

  @Override
  double jointLogDensity(double x, double t) {
    double radius = StrictMath.sqrt(x * x + t * t);
    return StrictMath.log(radiusDensity(radius) / (2 * StrictMath.PI * radius));
  }

  @Override
  double jointEntropy() {
    return Quadrature.tanhSinh(
        radius -> {
          double density = radiusDensity(radius);
          return -density * StrictMath.log(density / (2 * StrictMath.PI * radius));
        },
        RADII,
        1e-10);
  }

  /// By symmetry t is distributed like x.
  @Override
  double targetEntropy(double inputEntropy) {
    return inputEntropy;
  }

  @Override
  double[] breakpoints() {
    return new double[] {-FARTHEST, 0, FARTHEST};
  }

  private static double radiusDensity(double radius) {
    return StrictMath.exp(ReferenceScores.gaussianLogDensity(radius - RADIUS, 1))
        + StrictMath.exp(ReferenceScores.gaussianLogDensity(radius + RADIUS, 1));
  }
}
