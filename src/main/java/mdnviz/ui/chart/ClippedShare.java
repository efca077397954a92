package mdnviz.ui.chart;

import mdnviz.training.LossHistory;
import mdnviz.training.LossHistory.Series;

/// The share of the steps whose gradient was clipped, over the steps.
///
/// FX thread only.
final class ClippedShare {
  private final StepSummary summary = new StepSummary();
  private HistoryLine line = HistoryLine.EMPTY;

  /// Takes over a stretch of a history.
  ///
  /// @param history to read
  /// @param stretch zero-based steps
  /// @param buckets as many as the plot has pixel columns
  void fill(LossHistory.View history, StepSummary.Stretch stretch, int buckets) {
    line =
        summary.thinned(
            (from, into, count) -> read(history, from, into, count),
            history.stepCount(),
            stretch,
            buckets);
  }

  /// One for a step that was clipped, else zero.
  private static void read(LossHistory.View history, int from, float[] into, int count) {
    float[] norms = new float[count];
    history.read(Series.GRADIENT_NORM, from, norms, count);
    history.read(Series.CLIPPED_NORM, from, into, count);
    for (int i = 0; i < count; i++) {
      into[i] = into[i] < norms[i] ? 1 : 0;
    }
  }

  /// Forgets the history read so far.
  void clear() {
    summary.clear();
    line = HistoryLine.EMPTY;
  }

  /// @return mean share of each bucket
  HistoryLine line() {
    return line;
  }
}
