package mdnviz.cli;

import java.util.Arrays;
import java.util.Locale;

/// What ten seeds of a row came to.
///
/// @param row the experiment
/// @param values one a seed, NaN where training failed
/// @param seconds all of them took
record ReproductionResult(Reproduction row, double[] values, double seconds) {
  /// The head of the Markdown table.
  static final String HEADER =
      """
      | data | K | median | worst | bar | pass | oracle | best single Gaussian | seconds |
      |---|---|---|---|---|---|---|---|---|\
      """;

  /// @return one row of the Markdown table
  String markdown() {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    double median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    return "| %s | %s | %s | %s | %s | %d of %d | %s | %s | %s |"
        .formatted(
            row.generator().id(),
            row.network(),
            Numbers.nll(median),
            Numbers.nll(sorted[count - 1]),
            bar(),
            passed(),
            count,
            Numbers.nll(row.generator().oracleNegativeLogLikelihood().orElse(Double.NaN)),
            Numbers.nll(row.singleGaussian()),
            String.format(Locale.ROOT, "%.0f", seconds));
  }

  private String bar() {
    return switch (row.measure()) {
      case LIKELIHOOD -> "≤ " + Numbers.nll(row.bar());
      case SINGLE_GAUSSIAN ->
          "%s ± %.2f".formatted(Numbers.nll(row.singleGaussian()), Reproduction.TOLERANCE);
      case HAND_DISTANCE -> "RMS ≤ " + Numbers.nll(row.bar());
    };
  }

  /// @return how many seeds pass
  long passed() {
    return Arrays.stream(values).filter(row::passes).count();
  }

  /// @return whether nine of ten seeds pass
  boolean isReached() {
    return 10 * passed() >= 9L * values.length;
  }
}
