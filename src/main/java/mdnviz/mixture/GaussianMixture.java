package mdnviz.mixture;

/// One Gaussian mixture p(t) = Σ_k π_k N(t; μ_k, Σ_k) in double precision. Immutable.
public final class GaussianMixture {
  private final double[] mixingWeights;
  private final double[] means;
  private final double[] choleskyFactors;
  private final int targetDimension;

  /// Makes a mixture.
  ///
  /// @param mixingWeights K, non-negative, sum 1. Not modified, copied.
  /// @param means K·L, component-major. Not modified, copied.
  /// @param choleskyFactors K·L(L+1)/2: for each component the rows of the lower triangular C with
  ///     Σ = C Cᵀ, diagonal positive. Not modified, copied.
  /// @param targetDimension L
  public GaussianMixture(
      double[] mixingWeights, double[] means, double[] choleskyFactors, int targetDimension) {
    this.mixingWeights = mixingWeights.clone();
    this.means = means.clone();
    this.choleskyFactors = choleskyFactors.clone();
    this.targetDimension = targetDimension;
  }

  /// Makes a mixture of components with diagonal covariance.
  ///
  /// @param mixingWeights K, non-negative, sum 1. Not modified.
  /// @param means K·L, component-major. Not modified.
  /// @param standardDeviations K·L, component-major, positive. Not modified.
  /// @param targetDimension L
  /// @return the mixture
  public static GaussianMixture diagonal(
      double[] mixingWeights, double[] means, double[] standardDeviations, int targetDimension) {
    throw new IllegalStateException("being built");
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

  /// @param component zero-based k
  /// @param dimension zero-based target
  /// @return μ_kl, data units
  public double mean(int component, int dimension) {
    return means[component * targetDimension + dimension];
  }

  /// @param component zero-based k
  /// @param dimension zero-based target
  /// @return the marginal σ_kl, data units
  public double standardDeviation(int component, int dimension) {
    return choleskyFactors[component];
  }

  /// @param target L numbers, data units. Not modified.
  /// @return ln p(target)
  public double logDensity(double... target) {
    throw new IllegalStateException("being built");
  }
}
