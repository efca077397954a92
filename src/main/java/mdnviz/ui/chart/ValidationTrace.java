package mdnviz.ui.chart;

import java.util.Arrays;
import mdnviz.training.LossHistory;

/// The validation losses over the steps, thinned to what pixels can show.
///
/// FX thread only.
final class ValidationTrace {
  private final StepSummary summary = new StepSummary();
  private HistoryLine line = HistoryLine.EMPTY;

  /// Takes over a stretch of a history.
  ///
  /// @param history to read
  /// @param stretch zero-based steps
  /// @param buckets as many as the plot has pixel columns
  void fill(LossHistory.View history, StepSummary.Stretch stretch, int buckets) {
    StepSummary.Stretch indices =
        new StepSummary.Stretch(
            before(history, stretch.from()), before(history, stretch.to() + 1L));
    HistoryLine byIndex =
        summary.thinned(
            (from, into, count) -> read(history, from, into, count),
            history.validationCount(),
            indices,
            buckets);
    double[] steps =
        Arrays.stream(byIndex.steps())
            .map(number -> history.validationStep((int) Math.rint(number) - 1))
            .toArray();
    line = new HistoryLine(steps, byIndex.means(), byIndex.lows(), byIndex.highs());
  }

  /// Forgets the history read so far.
  void clear() {
    summary.clear();
    line = HistoryLine.EMPTY;
  }

  /// @return the validations of the stretch
  HistoryLine line() {
    return line;
  }

  private static void read(LossHistory.View history, int from, float[] into, int count) {
    for (int i = 0; i < count; i++) {
      into[i] = history.validationLoss(from + i);
    }
  }

  /// How many validations were made before a step (binary search).
  private static int before(LossHistory.View history, long step) {
    int low = 0;
    int high = history.validationCount();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (history.validationStep(middle) < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
