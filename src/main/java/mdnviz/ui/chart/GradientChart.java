package mdnviz.ui.chart;

import java.util.List;
import mdnviz.math.Interval;
import mdnviz.optim.GradientClipping;
import mdnviz.training.LossHistory;
import mdnviz.training.LossHistory.Series;

/// The gradient's norm over the steps, before and after clipping, on a logarithmic axis, with the
/// threshold drawn in where it limits this norm (clipping by global norm), and beneath the axis the
/// share of the steps that were clipped.
///
/// FX thread only.
public final class GradientChart extends HistoryChart {
  private static final double SMOOTHING = 1 / 60.0;

  private final Trace before = trace(Series.GRADIENT_NORM, LineRole.GRADIENT, "before clipping");
  private final Trace after = trace(Series.CLIPPED_NORM, LineRole.CLIPPED_GRADIENT, "after");
  private final ClippedShare clipped = new ClippedShare();
  private GradientClipping clipping = GradientClipping.NONE;

  /// Makes an empty chart.
  public GradientChart() {
    super(5);
    getStyleClass().add("gradient-chart");
    picture().setValueAxis(new WarpedAxis(0));
    setTheme(ChartTheme.LIGHT);
  }

  /// Shows the threshold in force.
  ///
  /// @param newClipping how gradients are clipped now
  public void setClipping(GradientClipping newClipping) {
    clipping = newClipping;
    style();
    redraw();
  }

  @Override
  void fillLines(LossHistory.View history, StepSummary.Stretch stretch, int buckets) {
    before.raw().showExtremes(picture().line(0));
    before.smooth().showMeans(picture().line(2));
    shown(after.raw()).showExtremes(picture().line(1));
    shown(after.smooth()).showMeans(picture().line(3));
    picture().line(4).setLevel(limitsNorm() ? clipping.threshold() : Double.NaN);
    clipped.fill(history, stretch, buckets);
    picture().setStrip(new StepsPicture.Strip(clipped.line(), "clipped", LineRole.THRESHOLD));
  }

  private HistoryLine shown(HistoryLine line) {
    return clips() ? line : HistoryLine.EMPTY;
  }

  @Override
  void clear() {
    clipped.clear();
  }

  @Override
  Interval valueRange(boolean whole) {
    return NormRange.of(
        List.of(before.raw(), after.raw()),
        whole,
        limitsNorm() ? clipping.threshold() : Double.NaN);
  }

  @Override
  double smoothing() {
    return SMOOTHING;
  }

  @Override
  void read(double step) {
    readings().set(0, Double.isNaN(step) ? "" : stepText(step));
    readings().set(1, text(clips() ? before.name() : "gradient norm", before.smooth(), step));
    readings().set(2, clips() ? text(after.name(), after.smooth(), step) : "");
    readings().set(3, limitText());
    double share = clipped.line().valueAt(step);
    boolean known = clips() && !Double.isNaN(share);
    readings().set(4, known ? "clipped " + TickSpacing.percent(share) : "");
  }

  @Override
  void style() {
    picture().styleFaint(0, before.role());
    picture().styleFaint(1, after.role());
    picture().style(2, before.role());
    picture().style(3, after.role());
    picture().style(4, LineRole.THRESHOLD);
    readings().style(1, before.role(), theme());
    readings().style(2, after.role(), theme());
    if (limitsNorm()) {
      readings().style(3, LineRole.THRESHOLD, theme());
    } else {
      readings().plain(3);
    }
    readings().plain(4);
  }

  private boolean clips() {
    return clipping.kind() != GradientClipping.Kind.NONE;
  }

  private boolean limitsNorm() {
    return clipping.kind() == GradientClipping.Kind.BY_GLOBAL_NORM;
  }

  /// A limit on single elements or on parts of the gradient is no line on the axis of the whole
  /// norm.
  private String limitText() {
    String threshold = TickSpacing.round(clipping.threshold());
    return switch (clipping.kind()) {
      case NONE -> "";
      case BY_GLOBAL_NORM -> "threshold " + threshold;
      case BY_VALUE -> "each element within ±" + threshold;
      case PER_HEAD -> "each head at most " + threshold;
    };
  }
}
