package mdnviz.ui.model;

/// What the density plot can show, from back to front.
public enum PlotLayer {
  /// Colours of the density.
  HEATMAP(
      "Density",
      true,
      "The heatmap of p(y|x): each column is the density of y the network gives that x."),
  /// Filled highest density regions.
  REGIONS(
      "HDR",
      false,
      "Highest density regions: the smallest sets of y that hold 50, 80 and 95 % of p(y|x); see"
          + " them fall apart where there are several branches."),
  /// Lines of equal density.
  CONTOURS(
      "Contours",
      false,
      "Lines of equal density, each a factor of four from the next; see how steep the walls are."),
  /// The examples.
  DATA(
      "Data",
      true,
      "The examples: dots are trained on, rings held back for validation, crosses for the test."),
  /// The examples in the colours of the components.
  RESPONSIBILITIES(
      "γ colours",
      false,
      "Each example in its components' colours, mixed by the responsibilities γ: see which"
          + " component answers for which branch. Point at an example for its numbers."),
  /// Targets drawn from the model.
  SAMPLES(
      "Samples",
      false,
      "Points drawn from the model at the inputs of the data: a good model's look like the data."),
  /// Contours and modes of the density the examples were drawn from.
  TRUTH(
      "Truth",
      false,
      "Contours of the density the examples were drawn from, and dashed its modes: where the fit"
          + " leaves them, it has something left to learn."),
  /// One ribbon for each Gaussian.
  COMPONENTS(
      "Components",
      true,
      "A ribbon for each Gaussian: line μ(x), band ± σ(x), stronger where its share π(x) is"
          + " larger."),
  /// √Var[y|x] to both sides of the mean.
  SPREAD(
      "± sd",
      false,
      "One standard deviation of p(y|x) to both sides of its mean: what is left of the shape when"
          + " one says mean and spread."),
  /// Σ π μ.
  MEAN(
      "Mean",
      true,
      "The conditional mean, what least squares would say: see where no example is near it."),
  /// The local maxima.
  MODES(
      "Modes",
      false,
      "Every local maximum of p(y|x): the answers the network thinks likely, as curves."),
  /// μ of the largest π.
  MOST_PROBABLE(
      "Top component",
      false,
      "The centre of the component with the largest π(x): one answer for each x that jumps where"
          + " another component takes over.");

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
