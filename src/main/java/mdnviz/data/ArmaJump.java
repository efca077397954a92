package mdnviz.data;

import java.util.OptionalDouble;
import mdnviz.math.Interval;
import mdnviz.math.Quadrature;
import mdnviz.math.SeededRandom;

/// A first-order autoregression with rare downward jumps: t = 0.1(1 − 0.9) + 0.9x + e, where e is
/// N(0, 0.05²) nineteen times in twenty and otherwise N(−0.3, 0.1²). The examples are successive
/// pairs of one stationary series, each target the next example's input.
final class ArmaJump extends SyntheticGenerator {
  private static final double LEVEL = 0.1;
  private static final double PERSISTENCE = 0.9;
  private static final double JUMP_PROBABILITY = 0.05;
  private static final double JUMP_MEAN = -0.3;
  private static final double QUIET_DEVIATION = 0.05;
  private static final double JUMP_DEVIATION = 0.1;

  /// 0.9^400 = 5e-19: nothing is left of where the series started.
  private static final int STEPS_TO_STATIONARITY = 400;

  ArmaJump() {
    super(
        Description.scalar(
            "arma-jump",
            "Series with jumps",
            "The next value follows the last one, but one step in twenty falls: a second component"
                + " with a small weight."));
  }

  @Override
  ExampleStream stream(SeededRandom random) {
    double[] last = {LEVEL};
    for (int step = 0; step < STEPS_TO_STATIONARITY; step++) {
      last[0] = next(last[0], random);
    }
    return example -> {
      example[0] = last[0];
      example[1] = next(last[0], random);
      last[0] = example[1];
    };
  }

  @Override
  ReferenceScores computeScores() {
    Interval range = new Interval(JUMP_MEAN - 10 * JUMP_DEVIATION, 10 * QUIET_DEVIATION);
    double entropy =
        Quadrature.tanhSinh(
            e -> -StrictMath.exp(noiseLogDensity(e)) * noiseLogDensity(e), range, 1e-10);
    double quiet = QUIET_DEVIATION * QUIET_DEVIATION;
    double jump = JUMP_DEVIATION * JUMP_DEVIATION;
    double variance =
        (1 - JUMP_PROBABILITY) * quiet
            + JUMP_PROBABILITY * jump
            + JUMP_PROBABILITY * (1 - JUMP_PROBABILITY) * JUMP_MEAN * JUMP_MEAN;
    return ReferenceScores.ofScalar(
        entropy, ReferenceScores.gaussianEntropy(variance), OptionalDouble.empty());
  }

  @Override
  public OptionalDouble trueLogDensity(double[] input, double[] target) {
    return OptionalDouble.of(noiseLogDensity(target[0] - expected(input[0])));
  }

  private static double expected(double x) {
    return LEVEL * (1 - PERSISTENCE) + PERSISTENCE * x;
  }

  private static double next(double x, SeededRandom random) {
    boolean jumps = random.nextDouble() < JUMP_PROBABILITY;
    double normal = random.nextGaussian();
    return expected(x) + (jumps ? JUMP_MEAN + JUMP_DEVIATION * normal : QUIET_DEVIATION * normal);
  }

  private static double noiseLogDensity(double e) {
    double quiet =
        StrictMath.log(1 - JUMP_PROBABILITY)
            + ReferenceScores.gaussianLogDensity(e, QUIET_DEVIATION * QUIET_DEVIATION);
    double jump =
        StrictMath.log(JUMP_PROBABILITY)
            + ReferenceScores.gaussianLogDensity(e - JUMP_MEAN, JUMP_DEVIATION * JUMP_DEVIATION);
    double larger = Math.max(quiet, jump);
    return larger + StrictMath.log1p(StrictMath.exp(Math.min(quiet, jump) - larger));
  }
}
