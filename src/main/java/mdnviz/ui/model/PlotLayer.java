package mdnviz.ui.model;

/// What the density plot can show, from back to front.
public enum PlotLayer {
  /// Colours of the density.
  HEATMAP(
      "Density",
      true,
      "The heatmap of p(y|x): each column is the density of y the network gives that x."),
  /// The examples.
  DATA("Data", true, "The examples: those trained on, and those held back for validation."),
  /// One ribbon for each Gaussian.
  COMPONENTS(
      "Components",
      true,
      "A ribbon for each Gaussian: line μ(x), band ± σ(x), stronger where its share π(x) is"
          + " larger."),
  /// Σ π μ.
  MEAN(
      "Mean",
      true,
      "The conditional mean, what least squares would say: see where no example is near it.");

  private final String title;
  private final boolean shownAtFirst;
  private final String hint;

  PlotLayer(String title, boolean shownAtFirst, String hint) {
    this.title = title;
    this.shownAtFirst = shownAtFirst;
    this.hint = hint;
  }

  /// @return a word or two
  public String title() {
    return title;
  }

  /// @return whether a new window shows it
  public boolean isShownAtFirst() {
    return shownAtFirst;
  }

  /// @return one sentence: what it is, and what to look for
  public String hint() {
    return hint;
  }
}
