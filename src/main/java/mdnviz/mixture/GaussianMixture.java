package mdnviz.mixture;

import java.util.Arrays;

/// One Gaussian mixture p(t) = Σ_k π_k N(t; μ_k, Σ_k) in double precision. Immutable.
///
/// It is what a mixture density network says about the target at one input, so that its moments are
/// called conditional. Each Σ_k = C_k C_kᵀ is kept as its lower Cholesky factor. Components with
/// π_k = 0 are allowed and never count.
///
/// Transcendental functions come from {@link StrictMath}: the same numbers on every machine.
/// Wherever a target is asked for, a wrong length, NaN or an infinity is an {@link
/// IllegalArgumentException}; a finite target, however far away, never gives NaN.
///
/// Source: C. M. Bishop, "Pattern Recognition and Machine Learning", 2006, §2.3.9 and §5.6.
public final class GaussianMixture {
  /// The largest |μ| and |C_ij|, so that squares cannot overflow.
  public static final double MAXIMUM_MAGNITUDE = 1e100;

  /// How far from 1 the sum of the mixing weights given may lie: what a float32 softmax over 100
  /// components can be off.
  public static final double WEIGHT_SUM_TOLERANCE = 1e-5;

  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

  /// Where a distance in standard deviations saturates, so that its square cannot overflow.
  private static final double MAXIMUM_DISTANCE = 1e150;

  private final double[] mixingWeights;
  private final double[] logMixingWeights;
  private final double[] means;
  private final double[] choleskyFactors;
  private final double[] logNormalizers;
  private final int targetDimension;

  /// Makes a mixture.
  ///
  /// @param mixingWeights K, non-negative, sum 1 within {@link #WEIGHT_SUM_TOLERANCE}; divided by
  ///   their sum. Not modified, copied.
  /// @param means K·L, component-major, data units. Not modified, copied.
  /// @param choleskyFactors K·L(L+1)/2: for each component the rows of the lower triangular C with
  ///   Σ = C Cᵀ, diagonal positive, data units. Not modified, copied.
  /// @param targetDimension L ≥ 1
  /// @throws IllegalArgumentException if a length does not fit, a number is NaN, infinite or beyond
  ///   {@link #MAXIMUM_MAGNITUDE}, a weight is negative, the weights do not sum to 1, or a diagonal
  ///   entry is not positive
  public GaussianMixture(
      double[] mixingWeights, double[] means, double[] choleskyFactors, int targetDimension) {
    MixtureChecks.requireShapes(mixingWeights, means, choleskyFactors, targetDimension);
    this.mixingWeights = MixtureChecks.normalizedWeights(mixingWeights, WEIGHT_SUM_TOLERANCE);
    this.means = MixtureChecks.boundedCopy("mean", means, MAXIMUM_MAGNITUDE);
    this.choleskyFactors =
        MixtureChecks.boundedCopy("Cholesky factor", choleskyFactors, MAXIMUM_MAGNITUDE);
    this.targetDimension = targetDimension;
    this.logNormalizers = new double[mixingWeights.length];
    this.logMixingWeights = new double[mixingWeights.length];
    for (int k = 0; k < mixingWeights.length; k++) {
      logMixingWeights[k] = StrictMath.log(this.mixingWeights[k]);
      logNormalizers[k] = -targetDimension * HALF_LOG_TWO_PI - logDeterminantOfFactor(k);
    }
  }

  /// Makes a mixture of components with diagonal covariance.
  ///
  /// @param mixingWeights K, non-negative, sum 1. Not modified.
  /// @param means K·L, component-major, data units. Not modified.
  /// @param standardDeviations K·L, component-major, positive, data units. Not modified.
  /// @param targetDimension L ≥ 1
  /// @return the mixture
  /// @throws IllegalArgumentException as the constructor
  public static GaussianMixture diagonal(
      double[] mixingWeights, double[] means, double[] standardDeviations, int targetDimension) {
    MixtureChecks.requireLength(
        "standard deviations", standardDeviations, mixingWeights.length * targetDimension);
    int rows = packedLength(targetDimension);
    double[] factors = new double[mixingWeights.length * rows];
    for (int i = 0; i < standardDeviations.length; i++) {
      int dimension = i % targetDimension;
      factors[i / targetDimension * rows + packedIndex(dimension, dimension)] =
          standardDeviations[i];
    }
    return new GaussianMixture(mixingWeights, means, factors, targetDimension);
  }

  /// @return K
  public int componentCount() {
    return mixingWeights.length;
  }

  /// @return L
  public int targetDimension() {
    return targetDimension;
  }

