package mdnviz.training;

/// What a training minimises.
public enum Objective {
  /// The negative log-likelihood of the mixture (Bishop 1994): weights, means and scales all follow
  /// x.
  LIKELIHOOD("maximum likelihood"),
  /// The squared error of one mean, E = ½ Σ_l (t_l − μ_l(x))², standardised units: the best μ(x) is
  /// the conditional mean (PRML §1.5.5). Σ is constant, the residuals' own, see {@link
  /// PooledCovariance}; it takes no part in the gradient.
  LEAST_SQUARES("least squares");

  private final String title;

  Objective(String title) {
    this.title = title;
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }
}
