package mdnviz.ui.model;

/// What the window is used for.
public enum Workspace {
  /// One network, looked at from every side.
  EXPLORE("Explore", "One network, looked at from every side. Ctrl+1"),
  /// Several networks side by side.
  COMPARE(
      "Compare",
      "Several networks train side by side: what K, clipping or any setting does. Ctrl+2");

  private final String title;
  private final String hint;

  Workspace(String title, String hint) {
    this.title = title;
    this.hint = hint;
  }

  /// @return one word
  public String title() {
    return title;
  }

  /// @return one sentence
  public String hint() {
    return hint;
  }
}
