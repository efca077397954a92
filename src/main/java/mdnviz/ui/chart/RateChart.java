package mdnviz.ui.chart;

import java.util.Arrays;
import mdnviz.math.Interval;
import mdnviz.training.LossHistory;
import mdnviz.training.LossHistory.Series;

/// The learning rate over the steps, after the schedule.
///
/// FX thread only.
public final class RateChart extends HistoryChart {
  private static final double ROOM = 1.15;

  private final Trace rate = trace(Series.LEARNING_RATE, LineRole.LEARNING_RATE, "η");

  /// Makes an empty chart.
  public RateChart() {
    super(2);
    getStyleClass().add("rate-chart");
    setTheme(ChartTheme.LIGHT);
  }

  @Override
  void fillLines(LossHistory.View history, StepSummary.Stretch stretch, int buckets) {
    rate.raw().showMeans(picture().line(0));
  }

  @Override
  Interval valueRange(boolean whole) {
    double highest = Arrays.stream(rate.raw().highs()).max().orElse(0);
    return new Interval(0, highest > 0 ? highest * ROOM : 1);
  }

  @Override
  double smoothing() {
    return 0;
  }

  @Override
  void read(double step) {
    readings().set(0, Double.isNaN(step) ? "" : stepText(step));
    double value = rate.raw().valueAt(step);
    readings().set(1, Double.isNaN(value) ? rate.name() : "η " + TickSpacing.exact(value));
  }

  @Override
  void style() {
    picture().style(0, rate.role());
    readings().style(1, rate.role(), theme());
  }
}
