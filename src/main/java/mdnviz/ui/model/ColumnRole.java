package mdnviz.ui.model;

/// What a column of a file is used for.
public enum ColumnRole {
  /// The input.
  INPUT("input x"),
  /// A second input.
  SECOND_INPUT("input x₂"),
  /// The target.
  TARGET("target y"),
  /// A second target.
  SECOND_TARGET("target y₂"),
  /// Nothing.
  NONE("not used");

  private final String title;

  ColumnRole(String title) {
    this.title = title;
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }

  /// @return whether it is one of the inputs
  public boolean isInput() {
    return this == INPUT || this == SECOND_INPUT;
  }

  /// @return whether it is one of the targets
  public boolean isTarget() {
    return this == TARGET || this == SECOND_TARGET;
  }
}
