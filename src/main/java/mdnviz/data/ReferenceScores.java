package mdnviz.data;

import java.util.OptionalDouble;

/// What a model of a data set can be scored against: mean negative log-likelihoods, nats per
/// example, data units; empty where a value is not known or not finite.
///
/// @param oracle the conditional entropy h(t|x), the best any model can reach
/// @param fullGaussian the best single Gaussian with input-dependent mean and covariance
/// @param diagonalGaussian the same with a diagonal covariance
/// @param leastSquares the best single Gaussian with input-dependent mean and the same diagonal
///   covariance for every x, which least squares with pooled variances comes to
/// @param marginal the entropy h(t) of the target alone, the best a model that ignores x can reach
public record ReferenceScores(
    OptionalDouble oracle,
    OptionalDouble fullGaussian,
    OptionalDouble diagonalGaussian,
    OptionalDouble leastSquares,
    OptionalDouble marginal) {
  /// Nothing is known, as of recorded data.
  public static final ReferenceScores UNKNOWN =
      new ReferenceScores(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  /// ln 2πe, twice the entropy of a standard normal variable.
  static final double LOG_TWO_PI_E = 1 + StrictMath.log(2 * StrictMath.PI);

  /// @param variance of a Gaussian, positive
  /// @return its entropy ½ ln(2πe · variance), nats
  static double gaussianEntropy(double variance) {
    return 0.5 * (LOG_TWO_PI_E + StrictMath.log(variance));
  }

  /// @param residual from the mean
  /// @param variance of the Gaussian, positive
  /// @return ln N(residual; 0, variance), nats
  static double gaussianLogDensity(double residual, double variance) {
    return -0.5 * (LOG_TWO_PI_E - 1 + StrictMath.log(variance) + residual * residual / variance);
  }

  /// The scores of a generator with one target column.
  ///
  /// @param oracle h(t|x)
  /// @param singleGaussian best single Gaussian
  /// @param meanVariance E Var(t|x)
  /// @param marginal h(t), or empty
  /// @return the scores
  static ReferenceScores ofScalar(
      double oracle, double singleGaussian, double meanVariance, OptionalDouble marginal) {
    OptionalDouble single = OptionalDouble.of(singleGaussian);
    OptionalDouble leastSquares = OptionalDouble.of(gaussianEntropy(meanVariance));
    return new ReferenceScores(OptionalDouble.of(oracle), single, single, leastSquares, marginal);
  }
}
