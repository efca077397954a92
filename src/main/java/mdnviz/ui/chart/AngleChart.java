package mdnviz.ui.chart;

import mdnviz.math.Interval;
import mdnviz.training.LossHistory;
import mdnviz.training.LossHistory.Series;

/// The angle between the gradient before and after clipping over the steps, in degrees: what
/// clipping by value and per head turn, and clipping by global norm does not.
///
/// FX thread only.
public final class AngleChart extends HistoryChart {
  private static final double SMOOTHING = 1 / 60.0;
  private static final double LEAST_DEGREES = 10;
  private static final double MOST_DEGREES = 90;

  private final Trace angle = trace(Series.CLIP_ANGLE, LineRole.CLIPPED_GRADIENT, "turned by");

  /// Makes an empty chart.
  public AngleChart() {
    super(2);
    getStyleClass().add("angle-chart");
    setTheme(ChartTheme.LIGHT);
  }

  @Override
  void fillLines(LossHistory.View history, StepSummary.Stretch stretch, int buckets) {
    angle.raw().mapped(Math::toDegrees).showExtremes(picture().line(0));
    angle.smooth().mapped(Math::toDegrees).showMeans(picture().line(1));
  }

  @Override
  Interval valueRange(boolean whole) {
    double[] highs = angle.raw().highs();
    double most = 0;
    for (double high : highs) {
      most = Math.max(most, Math.toDegrees(high));
    }
    return new Interval(0, Math.clamp(most * 1.1, LEAST_DEGREES, MOST_DEGREES));
  }

  @Override
  double smoothing() {
    return SMOOTHING;
  }

  @Override
  void read(double step) {
    readings().set(0, Double.isNaN(step) ? "" : stepText(step));
    double degrees = Math.toDegrees(angle.smooth().valueAt(step));
    readings()
        .set(
            1,
            Double.isNaN(degrees)
                ? angle.name()
                : "%s %s°".formatted(angle.name(), TickSpacing.reading(degrees)));
  }

  @Override
  void style() {
    picture().styleFaint(0, angle.role());
    picture().style(1, angle.role());
    readings().style(1, angle.role(), theme());
  }
}
