package mdnviz.data;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import mdnviz.math.Interval;
import mdnviz.math.Quadrature;
import mdnviz.math.SeededRandom;

/// A parabola with growing noise: x = |N(0, 1)|, t = x² + N(0, σ²(1 + gx)²), as published σ = g =
/// 1. One Gaussian is the truth, if its standard deviation may follow the input.
final class EconDensity extends SyntheticGenerator {
  private static final Interval INPUTS = new Interval(0, 10);

  private static final GeneratorParameter NOISE =
      new GeneratorParameter(
          "noise",
          "Noise",
          "σ",
          "Standard deviation of the noise at x = 0: the more there is, the less of the parabola"
              + " shows.",
          1,
          new Interval(0.05, 3));
  private static final GeneratorParameter GROWTH =
      new GeneratorParameter(
          "growth",
          "Growth",
          "g",
          "How fast the noise grows with x: at 0 it does not, and σ(x) becomes a flat line.",
          1,
          new Interval(0, 3));

  private final double noise;
  private final double growth;

  /// As published.
  EconDensity() {
    this(GeneratorParameters.standard(NOISE, GROWTH));
  }

  /// @param parameters σ and g
  EconDensity(GeneratorParameters parameters) {
    super(
        Description.scalar(
            "econ-density",
            "Growing noise",
            "One component is enough when its standard deviation may grow with x; more bring"
                + " nothing."),
        parameters,
        EconDensity::new);
    noise = parameters.value(NOISE.id());
    growth = parameters.value(GROWTH.id());
  }

  private double deviation(double x) {
    return noise * (1 + growth * x);
  }

  @Override
  ExampleStream stream(SeededRandom random) {
    return example -> {
      double x = Math.abs(random.nextGaussian());
      example[0] = x;
      example[1] = x * x + deviation(x) * random.nextGaussian();
    };
  }

  @Override
  ReferenceScores computeScores() {
    double entropy = mean(x -> ReferenceScores.gaussianEntropy(deviation(x) * deviation(x)));
    double meanVariance = mean(x -> deviation(x) * deviation(x));
    return ReferenceScores.ofScalar(entropy, entropy, meanVariance, OptionalDouble.empty());
  }

  /// The mean of a function of x ~ |N(0, 1)|.
  private static double mean(DoubleUnaryOperator function) {
    return Quadrature.tanhSinh(
        x ->
            2
                * StrictMath.exp(ReferenceScores.gaussianLogDensity(x, 1))
                * function.applyAsDouble(x),
        INPUTS,
        1e-10);
  }

  @Override
  public Optional<TrueConditional> trueConditional(double... input) {
    double x = input[0];
    double variance = deviation(x) * deviation(x);
    return x >= 0
        ? Optional.of(
            TrueConditional.ofScalar(t -> ReferenceScores.gaussianLogDensity(t - x * x, variance)))
        : Optional.empty();
  }
}
