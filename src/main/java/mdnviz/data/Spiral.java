package mdnviz.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import mdnviz.math.Interval;
import mdnviz.math.SeededRandom;

/// A noisy curve in the plane: z ~ U(−10.5, 10.5), y₁ = 7 sin 0.75z + 0.5z + N(0, σ²), y₂ = 6.5 cos
/// 0.8z + 0.5z + N(0, σ²), as published σ = 1. Unimodal on purpose: the curve crosses itself in the
/// plane, but every z has one answer.
final class Spiral extends SyntheticGenerator {
  private static final double FARTHEST = 10.5;

  private static final GeneratorParameter NOISE =
      new GeneratorParameter(
          "noise",
          "Noise",
          "σ",
          "Standard deviation of both targets about the curve: the less there is, the longer the"
              + " network needs.",
          1,
          new Interval(0.1, 3));

  private final double noise;

  /// As published.
  Spiral() {
    this(GeneratorParameters.standard(NOISE));
  }

  /// @param parameters σ
  Spiral(GeneratorParameters parameters) {
    super(
        new Description(
            "spiral",
            "Two-branch spiral",
            "The curve crosses itself, yet every z has one answer: more components than one bring"
                + " nothing.",
            List.of("z"),
            List.of("y1", "y2")),
        parameters,
        Spiral::new);
    noise = parameters.value(NOISE.id());
  }

  @Override
  ExampleStream stream(SeededRandom random) {
    return example -> {
      double z = random.nextDouble(-FARTHEST, FARTHEST);
      example[0] = z;
      example[1] = first(z) + noise * random.nextGaussian();
      example[2] = second(z) + noise * random.nextGaussian();
    };
  }

  /// Given z the targets are two independent normal variables around the curve, h = ln 2πeσ².
  @Override
  ReferenceScores computeScores() {
    OptionalDouble entropy = OptionalDouble.of(2 * ReferenceScores.gaussianEntropy(noise * noise));
    return new ReferenceScores(entropy, entropy, entropy, entropy, OptionalDouble.empty());
  }

  @Override
  public Optional<TrueConditional> trueConditional(double... input) {
    double z = input[0];
    return Math.abs(z) <= FARTHEST
        ? Optional.of(new About(first(z), second(z), noise * noise))
        : Optional.empty();
  }

  /// Two independent normal variables of one variance.
  private record About(double mean1, double mean2, double variance) implements TrueConditional {
    @Override
    public double logDensity(double... target) {
      return marginalLogDensity(0, target[0]) + marginalLogDensity(1, target[1]);
    }

    @Override
    public double marginalLogDensity(int dimension, double value) {
      double mean = dimension == 0 ? mean1 : mean2;
      return ReferenceScores.gaussianLogDensity(value - mean, variance);
    }
  }

  private static double first(double z) {
    return 7 * StrictMath.sin(0.75 * z) + 0.5 * z;
  }

  private static double second(double z) {
    return 6.5 * StrictMath.cos(0.8 * z) + 0.5 * z;
  }
}
