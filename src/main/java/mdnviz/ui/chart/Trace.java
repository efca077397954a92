package mdnviz.ui.chart;

import mdnviz.training.LossHistory;

/// One recorded number over the steps, thinned to what pixels can show: as it was, and its moving
/// average.
///
/// FX thread only.
final class Trace {
  private final LossHistory.Series series;
  private final LineRole role;
  private final String name;
  private final StepSummary summary = new StepSummary();
  private HistoryLine raw = HistoryLine.EMPTY;
  private HistoryLine smooth = HistoryLine.EMPTY;

  /// @param series the number
  /// @param role how its line looks
  /// @param name what readings call it
  Trace(LossHistory.Series series, LineRole role, String name) {
    this.series = series;
    this.role = role;
    this.name = name;
  }

  /// Takes over a stretch of a history.
  ///
  /// @param history to read
  /// @param stretch zero-based steps
  /// @param buckets as many as the plot has pixel columns
  /// @param smoothing reach of the moving average to each side, as a share of what is visible
  void fill(LossHistory.View history, StepSummary.Stretch stretch, int buckets, double smoothing) {
    raw =
        summary.thinned(
            (from, into, count) -> history.read(series, from, into, count),
            history.stepCount(),
            stretch,
            buckets);
    smooth = smoothing == 0 ? raw : raw.smoothed((int) Math.ceil(raw.size() * smoothing));
  }

  /// Forgets the history read so far.
  void clear() {
    summary.clear();
    raw = HistoryLine.EMPTY;
    smooth = HistoryLine.EMPTY;
  }

  /// @return whether the lines end before the history does
  boolean isBehind() {
    return summary.isBehind();
  }

  /// @return the least, greatest and mean of each bucket
  HistoryLine raw() {
    return raw;
  }

  /// @return the same with smoothed means
  HistoryLine smooth() {
    return smooth;
  }

  LineRole role() {
    return role;
  }

  String name() {
    return name;
  }
}
