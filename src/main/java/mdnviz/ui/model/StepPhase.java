package mdnviz.ui.model;

/// What a training step consists of, in its order.
public enum StepPhase {
  /// The network makes a mixture of each input.
  FORWARD("Forward"),
  /// The loss of each example.
  LIKELIHOOD("Likelihood"),
  /// How the components share each example.
  RESPONSIBILITIES("Responsibilities"),
  /// Where each example pulls the means.
  GRADIENT("Gradient"),
  /// What is left of that where the gradient is too long.
  CLIP("Clip"),
  /// What the optimizer makes of it.
  UPDATE("Update");

  private final String title;

  StepPhase(String title) {
    this.title = title;
  }

  /// @return its name for people
  public String title() {
    return title;
  }

  /// @return counted from 1
  public int number() {
    return ordinal() + 1;
  }

  /// @return whether the step is done next
  boolean isLast() {
    return this == UPDATE;
  }

  StepPhase next() {
    return values()[ordinal() + 1];
  }

  StepPhase before() {
    return values()[Math.max(0, ordinal() - 1)];
  }
}
