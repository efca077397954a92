package mdnviz.mixture;

import java.util.Arrays;

/// Bounds on the first and second derivative of a mixture density of one target over an interval.
///
/// With u = |t − μ_k|/σ_k, component k adds ± π_k/σ_k² u φ(u) to p' and π_k/σ_k³ (u² − 1) φ(u) to
/// p''. The exact range of each over the interval is known (u φ(u) peaks at 1, (u² − 1) φ(u) at
/// √3), positive and negative parts are summed apart, and all of it by logarithms, so that neither
/// distance nor a ratio of 10¹⁸ between standard deviations makes a bound vanish.
final class DerivativeBounds {
  private static final double SQRT_THREE = Math.sqrt(3);
  private static final double RESOLUTION = 1e-3;
  private static final double ROUNDING = 1e-15;
  private static final double NEGLIGIBLE = 45;
  private static final double MAXIMUM_DISTANCE = 1e150;

  private final double[] logWeights;
  private final double[] means;
  private final double[] deviations;

  /// @param mixture L = 1
  DerivativeBounds(GaussianMixture mixture) {
    int[] used = new int[mixture.componentCount()];
    int count = 0;
    for (int k = 0; k < used.length; k++) {
      used[count] = k;
      count += mixture.mixingWeight(k) > 0 ? 1 : 0;
    }
    logWeights = new double[count];
    means = new double[count];
    deviations = new double[count];
    for (int i = 0; i < count; i++) {
      means[i] = mixture.mean(used[i], 0);
      deviations[i] = mixture.standardDeviation(used[i], 0);
      logWeights[i] =
          StrictMath.log(mixture.mixingWeight(used[i])) - 2 * StrictMath.log(deviations[i]);
    }
  }

  double lowestMean() {
    return Arrays.stream(means).min().orElseThrow();
  }

  double highestMean() {
    return Arrays.stream(means).max().orElseThrow();
  }

  /// @return the means, ascending, each once: where the sign of a component's part of p' changes
  double[] startingEdges() {
    return CriticalPoints.sortedDistinct(means);
  }

  /// A number with the sign of p'(t): ln(rising part / falling part), infinite where only one of
  /// them is there, 0 where the two differ by no more than rounding.
  ///
  /// @param t any finite number
  /// @return its sign is the sign of p'(t)
  double signedDerivative(double t) {
    double[] rising = new double[means.length];
    double[] falling = new double[means.length];
    Arrays.fill(rising, Double.NEGATIVE_INFINITY);
    Arrays.fill(falling, Double.NEGATIVE_INFINITY);
    for (int k = 0; k < means.length; k++) {
      double u = distance(k, t);
      double[] side = t < means[k] ? rising : falling;
      side[k] = logWeights[k] + logSlope(u);
    }
    double up = LogSumExp.of(rising);
    double down = LogSumExp.of(falling);
    double rounding = ROUNDING * (4 + Math.min(Math.abs(up), Math.abs(down)));
    return Math.abs(up - down) > rounding ? up - down : 0;
  }

  /// Whether p' changes its sign at most once between two points, or they are too close to ask.
  ///
  /// @param low a
  /// @param high b > a, with no mean strictly between them
  /// @return true if p' or p'' is proved to keep its sign, or the interval is too short
  boolean isSettled(double low, double high) {
    int count = means.length;
    double[] firstMost = new double[2 * count];
    double[] firstLeast = new double[2 * count];
    double[] secondMost = new double[2 * count];
    double[] secondLeast = new double[2 * count];
    for (double[] bound : new double[][] {firstMost, firstLeast, secondMost, secondLeast}) {
      Arrays.fill(bound, Double.NEGATIVE_INFINITY);
    }
    for (int k = 0; k < count; k++) {
      double near = Math.min(distance(k, low), distance(k, high));
      double far = Math.max(distance(k, low), distance(k, high));
      int side = means[k] >= high ? k : count + k;
      firstMost[side] = logWeights[k] + logSlope(Math.clamp(1, near, far));
      firstLeast[side] = logWeights[k] + Math.min(logSlope(near), logSlope(far));
      curvatureRange(k, near, far, secondMost, secondLeast);
    }
    return isShort(low, high, firstMost)
        || keepsSign(firstMost, firstLeast)
        || keepsSign(secondMost, secondLeast);
  }

  private void curvatureRange(
      int k, double near, double far, double[] secondMost, double[] secondLeast) {
    int count = means.length;
    double scale = logWeights[k] - StrictMath.log(deviations[k]);
    double peak = Math.clamp(SQRT_THREE, near, far);
    double floor = curvature(near) < curvature(far) ? near : far;
    if (peak > 1) {
      secondMost[k] = scale + logCurvature(peak);
    } else {
      secondLeast[count + k] = scale + logCurvature(peak);
    }
    if (floor > 1) {
      secondLeast[k] = scale + logCurvature(floor);
    } else {
      secondMost[count + k] = scale + logCurvature(floor);
    }
  }

  /// Each array holds the logarithms of the positive terms, then those of the negative ones.
  private static boolean keepsSign(double[] most, double[] least) {
    int half = most.length / 2;
    double positiveMost = LogSumExp.of(Arrays.copyOfRange(most, 0, half));
    double negativeMost = LogSumExp.of(Arrays.copyOfRange(most, half, most.length));
    double positiveLeast = LogSumExp.of(Arrays.copyOfRange(least, 0, half));
    double negativeLeast = LogSumExp.of(Arrays.copyOfRange(least, half, least.length));
    return positiveLeast > negativeMost || negativeLeast > positiveMost;
  }

  private boolean isShort(double low, double high, double[] firstMost) {
    double largest = Arrays.stream(firstMost).max().orElseThrow();
    double narrowest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < means.length; k++) {
      double most = Math.max(firstMost[k], firstMost[means.length + k]);
      if (most > largest - NEGLIGIBLE) {
        narrowest = Math.min(narrowest, deviations[k]);
      }
    }
    return high - low < RESOLUTION * narrowest;
  }

  private double distance(int k, double t) {
    return Math.min(MAXIMUM_DISTANCE, Math.abs(t - means[k]) / deviations[k]);
  }

  /// ln(u e^(−u²/2)), −∞ at 0.
  private static double logSlope(double u) {
    return StrictMath.log(u) - 0.5 * u * u;
  }

  /// (u² − 1) e^(−u²/2).
  private static double curvature(double u) {
    return (u - 1) * (u + 1) * StrictMath.exp(-0.5 * u * u);
  }

  /// ln |(u² − 1) e^(−u²/2)|, −∞ at 1.
  private static double logCurvature(double u) {
    return StrictMath.log(Math.abs(u - 1)) + StrictMath.log(u + 1) - 0.5 * u * u;
  }
}
