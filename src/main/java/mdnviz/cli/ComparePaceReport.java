package mdnviz.cli;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the window did while several networks trained in it side by side.
///
/// @param framesPerSecond new density pictures of each run
/// @param epochs where each run stood in the end
/// @param epochsPerSecond of all runs together
/// @param pulsesPerSecond of the JavaFX thread
/// @param heapBytes in use, with all runs and their timelines
public record ComparePaceReport(
    List<Double> framesPerSecond,
    List<Double> epochs,
    double epochsPerSecond,
    double pulsesPerSecond,
    long heapBytes) {
  /// Copies the lists.
  public ComparePaceReport {
    framesPerSecond = List.copyOf(framesPerSecond);
    epochs = List.copyOf(epochs);
  }

  /// @return largest distance between two runs' epochs as a share of the smaller one
  double epochSpread() {
    double least = Collections.min(epochs);
    return (Collections.max(epochs) - least) / Math.max(1, least);
  }

  /// @return the report for people, several lines
  String text() {
    String frames =
        framesPerSecond.stream()
            .map(rate -> String.format(Locale.ROOT, "%.1f", rate))
            .collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "density pictures a second, run by run: %s%n"
            + "epochs of the runs from %.0f to %.0f: %.1f %% apart, %.0f epochs/s together%n"
            + "pulses %.1f a second, heap in use %.0f MB%n",
        frames,
        Collections.min(epochs),
        Collections.max(epochs),
        100 * epochSpread(),
        epochsPerSecond,
        pulsesPerSecond,
        heapBytes * 1e-6);
  }

  /// Measures a window; given by the root, because this room does not know the window.
  @FunctionalInterface
  public interface Measurement {
    /// @param runs how many networks, at least 1
    /// @param seconds how long to measure
    /// @return what the window did
    ComparePaceReport measure(int runs, double seconds);
  }
}
