package mdnviz.training;

/// Where a training stands.
public enum TrainingStatus {
  /// Built, not yet trained.
  READY,
  /// Stepping.
  RUNNING,
  /// Stopped by the user; can go on.
  PAUSED,
  /// Reached its last epoch or stopped early.
  FINISHED,
  /// Stopped because loss or gradient left all bounds; the last good parameters stand.
  DIVERGED,
  /// Stopped by a fault of the program; the last good parameters stand.
  FAILED
}
