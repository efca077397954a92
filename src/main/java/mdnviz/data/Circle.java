package mdnviz.data;

import mdnviz.math.Interval;
import mdnviz.math.Quadrature;
import mdnviz.math.SeededRandom;

/// A noisy circle: r ~ N(R, σ²), φ ~ U(−π, π), x = r cos φ, t = r sin φ, with R = 4, σ = 1. Inside
/// the circle one input has two targets, at its rim they meet.
///
/// With ρ² = x² + t² the joint density is q(ρ)/(2πρ), q(ρ) = N(ρ; R, σ²) + N(−ρ; R, σ²) being the
/// density of |r|.
final class Circle extends ScalarGenerator {
  private static final GeneratorParameter NOISE =
      new GeneratorParameter(
          "noise",
          "Noise",
          "σ",
          "Standard deviation of the radius: with much of it the two answers fill the inside.",
          1,
          new Interval(0.1, 3));
  private static final GeneratorParameter RADIUS =
      new GeneratorParameter(
          "radius",
          "Radius",
          "R",
          "Mean of the radius: the larger, the farther the two answers are apart.",
          4,
          new Interval(1, 8));

  /// Standard deviations from the mean radius; beyond lies 1e-23.
  private static final double REACH = 10;

  private static final int PANELS = 40;
  private static final Quadrature.Rule UNIT =
      Quadrature.gaussLegendre(new Interval(0, 1), PANELS, 8);

  private final double noise;
  private final double radius;
  private final double farthest;

  /// As published.
  Circle() {
    this(GeneratorParameters.standard(NOISE, RADIUS));
  }

  /// @param parameters σ and R
  Circle(GeneratorParameters parameters) {
    super(
        Description.scalar(
            "circle",
            "Circle",
            "Inside the circle there are two answers, one above and one below; at its rim they"
                + " meet."),
        parameters,
        Circle::new);
    noise = parameters.value(NOISE.id());
    radius = parameters.value(RADIUS.id());
    farthest = radius + REACH * noise;
  }

  @Override
  ExampleStream stream(SeededRandom random) {
    return example -> {
      double distance = radius + noise * random.nextGaussian();
      double angle = random.nextDouble(-StrictMath.PI, StrictMath.PI);
      example[0] = distance * StrictMath.cos(angle);
      example[1] = distance * StrictMath.sin(angle);
    };
  }

  /// ∫ tⁿ q(ρ)/(2πρ) dt over all t, n = 0 and 2, with t = |x| sinh u, which takes the pole of 1/ρ
  /// away: dt/ρ = du. Odd moments vanish. Only radii within reach of the mean are visited.
  @Override
  Slice sliceAt(double x) {
    double side = Math.abs(x);
    if (side == 0 || side >= farthest) {
      return new Slice(0, 0);
    }
    double first = inverseCosh(Math.max(1, (radius - REACH * noise) / side));
    double length = inverseCosh(farthest / side) - first;
    double mass = 0;
    double second = 0;
    for (int i = 0; i < UNIT.nodes().length; i++) {
      double growth = StrictMath.exp(first + length * UNIT.nodes()[i]);
      double distance = side * (growth + 1 / growth) / 2;
      double target = side * (growth - 1 / growth) / 2;
      double share = UNIT.weights()[i] * length * distanceDensity(distance) / StrictMath.PI;
      mass += share;
      second += share * target * target;
    }
    return Slice.ofMoments(mass, 0, second);
  }

  @Override
  double jointLogDensity(double x, double t) {
    double distance = StrictMath.sqrt(x * x + t * t);
    return StrictMath.log(distanceDensity(distance) / (2 * StrictMath.PI * distance));
  }

  @Override
  double jointEntropy() {
    Interval inner = new Interval(Math.max(0, radius - REACH * noise), radius);
    Interval outer = new Interval(radius, farthest);
    return Quadrature.tanhSinh(this::entropyDensity, inner, 1e-10)
        + Quadrature.tanhSinh(this::entropyDensity, outer, 1e-10);
  }

  /// By symmetry t is distributed like x.
  @Override
  double targetEntropy(double inputEntropy) {
    return inputEntropy;
  }

  @Override
  double[] breakpoints() {
    return new double[] {-farthest, -radius, 0, radius, farthest};
  }

  private double entropyDensity(double distance) {
    double density = distanceDensity(distance);
    return -density * StrictMath.log(density / (2 * StrictMath.PI * distance));
  }

  private double distanceDensity(double distance) {
    double variance = noise * noise;
    return StrictMath.exp(ReferenceScores.gaussianLogDensity(distance - radius, variance))
        + StrictMath.exp(ReferenceScores.gaussianLogDensity(distance + radius, variance));
  }

  private static double inverseCosh(double ratio) {
    return StrictMath.log(ratio + StrictMath.sqrt(ratio * ratio - 1));
  }
}
