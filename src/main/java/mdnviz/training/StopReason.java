package mdnviz.training;

/// Why a training ended by itself.
///
/// @param kind what happened
/// @param step the step at which it happened
/// @param message one or two sentences a student understands
/// @param cure what to change, one sentence; empty if nothing is wrong
public record StopReason(Kind kind, long step, String message, String cure) {
  /// The ways a training ends.
  public enum Kind {
    /// The last epoch was reached.
    LAST_EPOCH,
    /// The validation loss stopped improving; the best weights were restored.
    EARLY_STOPPING,
    /// Loss or gradient was not finite or left all bounds.
    DIVERGENCE,
    /// An unexpected fault of the program.
    FAULT
  }
}
