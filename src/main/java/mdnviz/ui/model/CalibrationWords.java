package mdnviz.ui.model;

import java.util.Locale;
import mdnviz.density.Calibration;

/// How well calibrated a network is, in words.
public final class CalibrationWords {
  private static final double CLEAR = 1.15;

  /// Two a bin: fewer make no histogram.
  private static final int FEWEST = 2 * Calibration.BINS;

  private CalibrationWords() {}

  /// @param shown a result
  /// @return for example `200 of 200 validation examples · NLL −1.05 · CRPS 0.032`
  public static String summary(Calibration shown) {
    String share = shown.request().share().title().toLowerCase(Locale.ROOT);
    String examples =
        "%s of %s %s examples"
            .formatted(Figures.count(shown.used()), Figures.count(shown.available()), share);
    if (shown.used() == 0) {
      return examples;
    }
    String scored =
        shown.scored() < shown.used() ? " (of %s)".formatted(Figures.count(shown.scored())) : "";
    return "%s · NLL %s · %s %s%s"
        .formatted(
            examples,
            Figures.nats(shown.negativeLogLikelihood()),
            shown.histograms().length == 1 ? "CRPS" : "energy score",
            Figures.significant(shown.score()),
            scored);
  }

  /// @param shown a result of at least one example
  /// @param target zero-based
  /// @return what the histogram's shape says
  public static String verdict(Calibration shown, int target) {
    if (shown.used() < FEWEST) {
      return "Too few examples to judge the shape by: %s bins want %s or more."
          .formatted(Figures.count(Calibration.BINS), Figures.count(FEWEST));
    }
    int outside = shown.binsOutside(target);
    String bins = "%d of %d bins outside the band".formatted(outside, Calibration.BINS);
    if (outside <= 2) {
      return bins + ": no sign of a wrong spread.";
    }
    int[] counts = shown.histograms()[target];
    double ends = counts[0] + counts[1] + counts[counts.length - 1] + counts[counts.length - 2];
    double middle = 0;
    for (int i = counts.length / 2 - 2; i < counts.length / 2 + 2; i++) {
      middle += counts[i];
    }
    if (ends > CLEAR * middle) {
      return bins + ": more at both ends, σ is too small (over-confident).";
    }
    if (middle > CLEAR * ends) {
      return bins + ": more in the middle, σ is too large (under-confident).";
    }
    return bins + ": tilted or uneven, the means or weights are off.";
  }
}
