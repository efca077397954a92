package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.util.Arrays;
import javafx.scene.paint.Color;
import mdnviz.math.Interval;
import mdnviz.optim.GradientClipping;
import mdnviz.training.LossHistory;

/// The gradient's norm over the steps, before and after clipping, on a logarithmic axis, with the
/// threshold drawn in where it limits this norm (clipping by global norm).
///
/// FX thread only.
public final class GradientChart extends HistoryChart {
  private static final double ROOM = 1.25;
  private static final double LEAST = 1e-12;
  private static final double OUTLIERS = 0.005;
  private static final double SMOOTHING = 1 / 60.0;
  private static final double BAND_OPACITY = 0.25;

  private final StepSummary beforeSummary = new StepSummary();
  private final StepSummary afterSummary = new StepSummary();
  private HistoryLine before = HistoryLine.EMPTY;
  private HistoryLine after = HistoryLine.EMPTY;
  private GradientClipping clipping = GradientClipping.NONE;

  /// Makes an empty chart.
  public GradientChart() {
    super(5, 4);
    getStyleClass().add("gradient-chart");
    plot().setValueAxis(new WarpedAxis(0));
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
    int size = history.stepCount();
    HistoryLine rawBefore = beforeSummary.thinned(history::gradientNorm, size, stretch, buckets);
    HistoryLine rawAfter =
        afterSummary.thinned(history::clippedGradientNorm, size, stretch, buckets);
    before = rawBefore.smoothed((int) Math.ceil(rawBefore.size() * SMOOTHING));
    after = rawAfter.smoothed((int) Math.ceil(rawAfter.size() * SMOOTHING));
    rawBefore.showExtremes(plot().line(0));
    rawAfter.showExtremes(plot().line(1));
    before.showMeans(plot().line(2));
    if (clips()) {
      after.showMeans(plot().line(3));
    } else {
      HistoryLine.EMPTY.showMeans(plot().line(1));
      HistoryLine.EMPTY.showMeans(plot().line(3));
    }
    double limit = limitsNorm() ? clipping.threshold() : Double.NaN;
    plot().line(4).set(new double[] {0, Math.max(FEWEST_STEPS, size)}, new double[] {limit, limit});
  }

  @Override
  Interval valueRange(boolean whole) {
    double[] lows = Arrays.stream(after.lows()).filter(value -> value > LEAST).toArray();
    double[] highs = Arrays.stream(before.highs()).filter(value -> value > LEAST).toArray();
    if (lows.length == 0 || highs.length == 0) {
      return new Interval(0.1, 10);
    }
    double share = whole ? 0 : OUTLIERS;
    double low = HistoryLine.most(lows, share, 0).low();
    double high = HistoryLine.most(highs, 0, share).high();
    if (limitsNorm()) {
      low = Math.min(low, clipping.threshold());
      high = Math.max(high, clipping.threshold());
    }
    return new Interval(low / ROOM, high * ROOM);
  }

  @Override
  void read(double step) {
    readings().set(0, Double.isNaN(step) ? "" : stepText(step));
    readings().set(1, text(clips() ? "before clipping" : "gradient norm", before, step));
    readings().set(2, clips() ? text("after", after, step) : "");
    readings().set(3, limitText());
  }

  @Override
  void style() {
    ChartTheme theme = theme();
    BasicStroke curve = ChartStyle.curve(theme.type());
    plot().styleLine(0, ChartStyle.awt(faint(theme.gradient())), ChartStyle.HAIRLINE);
    plot().styleLine(1, ChartStyle.awt(faint(theme.clippedGradient())), ChartStyle.HAIRLINE);
    plot().styleLine(2, ChartStyle.awt(theme.gradient()), curve);
    plot().styleLine(3, ChartStyle.awt(theme.clippedGradient()), curve);
    plot().styleLine(4, ChartStyle.awt(theme.threshold()), ChartStyle.dashed(theme.type()));
    readings().style(0, theme.mutedText(), false);
    readings().style(1, theme.gradient(), false);
    readings().style(2, theme.clippedGradient(), false);
    readings().style(3, theme.threshold(), true);
  }

  private static Color faint(Color color) {
    return color.deriveColor(0, 1, 1, BAND_OPACITY);
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
