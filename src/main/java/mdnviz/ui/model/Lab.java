package mdnviz.ui.model;

/// What a comparison is about.
public enum Lab {
  /// What the number of components does.
  COMPONENTS("K lab"),
  /// What clipping does.
  CLIPPING("Clipping lab"),
  /// Any setting against any other.
  FREE("Free compare");

  private final String title;

  Lab(String title) {
    this.title = title;
  }

  /// @return its name for people
  public String title() {
    return title;
  }
}
