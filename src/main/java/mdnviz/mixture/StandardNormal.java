package mdnviz.mixture;

/// The standard normal distribution N(0, 1), accurate in both tails.
final class StandardNormal {
  private static final double INVERSE_SQRT_TWO = 0.7071067811865476;
  private static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;
  private static final int MAXIMUM_STEPS = 60;
  private static final double RESOLUTION = 0x1.0p-52;

  private StandardNormal() {}

  /// @param u any number but NaN
  /// @return φ(u) = e^(−u²/2) / √(2π)
  static double density(double u) {
    return INVERSE_SQRT_TWO_PI * ErrorFunction.expOfNegativeSquare(u * INVERSE_SQRT_TWO);
  }

  /// @param u any number but NaN
  /// @return Φ(u) = ½ erfc(−u/√2)
  static double cumulative(double u) {
    return 0.5 * ErrorFunction.erfc(-u * INVERSE_SQRT_TWO);
  }

  /// @param low any number but NaN
  /// @param high not below `low`
  /// @return Φ(high) − Φ(low), from the nearer tail so that nothing cancels
  static double probability(double low, double high) {
    return low > 0
        ? cumulative(-low) - cumulative(-high)
        : Math.max(0, cumulative(high) - cumulative(low));
  }

  /// The quantile, by Newton's method from a start on the far side of the root, from which every
  /// step climbs to it and none overshoots: on ln Φ(u) = ln p in the tail, where Φ is log-concave
  /// and Φ(−√(−2 ln p)) ≤ p/2; on erf near the middle, where p − ½ is exact and erf is concave.
  ///
  /// @param probability p, between 0 and 1, both excluded
  /// @return u with Φ(u) = p
  static double quantile(double probability) {
    if (probability > 0.5) {
      return -quantile(1 - probability);
    }
    return probability < 0.25 ? tailQuantile(probability) : -middleQuantile(0.5 - probability);
  }

  private static double tailQuantile(double probability) {
    double logProbability = StrictMath.log(probability);
    double u = -Math.sqrt(-2 * logProbability);
    for (int step = 0; step < MAXIMUM_STEPS; step++) {
      double cumulative = cumulative(u);
      double change = (logProbability - StrictMath.log(cumulative)) * cumulative / density(u);
      if (!(change > RESOLUTION * (1 - u))) {
        break;
      }
      u += change;
    }
    return u;
  }

  /// u ≥ 0 with Φ(u) − ½ = excess.
  private static double middleQuantile(double excess) {
    double u = excess / INVERSE_SQRT_TWO_PI;
    for (int step = 0; step < MAXIMUM_STEPS; step++) {
      double change = (excess - 0.5 * ErrorFunction.erf(u * INVERSE_SQRT_TWO)) / density(u);
      if (!(change > RESOLUTION * u)) {
        break;
      }
      u += change;
    }
    return u;
  }
}
