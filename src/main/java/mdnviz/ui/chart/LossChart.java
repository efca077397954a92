package mdnviz.ui.chart;

import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import mdnviz.math.Interval;
import mdnviz.training.LossHistory;

/// Negative log-likelihood over the steps: every minibatch faintly, their moving average, the
/// validation share, and the best possible value where it is known. The first values, often far
/// off, do not set the range unless one zooms out.
///
/// FX thread only.
public final class LossChart extends HistoryChart {
  /// What the logarithmic axis is, for the tooltip of its switch.
  public static final String LOGARITHMIC_EXPLANATION =
      "Symmetric logarithmic axis: linear between −1 and 1, logarithmic beyond, because a negative"
          + " log-likelihood may be below zero. Shows a start far off and a fine end together.";

  private static final double OUTLIERS = 0.03;
  private static final double ROOM = 0.08;
  private static final double SMOOTHING = 1 / 40.0;
  private static final double BAND_OPACITY = 0.25;

  private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", false);
  private final StepSummary summary = new StepSummary();
  private final StepSummary validationSummary = new StepSummary();
  private HistoryLine train = HistoryLine.EMPTY;
  private HistoryLine validation = HistoryLine.EMPTY;
  private OptionalDouble oracle = OptionalDouble.empty();

  /// Makes an empty chart.
  public LossChart() {
    super(4, 4);
    getStyleClass().add("loss-chart");
    logarithmic.subscribe(
        on -> {
          plot().setValueAxis(on ? new WarpedAxis(1) : new PlainAxis(false));
          resetZoom();
        });
    setTheme(ChartTheme.LIGHT);
  }

  /// Draws the best possible value as a line.
  ///
  /// @param newOracle conditional entropy, nats; empty if it is not known
  public void setOracle(OptionalDouble newOracle) {
    oracle = newOracle;
    redraw();
  }

  /// @return whether the axis is logarithmic, see {@link #LOGARITHMIC_EXPLANATION}
  public BooleanProperty logarithmicProperty() {
    return logarithmic;
  }

  @Override
  void fillLines(LossHistory.View history, StepSummary.Stretch stretch, int buckets) {
    HistoryLine raw = summary.thinned(history::loss, history.stepCount(), stretch, buckets);
    train = raw.smoothed((int) Math.ceil(raw.size() * SMOOTHING));
    validation = validationLine(history, stretch, buckets);
    raw.showExtremes(plot().line(0));
    train.showMeans(plot().line(1));
    validation.showMeans(plot().line(2));
    double value = oracle.orElse(Double.NaN);
    double[] ends = {0, Math.max(FEWEST_STEPS, history.stepCount())};
    plot().line(3).set(ends, new double[] {value, value});
  }

  private HistoryLine validationLine(
      LossHistory.View history, StepSummary.Stretch stretch, int buckets) {
    int count = history.validationCount();
    StepSummary.Stretch indices =
        new StepSummary.Stretch(
            validationsBefore(history, stretch.from()),
            validationsBefore(history, stretch.to() + 1L));
    HistoryLine line = validationSummary.thinned(history::validationLoss, count, indices, buckets);
    double[] steps =
        Arrays.stream(line.steps())
            .map(number -> history.validationStep((int) Math.rint(number) - 1))
            .toArray();
    return new HistoryLine(steps, line.means(), line.lows(), line.highs());
  }

  /// @return how many validations were made before a step (binary search)
  private static int validationsBefore(LossHistory.View history, long step) {
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

  @Override
  Interval valueRange(boolean whole) {
    double[] values =
        DoubleStream.concat(Arrays.stream(train.means()), Arrays.stream(validation.means()))
            .toArray();
    if (values.length == 0) {
      return new Interval(-1, 1);
    }
    boolean all = whole || logarithmic.get();
    Interval most = HistoryLine.most(values, 0, all ? 0 : OUTLIERS);
    double low = Math.min(most.low(), oracle.orElse(most.low()));
    double high = Math.max(most.high(), oracle.orElse(most.high()));
    return new Interval(low, high).widened(ROOM);
  }

  @Override
  void read(double step) {
    readings().set(0, Double.isNaN(step) ? "" : stepText(step));
    readings().set(1, text("train", train, step));
    readings().set(2, text("validation", validation, step));
    readings()
        .set(3, oracle.isEmpty() ? "" : "oracle " + TickSpacing.reading(oracle.getAsDouble()));
  }

  @Override
  void style() {
    ChartTheme theme = theme();
    BasicStroke curve = ChartStyle.curve(theme.type());
    plot()
        .styleLine(
            0,
            ChartStyle.awt(theme.train().deriveColor(0, 1, 1, BAND_OPACITY)),
            ChartStyle.HAIRLINE);
    plot().styleLine(1, ChartStyle.awt(theme.train()), curve);
    plot().styleLine(2, ChartStyle.awt(theme.validation()), curve);
    plot().styleLine(3, ChartStyle.awt(theme.oracle()), ChartStyle.dashed(theme.type()));
    readings().style(0, theme.mutedText(), false);
    readings().style(1, theme.train(), false);
    readings().style(2, theme.validation(), false);
    readings().style(3, theme.oracle(), true);
  }
}
