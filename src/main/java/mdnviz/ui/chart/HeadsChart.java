package mdnviz.ui.chart;

import java.util.List;
import mdnviz.math.Interval;
import mdnviz.optim.GradientClipping;
import mdnviz.training.LossHistory;
import mdnviz.training.LossHistory.Series;

/// The norms of the gradient's parts over the steps before clipping, on a logarithmic axis: the
/// output weights of π, of μ and of σ, with the threshold where each of them is limited.
///
/// FX thread only.
public final class HeadsChart extends HistoryChart {
  private static final double SMOOTHING = 1 / 60.0;

  private final List<Trace> heads =
      List.of(
          trace(Series.MIXING_WEIGHTS_NORM, LineRole.MIXING_WEIGHTS, "π"),
          trace(Series.MEANS_NORM, LineRole.MEANS, "μ"),
          trace(Series.SCALES_NORM, LineRole.SCALES, "σ"));
  private GradientClipping clipping = GradientClipping.NONE;

  /// Makes an empty chart.
  public HeadsChart() {
    super(5);
    getStyleClass().add("heads-chart");
    picture().setValueAxis(new WarpedAxis(0));
    setTheme(ChartTheme.LIGHT);
  }

  /// Shows the threshold in force.
  ///
  /// @param newClipping how gradients are clipped now
  public void setClipping(GradientClipping newClipping) {
    clipping = newClipping;
    redraw();
  }

  @Override
  void fillLines(LossHistory.View history, StepSummary.Stretch stretch, int buckets) {
    for (int head = 0; head < heads.size(); head++) {
      heads.get(head).raw().showExtremes(picture().line(head));
      heads.get(head).smooth().showMeans(picture().line(heads.size() + head));
    }
    picture().line(2 * heads.size()).setLevel(threshold());
  }

  private double threshold() {
    return clipping.kind() == GradientClipping.Kind.PER_HEAD ? clipping.threshold() : Double.NaN;
  }

  @Override
  Interval valueRange(boolean whole) {
    return NormRange.of(heads.stream().map(Trace::raw).toList(), whole, threshold());
  }

  @Override
  double smoothing() {
    return SMOOTHING;
  }

  @Override
  void read(double step) {
    readings().set(0, Double.isNaN(step) ? "" : stepText(step));
    for (int head = 0; head < heads.size(); head++) {
      Trace trace = heads.get(head);
      readings().set(1 + head, text(trace.name(), trace.smooth(), step));
    }
    boolean limited = clipping.kind() == GradientClipping.Kind.PER_HEAD;
    readings().set(4, limited ? "threshold " + TickSpacing.round(clipping.threshold()) : "");
  }

  @Override
  void style() {
    for (int head = 0; head < heads.size(); head++) {
      LineRole role = heads.get(head).role();
      picture().styleFaint(head, role);
      picture().style(heads.size() + head, role);
      readings().style(1 + head, role, theme());
    }
    picture().style(2 * heads.size(), LineRole.THRESHOLD);
    readings().style(4, LineRole.THRESHOLD, theme());
  }
}
