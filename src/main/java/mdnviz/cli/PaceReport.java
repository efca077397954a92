package mdnviz.cli;

import java.util.List;
import java.util.Locale;

/// What the window did while a network trained in it.
///
/// @param framesPerSecond new density pictures shown
/// @param pulsesPerSecond pulses of the JavaFX thread
/// @param slowShare share of the intervals between pulses above 50 ms, 0 to 1
/// @param longest the ten longest intervals between pulses, longest first
/// @param sliceMillis from moving the cursor to the end of the pulse that draws the slice, longest
///   first
/// @param stepsPerSecond training steps with the window open
/// @param stepsPerSecondAlone training steps of the same network in the same process with the
///   window idle
public record PaceReport(
    double framesPerSecond,
    double pulsesPerSecond,
    double slowShare,
    List<Interval> longest,
    List<Double> sliceMillis,
    double stepsPerSecond,
    double stepsPerSecondAlone) {
  /// Copies the lists.
  public PaceReport {
    longest = List.copyOf(longest);
    sliceMillis = List.copyOf(sliceMillis);
  }

  /// The time from one pulse to the next.
  ///
  /// @param millis how long
  /// @param after what was done in the window shortly before; empty for nothing
  public record Interval(double millis, String after) {
    @Override
    public String toString() {
      String reason = after.isEmpty() ? "" : " (" + after + ")";
      return String.format(Locale.ROOT, "%.0f%s", millis, reason);
    }
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
