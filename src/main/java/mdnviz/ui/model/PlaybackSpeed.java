package mdnviz.ui.model;

/// How fast the timeline is played; at normal speed the whole takes {@link TimelineModel#SECONDS}.
public enum PlaybackSpeed {
  /// A quarter.
  QUARTER(0.25, "¼×"),
  /// A half.
  HALF(0.5, "½×"),
  /// The whole timeline in {@link TimelineModel#SECONDS}.
  NORMAL(1, "1×"),
  /// Twice.
  DOUBLE(2, "2×"),
  /// Four times.
  FOURFOLD(4, "4×"),
  /// Eight times.
  EIGHTFOLD(8, "8×"),
  /// Sixteen times: the whole in a second.
  SIXTEENFOLD(16, "16×");

  private final double factor;
  private final String title;

  PlaybackSpeed(double factor, String title) {
    this.factor = factor;
    this.title = title;
  }

  /// @return how many times normal speed
  public double factor() {
    return factor;
  }

  /// @return the name shown to people
  @Override
  public String toString() {
    return title;
  }
}
