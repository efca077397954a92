package mdnviz.mixture;

import java.util.function.DoubleUnaryOperator;
import mdnviz.math.Interval;

/// The distribution function of a mixture of one target (L = 1) and what follows from it: F(t) =
/// Σ_k π_k Φ((t − μ_k)/σ_k), quantiles, central intervals. Relatively accurate in both tails.
public final class MixtureDistribution {
  private MixtureDistribution() {}

  /// The distribution function. At an observed target it is the probability integral transform,
  /// which is uniform if the mixture is right (Rosenblatt 1952; {@link MixtureScores} has it for
  /// more targets).
  ///
  /// @param mixture L = 1
  /// @param target t, data units
  /// @return F(t) = P(T ≤ t), between 0 and 1
  /// @throws IllegalArgumentException if the mixture has more targets or the target is not finite
  public static double cumulativeProbability(GaussianMixture mixture, double target) {
    return sum(mixture, target, false);
  }

  /// The upper tail, with full relative accuracy where 1 − F(t) would have none.
  ///
  /// @param mixture L = 1
  /// @param target t, data units
  /// @return 1 − F(t) = P(T > t), between 0 and 1
  /// @throws IllegalArgumentException if the mixture has more targets or the target is not finite
  public static double survivalProbability(GaussianMixture mixture, double target) {
    return sum(mixture, target, true);
  }

  /// @param mixture L = 1
  /// @param interval a ≤ b, data units
  /// @return P(a ≤ T ≤ b), between 0 and 1
  /// @throws IllegalArgumentException if the mixture has more targets
  public static double probability(GaussianMixture mixture, Interval interval) {
    MixtureChecks.requireOneTarget(mixture);
    double sum = 0;
    for (int k = 0; k < mixture.componentCount(); k++) {
      double low = standardized(mixture, k, interval.low());
      double high = standardized(mixture, k, interval.high());
      sum += mixture.mixingWeight(k) * StandardNormal.probability(low, high);
    }
    return Math.min(1, sum);
  }

  /// The quantile F⁻¹(p). It lies between the smallest and the largest quantile of the components,
  /// where the root is bracketed; the upper half is found from the upper tail. In a gap between
  /// components where F does not change in double precision, any point of the gap may be returned.
  ///
  /// @param mixture L = 1
  /// @param probability p, between 0 and 1, both excluded
  /// @return t with F(t) = p, data units
  /// @throws IllegalArgumentException if the mixture has more targets or p is out of range
  public static double quantile(GaussianMixture mixture, double probability) {
    MixtureChecks.requireOneTarget(mixture);
    MixtureChecks.requireProbability("a probability", probability);
    double standard = StandardNormal.quantile(probability);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < mixture.componentCount(); k++) {
      if (mixture.mixingWeight(k) > 0) {
        double quantile = mixture.mean(k, 0) + standard * mixture.standardDeviation(k, 0);
        low = Math.min(low, quantile);
        high = Math.max(high, quantile);
      }
    }
    if (low == high) {
      return low;
    }
    boolean upper = probability > 0.5;
    double tail = upper ? 1 - probability : probability;
    double sign = upper ? -1 : 1;
    DoubleUnaryOperator excess = t -> sign * StrictMath.log(sum(mixture, t, upper) / tail);
    return RootFinder.findRoot(excess, low, high);
  }

  /// The central interval: as much probability below it as above it.
  ///
  /// @param mixture L = 1
  /// @param level the probability inside, between 0 and 1, both excluded
  /// @return from the quantile of (1 − level)/2 to that of (1 + level)/2, data units
  /// @throws IllegalArgumentException if the mixture has more targets or the level is out of range
  public static Interval centralInterval(GaussianMixture mixture, double level) {
    MixtureChecks.requireProbability("the level of an interval", level);
    double low = quantile(mixture, 0.5 - 0.5 * level);
    double high = quantile(mixture, 0.5 + 0.5 * level);
    return new Interval(low, Math.max(low, high));
  }

  private static double sum(GaussianMixture mixture, double target, boolean upper) {
    MixtureChecks.requireOneTarget(mixture);
    MixtureChecks.requireFinite("target", target);
    double sum = 0;
    for (int k = 0; k < mixture.componentCount(); k++) {
      double u = standardized(mixture, k, target);
      sum += mixture.mixingWeight(k) * StandardNormal.cumulative(upper ? -u : u);
    }
    return Math.min(1, sum);
  }

  private static double standardized(GaussianMixture mixture, int component, double target) {
    return (target - mixture.mean(component, 0)) / mixture.standardDeviation(component, 0);
  }
}
