package mdnviz.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import mdnviz.data.ReferenceScores;
import mdnviz.math.Interval;
import mdnviz.training.LossHistory;
import mdnviz.training.LossHistory.Series;
import mdnviz.ui.model.EarlierRun;
import mdnviz.ui.model.EarlierRuns;

/// Negative log-likelihood over the steps: every minibatch faintly, their moving average, the
/// validation share, the test share where it was scored, and what a model of these data can be
/// scored against, each with its distance. Runs before this one lie behind, numbered. The first
/// values, often far off, do not set the range unless one zooms out.
///
/// FX thread only.
public final class LossChart extends HistoryChart {
  /// What the logarithmic axis is, for the tooltip of its switch.
  public static final String LOGARITHMIC_EXPLANATION =
      "Logarithmic axis; where a loss is not positive, symmetric: linear between −1 and 1,"
          + " logarithmic beyond. Shows a start far off and a fine end together.";

  private static final double OUTLIERS = 0.03;
  private static final double ROOM = 0.08;
  private static final double MOST_SMOOTHING = 0.1;
  private static final int FIRST_LEVEL_LINE = 3;
  private static final int FIRST_LEVEL_READING = 3;
  private static final int FIRST_RUN_LINE = FIRST_LEVEL_LINE + Level.values().length;
  private static final int FIRST_RUN_READING = FIRST_LEVEL_READING + Level.values().length;

  private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", false);
  private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing", 0.5);
  private final Trace train = trace(Series.LOSS, LineRole.TRAIN, "train");
  private final ValidationTrace validation = new ValidationTrace();
  private ReferenceScores references = ReferenceScores.UNKNOWN;
  private OptionalDouble test = OptionalDouble.empty();
  private List<EarlierRun> earlier = List.of();
  private AxisKind axis = AxisKind.LINEAR;

  /// What is a number and no curve, in the order of the readings.
  private enum Level {
    TEST(LineRole.TEST, "test"),
    ORACLE(LineRole.ORACLE, "oracle"),
    SINGLE_GAUSSIAN(LineRole.SINGLE_GAUSSIAN, "K = 1 best"),
    MARGINAL(LineRole.MARGINAL, "without x");

    private final LineRole role;
    private final String title;

    Level(LineRole role, String title) {
      this.role = role;
      this.title = title;
    }
  }

  private enum AxisKind {
    LINEAR,
    LOGARITHMIC,
    SYMMETRIC
  }

  /// Makes an empty chart.
  public LossChart() {
    super(FIRST_RUN_READING + EarlierRuns.MOST);
    getStyleClass().add("loss-chart");
    logarithmic.subscribe(_ -> resetZoom());
    smoothing.subscribe(_ -> redraw());
    setTheme(ChartTheme.LIGHT);
  }

  /// Draws what a model can be scored against as level lines.
  ///
  /// @param newReferences nats; what is empty is not drawn
  public void setReferences(ReferenceScores newReferences) {
    references = newReferences;
    redraw();
  }

  /// Draws the score of the test share as a level line.
  ///
  /// @param newTest of the weights as they are, nats; empty if it was not scored
  public void setTest(OptionalDouble newTest) {
    if (!newTest.equals(test)) {
      test = newTest;
      redraw();
    }
  }

  /// Draws runs before this one behind it.
  ///
  /// @param newEarlier at most {@link EarlierRuns#MOST}
  public void setEarlierRuns(List<EarlierRun> newEarlier) {
    earlier = List.copyOf(newEarlier);
    redraw();
  }

  /// @return whether the axis is logarithmic, see {@link #LOGARITHMIC_EXPLANATION}
  public BooleanProperty logarithmicProperty() {
    return logarithmic;
  }

  /// @return how far the training curve is smoothed, from 0 (not at all) to 1
  public DoubleProperty smoothingProperty() {
    return smoothing;
  }

  @Override
  double smoothing() {
    return MOST_SMOOTHING * smoothing.get() * smoothing.get();
  }

  @Override
  void clear() {
    validation.clear();
  }

  @Override
  void fillLines(LossHistory.View history, StepSummary.Stretch stretch, int buckets) {
    validation.fill(history, stretch, buckets);
    train.raw().showExtremes(picture().line(0));
    train.smooth().showMeans(picture().line(1));
    validation.line().showMeans(picture().line(2));
  }

  @Override
  Interval valueRange(boolean whole) {
    showLevels();
    showEarlierRuns();
    double[] values =
        DoubleStream.concat(
                Arrays.stream(train.smooth().means()), Arrays.stream(validation.line().means()))
            .toArray();
    chooseAxis(values);
    if (values.length == 0) {
      return new Interval(-1, 1);
    }
    boolean all = whole || logarithmic.get();
    Interval most = HistoryLine.most(values, 0, all ? 0 : OUTLIERS);
    double low = most.low();
    double high = most.high();
    for (double level : levels().toArray()) {
      low = Math.min(low, level);
      high = Math.max(high, level);
    }
    return axis == AxisKind.LOGARITHMIC
        ? new Interval(low * (1 - ROOM), high * (1 + ROOM))
        : new Interval(low, high).widened(ROOM);
  }

