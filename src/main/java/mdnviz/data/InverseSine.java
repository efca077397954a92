package mdnviz.data;

import java.util.Arrays;
import mdnviz.math.Interval;
import mdnviz.math.SeededRandom;

/// The inverse of a noisy sine: t ~ U(0,1), x = t + 0.3 sin 2πt + U(−c, c) (Bishop 1994; PRML
/// §5.6). Between its two folds one input has three targets.
///
/// At a given x the target is uniform on the set {t : |x − f(t)| ≤ c}, a union of at most three
/// intervals, one a monotone branch of f; so p(x) = (its length)/2c.
final class InverseSine extends ScalarGenerator {
  private static final double AMPLITUDE = 0.3;
  private static final double TWO_PI = 2 * StrictMath.PI;

  /// f'(t) = 1 + 0.3 · 2π cos 2πt is 0 here and at 1 minus this.
  private static final double TURNING_POINT = StrictMath.acos(-1 / (AMPLITUDE * TWO_PI)) / TWO_PI;

  private static final Interval[] BRANCHES = {
    new Interval(0, TURNING_POINT),
    new Interval(TURNING_POINT, 1 - TURNING_POINT),
    new Interval(1 - TURNING_POINT, 1)
  };

  private final double noise;

  /// @param noise c, half the width of the uniform noise, positive
  InverseSine(double noise) {
    super(
        Description.scalar(
            "inverse-sine",
            "Inverse sine",
            "Between the folds one x has three answers; their mean, which least squares gives, is"
                + " none of them."));
    this.noise = noise;
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
    double[] lengths = new double[BRANCHES.length];
    double[] middles = new double[BRANCHES.length];
    double total = 0;
    double mean = 0;
    for (int i = 0; i < BRANCHES.length; i++) {
      double one = inverse(BRANCHES[i], x - noise);
      double other = inverse(BRANCHES[i], x + noise);
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
    for (int i = 0; i < BRANCHES.length; i++) {
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
    double[] ends = new double[8];
    double[] turns = {0, TURNING_POINT, 1 - TURNING_POINT, 1};
    for (int i = 0; i < turns.length; i++) {
      ends[2 * i] = curve(turns[i]) - noise;
      ends[2 * i + 1] = curve(turns[i]) + noise;
    }
    Arrays.sort(ends);
    return ends;
  }

  private static double curve(double t) {
    return t + AMPLITUDE * StrictMath.sin(TWO_PI * t);
  }

  /// The t of a branch with f(t) = x, or the branch's end that is nearer in x: Newton's method kept
  /// inside a shrinking bracket.
  private static double inverse(Interval branch, double x) {
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
      double slope = 1 + AMPLITUDE * TWO_PI * StrictMath.cos(TWO_PI * t);
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
