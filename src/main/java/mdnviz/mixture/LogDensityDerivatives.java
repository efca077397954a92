package mdnviz.mixture;

/// Value, gradient and Hessian of ln p, and the mean precision that scales a step, at one target.
///
/// With γ the responsibilities, P_k = Σ_k⁻¹ and s_k = −P_k (t − μ_k): ∇ln p = Σ_k γ_k s_k = g, ∇²ln
/// p = Σ_k γ_k (s_k s_kᵀ − P_k) − g gᵀ (M. Á. Carreira-Perpiñán, "Mode-finding for mixtures of
/// Gaussian distributions", IEEE TPAMI 22, 2000, 1318–1323).
///
/// @param logDensity ln p(t)
/// @param gradient g, L numbers
/// @param hessian of ln p, L×L
/// @param precision Σ_k γ_k P_k, L×L, positive definite
record LogDensityDerivatives(
    double logDensity, double[] gradient, double[] hessian, double[] precision) {

  /// @param mixture any K and L
  /// @param precisions P_k of each component, as {@link #precision} gives it. Not modified.
  /// @param target L finite numbers. Not modified.
  /// @return the derivatives there
  static LogDensityDerivatives at(GaussianMixture mixture, double[][] precisions, double[] target) {
    int n = target.length;
    double[] shares = mixture.jointLogDensities(target);
    double logDensity = LogSumExp.of(shares);
    LogSumExp.normalize(shares);
    double[][] slopes = new double[shares.length][];
    double[] gradient = new double[n];
    double[] precision = new double[n * n];
    for (int k = 0; k < shares.length; k++) {
      if (shares[k] > 0) {
        slopes[k] = slope(mixture, k, target);
        addScaled(gradient, shares[k], slopes[k]);
        addScaled(precision, shares[k], precisions[k]);
      }
    }
    double[] hessian = new double[n * n];
    addScaled(hessian, -1, precision);
    for (int k = 0; k < shares.length; k++) {
      if (shares[k] > 0) {
        addScaled(slopes[k], -1, gradient);
        addOuter(hessian, shares[k], slopes[k]);
      }
    }
    return new LogDensityDerivatives(logDensity, gradient, hessian, precision);
  }

  /// The inverse covariance P_k = C⁻ᵀ C⁻¹, by the inner products of the columns of C⁻¹.
  ///
  /// @param mixture any K and L
  /// @param component zero-based k
  /// @return P_k, L×L
  static double[] precision(GaussianMixture mixture, int component) {
    int n = mixture.targetDimension();
    double[][] columns = new double[n][n];
    for (int column = 0; column < n; column++) {
      columns[column][column] = 1;
      for (int i = column; i < n; i++) {
        for (int j = column; j < i; j++) {
          columns[column][i] -= mixture.choleskyFactor(component, i, j) * columns[column][j];
        }
        columns[column][i] /= mixture.choleskyFactor(component, i, i);
      }
    }
    double[] precision = new double[n * n];
    for (int entry = 0; entry < n * n; entry++) {
      for (int i = 0; i < n; i++) {
        precision[entry] += columns[entry / n][i] * columns[entry % n][i];
      }
    }
    return precision;
  }

  /// @return whether no number overflowed; if one did there is nothing to climb by
  boolean isFinite() {
    double sum = 0;
    for (double[] values : new double[][] {gradient, hessian, precision}) {
      for (double value : values) {
        sum += 0 * value;
      }
    }
    return sum == 0;
  }

  private static double[] slope(GaussianMixture mixture, int component, double[] target) {
    double[] slope = new double[target.length];
    mixture.whiten(component, target, slope);
    for (int i = slope.length - 1; i >= 0; i--) {
      double value = -slope[i];
      for (int j = i + 1; j < slope.length; j++) {
        value -= mixture.choleskyFactor(component, j, i) * slope[j];
      }
      slope[i] = value / mixture.choleskyFactor(component, i, i);
    }
    return slope;
  }

  private static void addScaled(double[] sum, double factor, double[] values) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * values[i];
    }
  }

  private static void addOuter(double[] sum, double factor, double[] values) {
    int n = values.length;
    for (int i = 0; i < n * n; i++) {
      sum[i] += factor * values[i / n] * values[i % n];
    }
  }
}
