package mdnviz.data;

import java.util.Arrays;

/// What a column is like: its sorted values and what can be read off them.
///
/// Immutable.
final class ColumnStatistics {
  /// Makes the median absolute deviation of a Gaussian its standard deviation: 1 / Φ⁻¹(3/4).
  private static final double GAUSSIAN = 1.482602218505602;

  private final String name;
  private final double[] sorted;
  private final double mean;
  private final double standardDeviation;

  /// @param name of the column
  /// @param values one or more, finite. Not modified.
  ColumnStatistics(String name, double[] values) {
    this.name = name;
    sorted = values.clone();
    Arrays.sort(sorted);
    double scale = Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
    double unit = scale > 0 ? scale : 1;
    double sum = 0;
    for (double value : sorted) {
      sum += value / unit;
    }
    double scaledMean = sum / sorted.length;
    double squares = 0;
    for (double value : sorted) {
      double deviation = value / unit - scaledMean;
      squares += deviation * deviation;
    }
    mean = scaledMean * unit;
    standardDeviation = Math.sqrt(squares / sorted.length) * unit;
  }

  String name() {
    return name;
  }

  double mean() {
    return mean;
  }

  double standardDeviation() {
    return standardDeviation;
  }

  int size() {
    return sorted.length;
  }

  double least() {
    return sorted[0];
  }

  double most() {
    return sorted[sorted.length - 1];
  }

  boolean isConstant() {
    return least() == most();
  }

  /// @param share from 0 to 1
  /// @return the value below which that share of the others lies
  double quantile(double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  /// The values that occur and how often.
  Runs runs() {
    double[] values = new double[sorted.length];
    int[] counts = new int[sorted.length];
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        values[distinct++] = sorted[i];
      }
      counts[distinct - 1]++;
    }
    return new Runs(Arrays.copyOf(values, distinct), Arrays.copyOf(counts, distinct));
  }

  /// Median absolute deviation, scaled to be σ for a Gaussian.
  double robustDeviation() {
    double median = quantile(0.5);
    double[] distances = new double[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      distances[i] = Math.abs(sorted[i] - median);
    }
    Arrays.sort(distances);
    return GAUSSIAN * distances[distances.length / 2];
  }

  /// @param limit in robust deviations from the median
  /// @return number of values beyond
  int countBeyond(double limit) {
    double median = quantile(0.5);
    double reach = limit * robustDeviation();
    int count = 0;
    for (double value : sorted) {
      count += Math.abs(value - median) > reach ? 1 : 0;
    }
    return count;
  }

  /// @return the value farthest from the median
  double farthest() {
    double median = quantile(0.5);
    return median - least() > most() - median ? least() : most();
  }

  /// Distinct values, ascending, and how often each occurs.
  ///
  /// @param values ascending
  /// @param counts as many
  @SuppressWarnings("ArrayRecordComponent") // a local result, never compared
  record Runs(double[] values, int[] counts) {
    int distinct() {
      return values.length;
    }

    double medianStep() {
      double[] steps = new double[values.length - 1];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = values[i + 1] - values[i];
      }
      Arrays.sort(steps);
      return steps[steps.length / 2];
    }

    int medianCount() {
      int[] ordered = counts.clone();
      Arrays.sort(ordered);
      return ordered[ordered.length / 2];
    }
  }
}
