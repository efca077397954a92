package mdnviz.ui.chart;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import mdnviz.math.Interval;

/// One number a step, thinned to what pixels can show: for each bucket of neighbouring steps the
/// mean, the least and the greatest. Steps without a finite value are left out.
///
/// @param steps middle of each bucket, ascending
/// @param means mean of each bucket
/// @param lows least of each bucket
/// @param highs greatest of each bucket
@SuppressWarnings("ArrayRecordComponent") // written once, read by one drawing
record HistoryLine(double[] steps, double[] means, double[] lows, double[] highs) {
  /// Nothing.
  static final HistoryLine EMPTY =
      new HistoryLine(new double[0], new double[0], new double[0], new double[0]);

  int size() {
    return steps.length;
  }

  /// Smooths by a moving average, narrower towards the ends.
  ///
  /// @param reach buckets to each side that count
  /// @return the means, smoothed; least and greatest stay
  HistoryLine smoothed(int reach) {
    double[] smooth = new double[means.length];
    for (int i = 0; i < means.length; i++) {
      int near = Math.min(reach, Math.min(i, Math.max(means.length - 1 - i, reach / 4)));
      int end = Math.min(means.length, i + near + 1);
      smooth[i] = Arrays.stream(means, i - near, end).average().orElse(Double.NaN);
    }
    return new HistoryLine(steps, smooth, lows, highs);
  }

  /// @param step any
  /// @return index of the bucket nearest to the step; −1 if there is none
  int nearest(double step) {
    if (steps.length == 0) {
      return -1;
    }
    int found = Arrays.binarySearch(steps, step);
    int after = Math.clamp(found >= 0 ? found : -found - 1, 0, steps.length - 1);
    int before = Math.max(0, after - 1);
    return step - steps[before] <= steps[after] - step ? before : after;
  }

  /// @param function increasing
  /// @return the line of the function's values
  HistoryLine mapped(DoubleUnaryOperator function) {
    return new HistoryLine(
        steps,
        Arrays.stream(means).map(function).toArray(),
        Arrays.stream(lows).map(function).toArray(),
        Arrays.stream(highs).map(function).toArray());
  }

  /// @param step where; NaN for the end
  /// @return the mean of the bucket nearest to it; NaN if there is none
  double valueAt(double step) {
    int index = Double.isNaN(step) ? size() - 1 : nearest(step);
    return index < 0 ? Double.NaN : means[index];
  }

  /// Hands over the means.
  ///
  /// @param dataset Modified.
  void showMeans(LineDataset dataset) {
    dataset.set(steps, means);
  }

  /// Hands over a path that runs through the least and the greatest of each bucket: what the
  /// thinned steps would look like.
  ///
  /// @param dataset Modified.
  void showExtremes(LineDataset dataset) {
    double[] x = new double[steps.length * 2];
    double[] y = new double[steps.length * 2];
    for (int i = 0; i < steps.length; i++) {
      x[2 * i] = steps[i];
      x[2 * i + 1] = steps[i];
      y[2 * i] = i % 2 == 0 ? lows[i] : highs[i];
      y[2 * i + 1] = i % 2 == 0 ? highs[i] : lows[i];
    }
    dataset.set(x, y);
  }

  /// The range that holds most of the values.
  ///
  /// @param values at least one, finite. Not modified.
  /// @param lowShare share of the values that may lie beneath
  /// @param highShare share of the values that may lie above
  /// @return from quantile to quantile
  static Interval most(double[] values, double lowShare, double highShare) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    return new Interval(
        sorted[(int) Math.floor(last * lowShare)], sorted[(int) Math.ceil(last * (1 - highShare))]);
  }
}
