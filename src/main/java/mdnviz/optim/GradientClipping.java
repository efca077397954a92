package mdnviz.optim;

/// What is done to a gradient that is too long before the optimizer sees it (Pascanu et al. 2013).
///
/// @param kind how to clip
/// @param threshold the limit on each element or on the norm, positive; ignored by `NONE`
public record GradientClipping(Kind kind, double threshold) {
  /// Leaves every gradient as it is.
  public static final GradientClipping NONE = new GradientClipping(Kind.NONE, 1);

  /// Checks the threshold.
  ///
  /// @throws IllegalArgumentException if it is not a positive number
  public GradientClipping {
    if (!(threshold > 0 && threshold < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the clip threshold must be positive, was " + threshold);
    }
  }

  /// @param limit largest absolute value of an element
  /// @return clipping by value
  public static GradientClipping byValue(double limit) {
    return new GradientClipping(Kind.BY_VALUE, limit);
  }

  /// @param maximumNorm largest Euclidean norm of the whole gradient
  /// @return clipping by global norm
  public static GradientClipping byGlobalNorm(double maximumNorm) {
    return new GradientClipping(Kind.BY_GLOBAL_NORM, maximumNorm);
  }

  /// The ways to clip.
  public enum Kind {
    /// No clipping.
    NONE("none"),
    /// Each element is cut to ± threshold; the direction changes.
    BY_VALUE("by value"),
    /// The whole gradient is scaled down to the threshold norm; the direction stays.
    BY_GLOBAL_NORM("by global norm"),
    /// The output weights of each head (π, μ, σ) and the hidden weights are scaled down separately,
    /// each group to the threshold norm.
    PER_HEAD("per head");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /// @return the name shown to people
    public String title() {
      return title;
    }
  }
}
