package mdnviz.data;

import mdnviz.math.Interval;
import mdnviz.math.Quadrature;
import mdnviz.math.SeededRandom;

/// The inverse of a noisy wave: t ~ U(−10.5, 10.5), x = a sin 0.75t + 0.5t + N(0, σ²), a = 7, σ = 1
/// (Ha, "Mixture Density Networks with TensorFlow", 2015). One input has up to five targets.
final class InverseWave extends ScalarGenerator {
  private static final Interval TARGETS = new Interval(-10.5, 10.5);

  private static final GeneratorParameter NOISE =
      new GeneratorParameter(
          "noise",
          "Noise",
          "σ",
          "Standard deviation of the noise in x: the less there is, the sharper the branches.",
          1,
          new Interval(0.2, 3));
  private static final GeneratorParameter AMPLITUDE =
      new GeneratorParameter(
          "amplitude",
          "Amplitude",
          "a",
          "Height of the wave: below 0.67 it has no folds and one component is enough.",
          7,
          new Interval(0, 10));

  /// Panels of the quadrature over t for the published wave.
  private static final int PANELS = 21;

  private static final double STEEPEST = 7 * 0.75 + 0.5;

  /// In standard deviations; beyond lies 1e-19.
  private static final double REACH = 9;

  private final double noise;
  private final double amplitude;
  private final double farthestInput;
  private final double[] curve;
  private final double[] nodes;
  private final double[] weights;

  /// As published.
  InverseWave() {
    this(GeneratorParameters.standard(NOISE, AMPLITUDE));
  }

  /// @param parameters σ and a
  InverseWave(GeneratorParameters parameters) {
    super(
        Description.scalar(
            "inverse-wave",
            "Inverse wave",
            "One x has up to five answers, so K has to be at least as large to follow every"
                + " branch."),
        parameters,
        InverseWave::new);
    noise = parameters.value(NOISE.id());
    amplitude = parameters.value(AMPLITUDE.id());
    farthestInput = amplitude + 0.5 * TARGETS.high() + REACH * noise;
    double sharpness = (amplitude * 0.75 + 0.5) / noise;
    int panels = (int) Math.ceil(PANELS * Math.max(1, sharpness / STEEPEST));
    Quadrature.Rule rule = Quadrature.gaussLegendre(TARGETS, panels, 16);
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
      example[0] = curve(t) + noise * random.nextGaussian();
      example[1] = t;
    };
  }

  @Override
  Slice sliceAt(double x) {
    double mass = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < nodes.length; i++) {
      double residual = (x - curve[i]) / noise;
      if (Math.abs(residual) < 38) {
        double share = weights[i] * StrictMath.exp(-0.5 * residual * residual);
        mass += share;
        first += share * nodes[i];
        second += share * nodes[i] * nodes[i];
      }
    }
    double scale = 1 / (TARGETS.length() * noise * StrictMath.sqrt(2 * StrictMath.PI));
    return Slice.ofMoments(mass * scale, first * scale, second * scale);
  }

  @Override
  double jointLogDensity(double x, double t) {
    return TARGETS.contains(t)
        ? ReferenceScores.gaussianLogDensity(x - curve(t), noise * noise)
            - StrictMath.log(TARGETS.length())
        : Double.NEGATIVE_INFINITY;
  }

  @Override
  double jointEntropy() {
    return StrictMath.log(TARGETS.length()) + ReferenceScores.gaussianEntropy(noise * noise);
  }

  @Override
  double targetEntropy(double inputEntropy) {
    return StrictMath.log(TARGETS.length());
  }

  @Override
  double[] breakpoints() {
    return new double[] {-farthestInput, 0, farthestInput};
  }

  private double curve(double t) {
    return amplitude * StrictMath.sin(0.75 * t) + 0.5 * t;
  }
}
