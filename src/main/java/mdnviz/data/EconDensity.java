package mdnviz.data;

import java.util.OptionalDouble;
import mdnviz.math.Interval;
import mdnviz.math.Quadrature;
import mdnviz.math.SeededRandom;

/// A parabola with growing noise: x = |N(0, 1)|, t = x² + N(0, (1 + x)²). One Gaussian is the
/// truth, if its standard deviation may follow the input.
final class EconDensity extends SyntheticGenerator {
  private static final Interval INPUTS = new Interval(0, 10);

  EconDensity() {
    super(
        Description.scalar(
            "econ-density",
            "Growing noise",
            "One component is enough when its standard deviation may grow with x; more bring"
                + " nothing."));
  }

  @Override
  ExampleStream stream(SeededRandom random) {
    return example -> {
      double x = Math.abs(random.nextGaussian());
      example[0] = x;
      example[1] = x * x + (1 + x) * random.nextGaussian();
    };
  }

  @Override
  ReferenceScores computeScores() {
    double entropy =
        Quadrature.tanhSinh(
            x ->
                2
                    * StrictMath.exp(ReferenceScores.gaussianLogDensity(x, 1))
                    * ReferenceScores.gaussianEntropy((1 + x) * (1 + x)),
            INPUTS,
            1e-10);
    return ReferenceScores.ofScalar(entropy, entropy, OptionalDouble.empty());
  }

  @Override
  public OptionalDouble trueLogDensity(double[] input, double[] target) {
    double x = input[0];
    return x >= 0
        ? OptionalDouble.of(
            ReferenceScores.gaussianLogDensity(target[0] - x * x, (1 + x) * (1 + x)))
        : OptionalDouble.empty();
  }
}