  /// @param component zero-based k
  /// @return π_k
  public double mixingWeight(int component) {
    return mixingWeights[component];
  }

  /// @return a copy of π, K numbers
  public double[] mixingWeights() {
    return mixingWeights.clone();
  }

  /// @param component zero-based k
  /// @param dimension zero-based target
  /// @return μ_kl, data units
  public double mean(int component, int dimension) {
    return means[component * targetDimension + dimension];
  }

  /// @param component zero-based k
  /// @return a copy of μ_k, L numbers, data units
  public double[] mean(int component) {
    int start = component * targetDimension;
    return Arrays.copyOfRange(means, start, start + targetDimension);
  }

  /// The entry C_ij of the lower Cholesky factor of Σ_k.
  ///
  /// @param component zero-based k
  /// @param row zero-based i
  /// @param column zero-based j
  /// @return C_ij, 0 above the diagonal, data units
  public double choleskyFactor(int component, int row, int column) {
    return column > row
        ? 0
        : choleskyFactors[component * packedLength(targetDimension) + packedIndex(row, column)];
  }

  /// The entry of Σ_k = C_k C_kᵀ.
  ///
  /// @param component zero-based k
  /// @param row zero-based i
  /// @param column zero-based j
  /// @return Σ_k,ij, data units squared
  public double covariance(int component, int row, int column) {
    double sum = 0;
    for (int j = 0; j <= Math.min(row, column); j++) {
      sum += choleskyFactor(component, row, j) * choleskyFactor(component, column, j);
    }
    return sum;
  }

  /// @param component zero-based k
  /// @param dimension zero-based target
  /// @return the marginal σ_kl = √Σ_k,ll, data units
  public double standardDeviation(int component, int dimension) {
    if (dimension == 0) {
      return choleskyFactor(component, 0, 0);
    }
    return Math.sqrt(covariance(component, dimension, dimension));
  }

  /// The log-density of one component, without its mixing weight: ln N(t; μ_k, Σ_k) = −½‖C_k⁻¹(t −
  /// μ_k)‖² − Σ_l ln C_k,ll − (L/2) ln 2π.
  ///
  /// @param component zero-based k
  /// @param target L numbers, data units. Not modified.
  /// @return the log-density, finite: a distance beyond 1e150 standard deviations counts as 1e150
  /// @throws IllegalArgumentException if the target has the wrong length or is not finite
  public double componentLogDensity(int component, double... target) {
    MixtureChecks.requireTarget(target, targetDimension);
    return logDensityAt(component, target, new double[targetDimension]);
  }

  /// The log-density ln p(t) = ln Σ_k exp(ln π_k + ln N(t; μ_k, Σ_k)), by log-sum-exp.
  ///
  /// @param target L numbers, data units. Not modified.
  /// @return ln p(t), finite: a distance beyond 1e150 standard deviations counts as 1e150
  /// @throws IllegalArgumentException if the target has the wrong length or is not finite
  public double logDensity(double... target) {
    return LogSumExp.of(jointLogDensities(target));
  }

  /// @param target L numbers, data units. Not modified.
  /// @return p(t) ≥ 0; 0 where it underflows
  /// @throws IllegalArgumentException if the target has the wrong length or is not finite
  public double density(double... target) {
    return StrictMath.exp(logDensity(target));
  }

  /// The responsibilities γ_k(t) = π_k N(t; μ_k, Σ_k) / p(t) (PRML (2.192)).
  ///
  /// @param target L numbers, data units. Not modified.
  /// @return K numbers ≥ 0 with sum 1; so far away that squared distances overflow, equal among the
  ///   components that count
  /// @throws IllegalArgumentException if the target has the wrong length or is not finite
  public double[] responsibilities(double... target) {
    double[] terms = jointLogDensities(target);
    LogSumExp.normalize(terms);
    return terms;
  }

  /// The mean of the mixture, what least squares would answer: E(t_l) = Σ_k π_k μ_kl (Bishop 1994).
  ///
  /// @param dimension zero-based target l
  /// @return the mean, data units
  public double conditionalMean(int dimension) {
    double sum = 0;
    for (int k = 0; k < mixingWeights.length; k++) {
      sum += mixingWeights[k] * mean(k, dimension);
    }
    return sum;
  }

  /// @param dimension zero-based target l
  /// @return Var(t_l), data units squared
  public double conditionalVariance(int dimension) {
    return conditionalCovariance(dimension, dimension);
  }

