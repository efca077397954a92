package mdnviz.data;

import java.util.Arrays;
import mdnviz.math.Interval;
import mdnviz.math.SeededRandom;

/// The inverse of a noisy sine: t ~ U(0,1), x = t + a sin 2πt + U(−c, c), a = 0.3, c = 0.1 (Bishop
/// 1994; PRML §5.6). Between its two folds one input has three targets; with a ≤ 1/2π there are no
/// folds.
///
/// At a given x the target is uniform on the set {t : |x − f(t)| ≤ c}, a union of at most three
/// intervals, one a monotone branch of f; so p(x) = (its length)/2c.
final class InverseSine extends ScalarGenerator {
  private static final double TWO_PI = 2 * StrictMath.PI;
  private static final GeneratorParameter NOISE =
      new GeneratorParameter(
          "noise",
          "Noise",
          "c",
          "Half the width of the uniform noise: wide bands merge the branches, narrow ones need a"
              + " small σ.",
          0.1,
          new Interval(0.01, 0.5));
  private static final GeneratorParameter AMPLITUDE =
      new GeneratorParameter(
          "amplitude",
          "Amplitude",
          "a",
          "Height of the sine: below 0.16 the curve has no folds and one component is enough.",
          0.3,
          new Interval(0.05, 0.6));

  /// What defines the curve and its noise, in either direction.
  static final GeneratorParameters STANDARD = GeneratorParameters.standard(NOISE, AMPLITUDE);

  private final double noise;
  private final double amplitude;

  /// Ends of the monotone branches of f, ascending.
  private final double[] turns;

  private final Interval[] branches;

  /// As published.
  InverseSine() {
    this(STANDARD);
  }

  /// @param parameters c, half the width of the uniform noise, and a
  InverseSine(GeneratorParameters parameters) {
    super(
        Description.scalar(
            "inverse-sine",
            "Inverse sine",
            "Between the folds one x has three answers; their mean, which least squares gives, is"
                + " none of them."),
        parameters,
        InverseSine::new);
    noise = parameters.value(NOISE.id());
    amplitude = parameters.value(AMPLITUDE.id());
    turns = turns(amplitude);
    branches = new Interval[turns.length - 1];
    for (int i = 0; i < branches.length; i++) {
      branches[i] = new Interval(turns[i], turns[i + 1]);
    }
  }

  /// f'(t) = 1 + 2πa cos 2πt is 0 at the folds, which lie at equal distances from the ends.
  private static double[] turns(double amplitude) {
    if (amplitude * TWO_PI <= 1) {
      return new double[] {0, 1};
    }
    double fold = StrictMath.acos(-1 / (amplitude * TWO_PI)) / TWO_PI;
    return new double[] {0, fold, 1 - fold, 1};
  }

  @Override
  ExampleStream stream(SeededRandom random) {
    return example -> {
      double t = random.nextDouble();
      example[0] = curve(t) + random.nextDouble(-noise, noise);
      example[1] = t;
    };
  }

  @Override
  Slice sliceAt(double x) {
    double[] lengths = new double[branches.length];
    double[] middles = new double[branches.length];
    double total = 0;
    double mean = 0;
    for (int i = 0; i < branches.length; i++) {
      double one = inverse(branches[i], x - noise);
      double other = inverse(branches[i], x + noise);
      lengths[i] = Math.abs(other - one);
      middles[i] = (one + other) / 2;
      total += lengths[i];
      mean += lengths[i] * middles[i];
    }
    if (total == 0) {
      return new Slice(0, 0);
    }
    mean /= total;
    double spread = 0;
    for (int i = 0; i < branches.length; i++) {
      double offset = middles[i] - mean;
      spread += lengths[i] * (lengths[i] * lengths[i] / 12 + offset * offset);
    }
    return new Slice(total / (2 * noise), spread / total);
  }

  @Override
  double jointLogDensity(double x, double t) {
    boolean possible = t >= 0 && t <= 1 && Math.abs(x - curve(t)) <= noise;
    return possible ? -StrictMath.log(2 * noise) : Double.NEGATIVE_INFINITY;
  }

  @Override
  double jointEntropy() {
    return StrictMath.log(2 * noise);
  }

  @Override
  double targetEntropy(double inputEntropy) {
    return 0;
  }

  @Override
  double[] breakpoints() {
    double[] ends = new double[2 * turns.length];
    for (int i = 0; i < turns.length; i++) {
      ends[2 * i] = curve(turns[i]) - noise;
      ends[2 * i + 1] = curve(turns[i]) + noise;
    }
    Arrays.sort(ends);
    return ends;
  }

  /// @param t from 0 to 1
  /// @return f(t) = t + a sin 2πt
  double curve(double t) {
    return t + amplitude * StrictMath.sin(TWO_PI * t);
  }

  /// @return c
  double noise() {
    return noise;
  }

  /// The t of a branch with f(t) = x, or the branch's end that is nearer in x: Newton's method kept
  /// inside a shrinking bracket.
  private double inverse(Interval branch, double x) {
    boolean rising = curve(branch.high()) > curve(branch.low());
    double below = rising ? branch.low() : branch.high();
    double above = rising ? branch.high() : branch.low();
    if (x <= curve(below)) {
      return below;
    }
    if (x >= curve(above)) {
      return above;
    }
    double t = (below + above) / 2;
    for (int i = 0; i < 60; i++) {
      double excess = curve(t) - x;
      if (excess > 0) {
        above = t;
      } else {
        below = t;
      }
      double slope = 1 + amplitude * TWO_PI * StrictMath.cos(TWO_PI * t);
      double next = t - excess / slope;
      boolean inside = next > Math.min(below, above) && next < Math.max(below, above);
      next = inside ? next : (below + above) / 2;
      if (Math.abs(next - t) <= 1e-15) {
        return next;
      }
      t = next;
    }
    return t;
  }
}
