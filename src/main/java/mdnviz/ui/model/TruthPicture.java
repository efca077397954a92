package mdnviz.ui.model;

/// Whose density the heatmap shows.
public enum TruthPicture {
  /// The network's.
  FIT("Fit", "The density the network gives each x."),
  /// The generator's.
  TRUTH("Truth", "The density the examples were drawn from: what a perfect fit would look like."),
  /// Both, side by side.
  BOTH("Both", "The fit on the left, the truth on the right: look for branches that differ.");

  private final String title;
  private final String hint;

  TruthPicture(String title, String hint) {
    this.title = title;
    this.hint = hint;
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }

  /// @return one sentence
  public String hint() {
    return hint;
  }
}
