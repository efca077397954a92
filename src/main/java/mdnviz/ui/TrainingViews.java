package mdnviz.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mdnviz.training.TimelineEntry;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.chart.AngleChart;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.GradientChart;
import mdnviz.ui.chart.HeadsChart;
import mdnviz.ui.chart.HistoryChart;
import mdnviz.ui.chart.RateChart;
import mdnviz.ui.model.ClippingSettings;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.TrainingWords;

/// The views of training, a tab each: loss, gradient norm, its heads, how clipping turns it, the
/// learning rate, and the numbers of the last step.
final class TrainingViews {
  private static final ViewHelp GRADIENT =
      new ViewHelp(
          "Gradient norm",
          "The length of each step's gradient, before and after clipping, and the threshold where"
              + " it limits this length. The strip beneath shows which share of the steps was"
              + " clipped. Where σ is small, 1/σ² makes the gradient explode.",
          "‖g‖ = √(Σ gᵢ²)",
          "turn clipping off and raise the learning rate; then press C to go through the kinds of"
              + " clipping.");
  private static final ViewHelp HEADS =
      new ViewHelp(
          "Heads",
          "The length of the gradient's parts before clipping: the output weights of the mixing"
              + " weights π, the means μ and the standard deviations σ.",
          "∂E/∂μₖ = γₖ (μₖ − t)/σₖ²,  ∂E/∂ln σₖ = γₖ (1 − (t − μₖ)²/σₖ²)",
          "clip per head: the dashed line is then each head's limit.");
  private static final ViewHelp ANGLE =
      new ViewHelp(
          "Angle",
          "How far clipping turns the gradient. By global norm it only gets shorter and the angle"
              + " is 0°; by value and per head it turns.",
          "cos ∠ = g · g′ / (‖g‖ ‖g′‖)",
          "clip by value with a small limit and compare the loss with clipping by global norm.");
  private static final ViewHelp RATE =
      new ViewHelp(
          "Learning rate",
          "η of every step, after the schedule.",
          "η(step) = η · schedule(epoch)",
          "choose “warm-up + cosine” under Training, More…, and run to the end.");
  private static final ViewHelp NUMBERS =
      new ViewHelp(
          "Last step",
          "The last step in numbers: the length of its gradient before and after clipping, of its"
              + " parts, how far clipping turned it, and how fast training goes.",
          "‖g‖ = √(Σ gᵢ²)",
          "press Step a few times and watch which head has the longest gradient.");

  private final ExploreModel explore;
  private final ViewExports exports;
  private final LossPane loss;
  private final GradientChart gradient = new GradientChart();
  private final HeadsChart heads = new HeadsChart();
  private final AngleChart angle = new AngleChart();
  private final RateChart rate = new RateChart();

  private TrainingViews(ExploreModel explore, ViewExports exports) {
    this.explore = explore;
    this.exports = exports;
    loss = new LossPane(explore);
    connect();
  }

  /// Adds the views.
  ///
  /// @param tabs get them
  /// @param explore what is shown
  /// @param exports takes pictures of the charts away
  static void addTo(TabGroup tabs, ExploreModel explore, ViewExports exports) {
    new TrainingViews(explore, exports).addTo(tabs);
  }

  private void addTo(TabGroup tabs) {
    tabs.add("Loss", "Negative log-likelihood over the steps.", lossFrame());
    tabs.add(
        "Gradient",
        "Gradient norm before and after clipping.",
        frame(GRADIENT, gradient, "gradient-chart", TrainingWords::gradient));
    tabs.add(
        "Heads",
        "Gradient norms of the π, μ and σ outputs.",
        frame(HEADS, heads, "heads-chart", TrainingWords::heads));
    tabs.add(
        "Angle",
        "How far clipping turns the gradient.",
        frame(ANGLE, angle, "angle-chart", TrainingWords::angle));
    tabs.add(
        "Rate",
        "Learning rate over the steps.",
        frame(RATE, rate, "rate-chart", TrainingWords::rate));
    tabs.add("Numbers", "The numbers of the last step.", numbersFrame());
  }

  private ViewFrame lossFrame() {
    loss.setAccessibleRoleDescription("chart");
    return new ViewFrame(LossPane.HELP, loss, exports)
        .untitled()
        .withControls(loss.controls())
        .withEmptyNote(LossPane.emptyNote(explore))
        .withDescription(explore.snapshotProperty().map(TrainingWords::loss));
  }

  private ViewFrame numbersFrame() {
    return new ViewFrame(NUMBERS, new NumbersPane(explore.numbers()), exports)
        .withEmptyNote(LossPane.emptyNote(explore));
  }

  private ViewFrame frame(
      ViewHelp help,
      HistoryChart chart,
      String id,
      Function<Optional<TrainingSnapshot>, String> words) {
    chart.setId(id);
    return new ViewFrame(help, chart, exports)
        .withEmptyNote(LossPane.emptyNote(explore))
        .withDescription(explore.snapshotProperty().map(words));
  }

  private void connect() {
    List<HistoryChart> charts = List.of(loss.chart(), gradient, heads, angle, rate);
    explore
        .liveProperty()
        .subscribe(
            newest ->
                newest.ifPresent(now -> charts.forEach(one -> one.setHistory(now.history()))));
    explore
        .timeline()
        .shownProperty()
        .map(past -> past.map(TimelineEntry::step).orElse(-1L))
        .subscribe(step -> charts.forEach(one -> one.markStep(step < 0 ? Double.NaN : step)));
    explore
        .view()
        .darkProperty()
        .subscribe(dark -> charts.forEach(one -> one.setTheme(ChartTheme.of(dark))));
    ClippingSettings clipping = explore.training().clipping();
    showClipping(clipping);
    clipping
        .settings()
        .forEach(setting -> setting.valueProperty().subscribe((_, _) -> showClipping(clipping)));
  }

  private void showClipping(ClippingSettings clipping) {
    gradient.setClipping(clipping.configuration());
    heads.setClipping(clipping.configuration());
  }
}
