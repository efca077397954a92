package mdnviz.mixture;

import java.util.Arrays;

/// Scores of a predicted mixture against an observed target, lower is better, and the probability
/// integral transform. The logarithmic score is −{@link GaussianMixture#logDensity}.
public final class MixtureScores {
  private static final double SQRT_TWO = 1.4142135623730951;

  private MixtureScores() {}

  /// The continuous ranked probability score ∫ (F(s) − 1{s ≥ t})² ds, in closed form:
  ///
  ///     CRPS = Σ_k π_k A(t − μ_k, σ_k²) − ½ Σ_j Σ_k π_j π_k A(μ_j − μ_k, σ_j² + σ_k²),
  ///     A(m, s²) = E|N(m, s²)| = m erf(m/(s√2)) + 2 s φ(m/s).
  ///
  /// Source: E. P. Grimit, T. Gneiting, V. J. Berrocal and N. A. Johnson, "The continuous ranked
  /// probability score for circular variables and its application to mesoscale forecast ensemble
  /// verification", Q. J. R. Meteorol. Soc. 132, 2006, 2925–2942.
  ///
  /// @param mixture L = 1
  /// @param target t, data units
  /// @return the score ≥ 0, data units
  /// @throws IllegalArgumentException if the mixture has more targets or the target is not finite
  public static double continuousRankedProbabilityScore(GaussianMixture mixture, double target) {
    MixtureChecks.requireOneTarget(mixture);
    MixtureChecks.requireFinite("target", target);
    double error = 0;
    double spread = 0;
    for (int j = 0; j < mixture.componentCount(); j++) {
      double mean = mixture.mean(j, 0);
      double deviation = mixture.standardDeviation(j, 0);
      error += mixture.mixingWeight(j) * expectedAbsolute(target - mean, deviation);
      double inner = 0;
      for (int k = 0; k < j; k++) {
        double both = StrictMath.hypot(deviation, mixture.standardDeviation(k, 0));
        inner += mixture.mixingWeight(k) * expectedAbsolute(mean - mixture.mean(k, 0), both);
      }
      inner += 0.5 * mixture.mixingWeight(j) * expectedAbsolute(0, SQRT_TWO * deviation);
      spread += mixture.mixingWeight(j) * inner;
    }
    return Math.max(0, error - spread);
  }

  /// The energy score E‖T − t‖ − ½ E‖T − T'‖, the CRPS for any number of targets and equal to it
  /// for one. Every expectation is that of the length of a Gaussian vector and is integrated
  /// numerically (relative error about 1e-14), not sampled.
  ///
  /// Source: T. Gneiting and A. E. Raftery, "Strictly proper scoring rules, prediction, and
  /// estimation", JASA 102, 2007, 359–378, (22).
  ///
  /// @param mixture any K and L
  /// @param target t, L numbers, data units. Not modified.
  /// @return the score ≥ 0, in the common data unit of the targets
  /// @throws IllegalArgumentException if the target has the wrong length or is not finite
  public static double energyScore(GaussianMixture mixture, double... target) {
    MixtureChecks.requireTarget(target, mixture.targetDimension());
    double error = 0;
    double spread = 0;
    for (int j = 0; j < mixture.componentCount(); j++) {
      if (mixture.mixingWeight(j) == 0) {
        continue;
      }
      double[] offset = difference(target, mixture.mean(j));
      error += mixture.mixingWeight(j) * ExpectedNorm.of(offset, covarianceSum(mixture, j, -1));
      double inner = 0;
      for (int k = 0; k <= j; k++) {
        if (mixture.mixingWeight(k) > 0) {
          double[] between = difference(mixture.mean(j), mixture.mean(k));
          double norm = ExpectedNorm.of(between, covarianceSum(mixture, j, k));
          inner += (k == j ? 0.5 : 1) * mixture.mixingWeight(k) * norm;
        }
      }
      spread += mixture.mixingWeight(j) * inner;
    }
    return Math.max(0, error - spread);
  }

  /// The probability integral transform, for more than one target that of Rosenblatt: u_1 = F(t_1),
  /// u_l = F(t_l | t_1, …, t_(l−1)). If the mixture is right, the u_l are independent and uniform.
  ///
  /// With z = C_k⁻¹(t − μ_k) it is u_l = Σ_k w_kl Φ(z_kl), w_kl the responsibilities of the first l
  /// − 1 targets.
  ///
  /// Source: M. Rosenblatt, "Remarks on a multivariate transformation", Annals of Mathematical
  /// Statistics 23, 1952, 470–472.
  ///
  /// @param mixture any K and L
  /// @param target t, L numbers, data units. Not modified.
  /// @return u, L numbers between 0 and 1
  /// @throws IllegalArgumentException if the target has the wrong length or is not finite
  public static double[] probabilityIntegralTransform(GaussianMixture mixture, double... target) {
    MixtureChecks.requireTarget(target, mixture.targetDimension());
    int count = mixture.componentCount();
    double[][] whitened = new double[count][mixture.targetDimension()];
    double[] logShares = new double[count];
    for (int k = 0; k < count; k++) {
      mixture.whiten(k, target, whitened[k]);
      logShares[k] = StrictMath.log(mixture.mixingWeight(k));
    }
    double[] transform = new double[mixture.targetDimension()];
    for (int l = 0; l < transform.length; l++) {
      double[] shares = logShares.clone();
      LogSumExp.normalize(shares);
      for (int k = 0; k < count; k++) {
        double z = whitened[k][l];
        transform[l] += shares[k] * StandardNormal.cumulative(z);
        logShares[k] -= 0.5 * z * z + StrictMath.log(mixture.choleskyFactor(k, l, l));
      }
      transform[l] = Math.min(1, transform[l]);
    }
    return transform;
  }

  private static double expectedAbsolute(double mean, double deviation) {
    double u = mean / deviation;
    return mean * ErrorFunction.erf(u / SQRT_TWO) + 2 * deviation * StandardNormal.density(u);
  }

  private static double[] difference(double[] left, double[] right) {
    double[] result = left.clone();
    Arrays.setAll(result, i -> left[i] - right[i]);
    return result;
  }

  /// Σ_j + Σ_k row-major, or Σ_j alone for k = −1.
  private static double[] covarianceSum(GaussianMixture mixture, int j, int k) {
    int dimension = mixture.targetDimension();
    double[] sum = new double[dimension * dimension];
    for (int i = 0; i < sum.length; i++) {
      int row = i / dimension;
      int column = i % dimension;
      sum[i] = mixture.covariance(j, row, column);
      sum[i] += k < 0 ? 0 : mixture.covariance(k, row, column);
    }
    return sum;
  }
}
