package mdnviz.data;

import java.util.Optional;
import java.util.OptionalDouble;
import mdnviz.math.Interval;
import mdnviz.math.Quadrature;
import mdnviz.math.SeededRandom;

/// A first-order autoregression with rare downward jumps: t = 0.1(1 − ρ) + ρx + e, where e is N(0,
/// σ²) with probability 1 − q and otherwise N(j, 0.1²); as published ρ = 0.9, σ = 0.05, q = 0.05, j
/// = −0.3. The examples are successive pairs of one stationary series, each target the next
/// example's input.
final class ArmaJump extends SyntheticGenerator {
  private static final double LEVEL = 0.1;
  private static final double JUMP_DEVIATION = 0.1;

  private static final GeneratorParameter NOISE =
      new GeneratorParameter(
          "noise",
          "Noise",
          "σ",
          "Standard deviation of a quiet step: when it is wide, the jumps drown in it.",
          0.05,
          new Interval(0.01, 0.3));
  private static final GeneratorParameter JUMP =
      new GeneratorParameter(
          "jump",
          "Jump",
          "j",
          "Mean of a jump: the farther from 0, the clearer the second component.",
          -0.3,
          new Interval(-1, 1));
  private static final GeneratorParameter PROBABILITY =
      new GeneratorParameter(
          "jump-probability",
          "Jump probability",
          "q",
          "Share of the steps that jump: the weight π the second component should find.",
          0.05,
          new Interval(0.01, 0.5));
  private static final GeneratorParameter PERSISTENCE =
      new GeneratorParameter(
          "persistence",
          "Persistence",
          "ρ",
          "How much of a value is left in the next: the slope of the line.",
          0.9,
          new Interval(0, 0.98));

  /// ln 5e-19: so little shall be left of where the series started.
  private static final double FORGOTTEN = -42.14;

  private final double noise;
  private final double jump;
  private final double probability;
  private final double persistence;

  /// As published.
  ArmaJump() {
    this(GeneratorParameters.standard(NOISE, JUMP, PROBABILITY, PERSISTENCE));
  }

  /// @param parameters σ, j, q and ρ
  ArmaJump(GeneratorParameters parameters) {
    super(
        Description.scalar(
            "arma-jump",
            "Series with jumps",
            "The next value follows the last one, but one step in twenty falls: a second component"
                + " with a small weight."),
        parameters,
        ArmaJump::new);
    noise = parameters.value(NOISE.id());
    jump = parameters.value(JUMP.id());
    probability = parameters.value(PROBABILITY.id());
    persistence = parameters.value(PERSISTENCE.id());
  }

  @Override
  ExampleStream stream(SeededRandom random) {
    double[] last = {LEVEL};
    double stepsToStationarity = Math.max(1, FORGOTTEN / StrictMath.log(persistence));
    for (int step = 0; step < stepsToStationarity; step++) {
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
    double quiet = noise * noise;
    double loud = JUMP_DEVIATION * JUMP_DEVIATION;
    double variance =
        (1 - probability) * quiet
            + probability * loud
            + probability * (1 - probability) * jump * jump;
    return ReferenceScores.ofScalar(
        noiseEntropy(),
        ReferenceScores.gaussianEntropy(variance),
        variance,
        OptionalDouble.empty());
  }

  /// h(e), split at the middles of its two peaks.
  private double noiseEntropy() {
    double[] ends = {
      Math.min(-10 * noise, jump - 10 * JUMP_DEVIATION),
      Math.min(0, jump),
      Math.max(0, jump),
      Math.max(10 * noise, jump + 10 * JUMP_DEVIATION)
    };
    double sum = 0;
    for (int i = 1; i < ends.length; i++) {
      sum +=
          Quadrature.tanhSinh(
              e -> -StrictMath.exp(noiseLogDensity(e)) * noiseLogDensity(e),
              new Interval(ends[i - 1], ends[i]),
              1e-10);
    }
    return sum;
  }

  @Override
  public Optional<TrueConditional> trueConditional(double... input) {
    double mean = expected(input[0]);
    return Optional.of(TrueConditional.ofScalar(t -> noiseLogDensity(t - mean)));
  }

  private double expected(double x) {
    return LEVEL * (1 - persistence) + persistence * x;
  }

  private double next(double x, SeededRandom random) {
    boolean jumps = random.nextDouble() < probability;
    double normal = random.nextGaussian();
    return expected(x) + (jumps ? jump + JUMP_DEVIATION * normal : noise * normal);
  }

  private double noiseLogDensity(double e) {
    double quiet =
        StrictMath.log(1 - probability) + ReferenceScores.gaussianLogDensity(e, noise * noise);
    double loud =
        StrictMath.log(probability)
            + ReferenceScores.gaussianLogDensity(e - jump, JUMP_DEVIATION * JUMP_DEVIATION);
    double larger = Math.max(quiet, loud);
    return larger + StrictMath.log1p(StrictMath.exp(Math.min(quiet, loud) - larger));
  }
}
