package mdnviz.ui.model;

/// Where a run of a lab, or all of them together, stand.
public enum LabState {
  /// Nothing was done yet.
  WAITING("Waiting"),
  /// Trains.
  RUNNING("Training"),
  /// Can go on.
  PAUSED("Paused"),
  /// Was ended by hand.
  STOPPED("Stopped"),
  /// Trained to its end.
  FINISHED("Finished"),
  /// Left all bounds; shown with its last good weights.
  DIVERGED("Diverged"),
  /// Cannot be trained, or a fault of the program.
  FAILED("Failed");

  private final String title;

  LabState(String title) {
    this.title = title;
  }

  /// @return one word for people
  public String title() {
    return title;
  }

  /// @return whether nothing will happen any more
  public boolean isOver() {
    return switch (this) {
      case WAITING, RUNNING, PAUSED -> false;
      case STOPPED, FINISHED, DIVERGED, FAILED -> true;
    };
  }
}
