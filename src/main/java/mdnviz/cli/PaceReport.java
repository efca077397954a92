package mdnviz.cli;

import java.util.List;

/// What the window did while a network trained in it.
///
/// @param framesPerSecond new density pictures shown
/// @param pulsesPerSecond pulses of the JavaFX thread
/// @param slowShare share of the intervals between pulses above 50 ms, 0 to 1
/// @param longestMillis the ten longest intervals between pulses, milliseconds, longest first
/// @param sliceMillis from moving the cursor to the end of the pulse that draws the slice, longest
///   first
/// @param stepsPerSecond training steps with the window open
/// @param stepsPerSecondAlone training steps of the same network in the same process with the
///   window idle
public record PaceReport(
    double framesPerSecond,
    double pulsesPerSecond,
    double slowShare,
    List<Double> longestMillis,
    List<Double> sliceMillis,
    double stepsPerSecond,
    double stepsPerSecondAlone) {
  /// Copies the lists.
  public PaceReport {
    longestMillis = List.copyOf(longestMillis);
    sliceMillis = List.copyOf(sliceMillis);
  }

  /// Measures a window; given by the root, because this room does not know the window.
  @FunctionalInterface
  public interface Measurement {
    /// @param seconds how long to measure
    /// @param points number of examples; 0 for as many as the window opens with
    /// @return what the window did
    PaceReport measure(double seconds, int points);
  }
}
