package mdnviz.ui.model;

/// What a comparison is about.
public enum Lab {
  /// What the number of components does.
  COMPONENTS(
      "K lab",
      "What the number of components does: the same data, seed, network and minibatches, another"
          + " K."),
  /// What clipping does.
  CLIPPING(
      "Clipping lab", "What clipping the gradient does: none, by value, by global norm, per head."),
  /// Any setting against any other.
  FREE("Free compare", "Any setting against any other, each combination with several seeds.");

  private final String title;
  private final String hint;

  Lab(String title, String hint) {
    this.title = title;
    this.hint = hint;
  }

  /// @return its name for people
  public String title() {
    return title;
  }

  /// @return one sentence
  public String hint() {
    return hint;
  }
}
