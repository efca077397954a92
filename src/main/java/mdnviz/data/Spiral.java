package mdnviz.data;

import java.util.List;
import java.util.OptionalDouble;
import mdnviz.math.SeededRandom;

/// A noisy curve in the plane: z ~ U(−10.5, 10.5), y₁ = 7 sin 0.75z + 0.5z + N(0, 1), y₂ = 6.5 cos
/// 0.8z + 0.5z + N(0, 1). Unimodal on purpose: the curve crosses itself in the plane, but every z
/// has one answer.
final class Spiral extends SyntheticGenerator {
  private static final double FARTHEST = 10.5;

  Spiral() {
    super(
        new Description(
            "spiral",
            "Two-branch spiral",
            "The curve crosses itself, yet every z has one answer: more components than one bring"
                + " nothing.",
            List.of("z"),
            List.of("y1", "y2")));
  }

  @Override
  ExampleStream stream(SeededRandom random) {
    return example -> {
      double z = random.nextDouble(-FARTHEST, FARTHEST);
      example[0] = z;
      example[1] = first(z) + random.nextGaussian();
      example[2] = second(z) + random.nextGaussian();
    };
  }

  /// Given z the targets are two independent standard normal variables around the curve, h = ln
  /// 2πe.
  @Override
  ReferenceScores computeScores() {
    OptionalDouble entropy = OptionalDouble.of(2 * ReferenceScores.gaussianEntropy(1));
    return new ReferenceScores(entropy, entropy, entropy, OptionalDouble.empty());
  }

  @Override
  public OptionalDouble trueLogDensity(double[] input, double[] target) {
    double z = input[0];
    return Math.abs(z) <= FARTHEST
        ? OptionalDouble.of(
            ReferenceScores.gaussianLogDensity(target[0] - first(z), 1)
                + ReferenceScores.gaussianLogDensity(target[1] - second(z), 1))
        : OptionalDouble.empty();
  }

  private static double first(double z) {
    return 7 * StrictMath.sin(0.75 * z) + 0.5 * z;
  }

  private static double second(double z) {
    return 6.5 * StrictMath.cos(0.8 * z) + 0.5 * z;
  }
}
