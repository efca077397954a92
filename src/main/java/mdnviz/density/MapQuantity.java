package mdnviz.density;

/// What a map over two inputs shows of the mixture at each of them, or of the marginal of one
/// target.
public enum MapQuantity {
  /// E(t|x) = Σ_k π_k μ_k, what least squares would answer.
  CONDITIONAL_MEAN("conditional mean", "E(%s|x)", true),

  /// The t where p(t|x) is highest.
  MOST_PROBABLE("most probable value", "argmax p(%s|x)", true),

  /// Number of local maxima of p(t|x).
  MODE_COUNT("number of modes", "modes of p(%s|x)", false),

  /// exp H(π), how many components are in use.
  EFFECTIVE_COMPONENTS("effective components", "exp H(π)", false);

  private final String title;
  private final String formula;
  private final boolean ofTarget;

  MapQuantity(String title, String formula, boolean ofTarget) {
    this.title = title;
    this.formula = formula;
    this.ofTarget = ofTarget;
  }

  /// @return name shown to people
  public String title() {
    return title;
  }

  /// @param target name of the target
  /// @return what it is, as a formula
  public String formula(String target) {
    return formula.formatted(target);
  }

  /// @return whether it is measured in units of the target; else it is a count from 1 up
  public boolean isOfTarget() {
    return ofTarget;
  }

  /// @return whether it takes whole numbers only
  public boolean isWhole() {
    return this == MODE_COUNT;
  }
}