  /// The covariance of the mixture, Cov(t_i, t_j) = Σ_k π_k (Σ_k,ij + (μ_ki − E(t_i))(μ_kj −
  /// E(t_j))) (PRML (5.160)).
  ///
  /// @param row zero-based i
  /// @param column zero-based j
  /// @return the covariance, data units squared
  public double conditionalCovariance(int row, int column) {
    double rowMean = conditionalMean(row);
    double columnMean = conditionalMean(column);
    double sum = 0;
    for (int k = 0; k < mixingWeights.length; k++) {
      double between = (mean(k, row) - rowMean) * (mean(k, column) - columnMean);
      sum += mixingWeights[k] * (covariance(k, row, column) + between);
    }
    return sum;
  }

  /// The entropy of the mixing weights, H(π) = −Σ_k π_k ln π_k.
  ///
  /// @return nats, between 0 (one component) and ln K (all alike)
  public double entropyOfMixingWeights() {
    double sum = 0;
    for (double weight : mixingWeights) {
      sum -= weight > 0 ? weight * StrictMath.log(weight) : 0;
    }
    return Math.max(0, sum);
  }

  /// How many components are in use: exp H(π), the perplexity of π.
  ///
  /// @return a number between 1 and K
  public double effectiveComponentCount() {
    return StrictMath.exp(entropyOfMixingWeights());
  }

  /// @return the index of the largest mixing weight, the first of several alike
  public int mostProbableComponent() {
    int best = 0;
    for (int k = 1; k < mixingWeights.length; k++) {
      best = mixingWeights[k] > mixingWeights[best] ? k : best;
    }
    return best;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GaussianMixture that
        && targetDimension == that.targetDimension
        && Arrays.equals(mixingWeights, that.mixingWeights)
        && Arrays.equals(means, that.means)
        && Arrays.equals(choleskyFactors, that.choleskyFactors);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(mixingWeights) + Arrays.hashCode(means))
        + Arrays.hashCode(choleskyFactors);
  }

  @Override
  public String toString() {
    return "GaussianMixture[mixingWeights=%s, means=%s, choleskyFactors=%s, targetDimension=%d]"
        .formatted(
            Arrays.toString(mixingWeights),
            Arrays.toString(means),
            Arrays.toString(choleskyFactors),
            targetDimension);
  }

  /// @param targetDimension L
  /// @return L(L+1)/2, the numbers of one packed lower triangle
  static int packedLength(int targetDimension) {
    return targetDimension * (targetDimension + 1) / 2;
  }

  /// @param row zero-based i
  /// @param column zero-based j ≤ i
  /// @return where C_ij stands in a packed lower triangle
  static int packedIndex(int row, int column) {
    return row * (row + 1) / 2 + column;
  }

  /// @param target L numbers. Not modified.
  /// @return ln π_k + ln N(t; μ_k, Σ_k) for every k, −∞ where π_k = 0
  double[] jointLogDensities(double[] target) {
    MixtureChecks.requireTarget(target, targetDimension);
    double[] whitened = new double[targetDimension];
    double[] terms = logMixingWeights.clone();
    for (int k = 0; k < terms.length; k++) {
      if (mixingWeights[k] > 0) {
        terms[k] += logDensityAt(k, target, whitened);
      }
    }
    return terms;
  }

  /// Solves C_k z = t − μ_k by forward substitution: the target in standard deviations.
  ///
  /// @param component zero-based k
  /// @param target L finite numbers. Not modified.
  /// @param whitened L numbers. Modified: z, each at most 1e150 in size.
  void whiten(int component, double[] target, double[] whitened) {
    int row = component * packedLength(targetDimension);
    for (int i = 0; i < targetDimension; i++) {
      double value = target[i] - means[component * targetDimension + i];
      for (int j = 0; j < i; j++) {
        value -= choleskyFactors[row + j] * whitened[j];
      }
      double distance = value / choleskyFactors[row + i];
      whitened[i] = Math.clamp(distance, -MAXIMUM_DISTANCE, MAXIMUM_DISTANCE);
      row += i + 1;
    }
  }

  private double logDensityAt(int component, double[] target, double[] whitened) {
    whiten(component, target, whitened);
    double squares = 0;
    for (double distance : whitened) {
      squares += distance * distance;
    }
    return logNormalizers[component] - 0.5 * squares;
  }

  private double logDeterminantOfFactor(int component) {
    double sum = 0;
    for (int l = 0; l < targetDimension; l++) {
      double diagonal = choleskyFactor(component, l, l);
      if (!(diagonal > 0)) {
        throw new IllegalArgumentException(
            "component %d: the diagonal of the Cholesky factor must be positive, was %s"
                .formatted(component, diagonal));
      }
      sum += StrictMath.log(diagonal);
    }
    return sum;
  }
}
