package mdnviz.data;

import java.util.Optional;
import java.util.OptionalDouble;
import mdnviz.math.SeededRandom;

/// The noisy sine in its own direction: x ~ U(0,1), t = x + a sin 2πx + U(−c, c). The same points
/// as {@link InverseSine} with the axes changed over; every input has one target.
///
/// The target is uniform about the curve: h(t|x) = ln 2c, and the best single Gaussian has its
/// variance c²/3.
final class ForwardSine extends SyntheticGenerator {
  private final InverseSine inverse;

  /// With the numbers of the published inverse problem.
  ForwardSine() {
    this(InverseSine.STANDARD);
  }

  /// @param parameters c, half the width of the uniform noise, and a
  ForwardSine(GeneratorParameters parameters) {
    super(
        Description.scalar(
            "forward-sine",
            "Forward sine",
            "Every x has one answer, so least squares is enough; change the axes over and the same"
                + " points need a mixture."),
        parameters,
        ForwardSine::new);
    inverse = new InverseSine(parameters);
  }

  @Override
  ExampleStream stream(SeededRandom random) {
    return example -> {
      double x = random.nextDouble();
      example[0] = x;
      example[1] = inverse.curve(x) + random.nextDouble(-inverse.noise(), inverse.noise());
    };
  }

  @Override
  ReferenceScores computeScores() {
    double noise = inverse.noise();
    double variance = noise * noise / 3;
    return ReferenceScores.ofScalar(
        StrictMath.log(2 * noise),
        ReferenceScores.gaussianEntropy(variance),
        variance,
        OptionalDouble.of(inverse.inputEntropy()));
  }

  @Override
  public Optional<TrueConditional> trueConditional(double... input) {
    double x = input[0];
    return x >= 0 && x <= 1
        ? Optional.of(TrueConditional.ofScalar(t -> inverse.jointLogDensity(t, x)))
        : Optional.empty();
  }
}
