package mdnviz.mixture;

/// How much shape each component's covariance Σ_k(x) has.
///
/// A diagonal is the usual choice: Bishop (1994) notes that a mixture of components with simple
/// covariances can approximate any density, and it needs L numbers a component instead of L(L+1)/2.
/// The full matrix buys components that tilt along the data, so that fewer of them are needed where
/// targets are correlated given x.
public enum CovarianceType {
  /// Σ = σ² I, one number a component (Bishop 1994).
  ISOTROPIC("isotropic"),
  /// Σ = diag(σ_1², …, σ_L²), L numbers a component.
  DIAGONAL("diagonal"),
  /// Σ = C Cᵀ with C lower triangular and C_ll positive, so that Σ is positive definite by
  /// construction; L(L+1)/2 numbers a component.
  FULL("full");

  private final String title;

  CovarianceType(String title) {
    this.title = title;
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }

  /// @param targetDimension L ≥ 1
  /// @return how many network outputs describe one component's covariance
  public int scalesPerComponent(int targetDimension) {
    return switch (this) {
      case ISOTROPIC -> 1;
      case DIAGONAL -> targetDimension;
      case FULL -> targetDimension * (targetDimension + 1) / 2;
    };
  }
}