  private void chooseAxis(double[] values) {
    boolean positive =
        DoubleStream.concat(levels(), Arrays.stream(values)).allMatch(value -> value > 0);
    AxisKind wanted =
        !logarithmic.get()
            ? AxisKind.LINEAR
            : positive && values.length > 0 ? AxisKind.LOGARITHMIC : AxisKind.SYMMETRIC;
    if (wanted != axis) {
      axis = wanted;
      picture()
          .setValueAxis(
              switch (axis) {
                case LINEAR -> new PlainAxis(false);
                case LOGARITHMIC -> new WarpedAxis(0);
                case SYMMETRIC -> new WarpedAxis(1);
              });
    }
  }

  private DoubleStream levels() {
    return Arrays.stream(Level.values()).map(this::value).flatMapToDouble(OptionalDouble::stream);
  }

  private void showLevels() {
    List<StepsPicture.Name> names = new ArrayList<>();
    for (Level level : Level.values()) {
      OptionalDouble value = value(level);
      picture().line(FIRST_LEVEL_LINE + level.ordinal()).setLevel(value.orElse(Double.NaN));
      value.ifPresent(at -> names.add(StepsPicture.Name.atTheEnd(at, level.title, level.role)));
    }
    picture().setNames(names);
  }

  private OptionalDouble value(Level level) {
    return switch (level) {
      case TEST -> test;
      case ORACLE -> references.oracle();
      case SINGLE_GAUSSIAN -> references.fullGaussian();
      case MARGINAL -> references.marginal();
    };
  }

  /// The newest validation loss, or where there is none that of training; NaN before the first.
  private double judged() {
    double newest = validation.line().valueAt(Double.NaN);
    return Double.isNaN(newest) ? train.smooth().valueAt(Double.NaN) : newest;
  }

  private void showEarlierRuns() {
    List<StepsPicture.Name> names = new ArrayList<>(picture().names());
    for (int i = 0; i < EarlierRuns.MOST; i++) {
      int index = FIRST_RUN_LINE + i;
      boolean some = i < earlier.size() && earlier.get(i).size() > 0;
      if (some) {
        EarlierRun run = earlier.get(i);
        int last = run.size() - 1;
        picture().line(index).set(run.steps(), run.losses());
        names.add(
            new StepsPicture.Name(
                run.steps()[last],
                run.losses()[last],
                Integer.toString(run.number()),
                LineRole.EARLIER_RUN));
      } else {
        picture().line(index).setLevel(Double.NaN);
      }
    }
    picture().setNames(names);
  }

  @Override
  void read(double step) {
    readings().set(0, Double.isNaN(step) ? "" : stepText(step));
    readings().set(1, text("train", train.smooth(), step));
    readings().set(2, text("validation", validation.line(), step));
    for (Level level : Level.values()) {
      readings().set(FIRST_LEVEL_READING + level.ordinal(), text(level));
    }
    for (int i = 0; i < EarlierRuns.MOST; i++) {
      readings().set(FIRST_RUN_READING + i, i < earlier.size() ? text(earlier.get(i), step) : "");
    }
  }

  /// A level's value and how far above it the newest loss is; the test share is no aim to reach.
  private String text(Level level) {
    OptionalDouble value = value(level);
    if (value.isEmpty()) {
      return "";
    }
    String text = "%s %s".formatted(level.title, TickSpacing.reading(value.getAsDouble()));
    double gap = judged() - value.getAsDouble();
    boolean distant = level != Level.TEST && !Double.isNaN(gap);
    return distant ? "%s, gap %s".formatted(text, TickSpacing.reading(gap)) : text;
  }

  private static String text(EarlierRun run, double step) {
    HistoryLine line = new HistoryLine(run.steps(), run.losses(), run.losses(), run.losses());
    return text("run " + run.number(), line, step);
  }

  @Override
  void style() {
    picture().styleFaint(0, LineRole.TRAIN);
    picture().style(1, LineRole.TRAIN);
    picture().style(2, LineRole.VALIDATION);
    readings().style(1, LineRole.TRAIN, theme());
    readings().style(2, LineRole.VALIDATION, theme());
    for (Level level : Level.values()) {
      picture().style(FIRST_LEVEL_LINE + level.ordinal(), level.role);
      readings().style(FIRST_LEVEL_READING + level.ordinal(), level.role, theme());
    }
    for (int i = 0; i < EarlierRuns.MOST; i++) {
      picture().style(FIRST_RUN_LINE + i, LineRole.EARLIER_RUN);
      readings().style(FIRST_RUN_READING + i, LineRole.EARLIER_RUN, theme());
    }
  }
}
