package mdnviz.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mdnviz.experiment.Factor;
import mdnviz.experiment.SettingText;
import mdnviz.training.GradientSlice;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.ClipSliceChart;
import mdnviz.ui.model.BackgroundTasks;
import mdnviz.ui.model.FactorWords;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.LabRun;
import mdnviz.ui.model.ResultsModel;
import mdnviz.ui.model.SliceProbe;

/// Two elements of a run's gradient, and what each way of clipping makes of them.
final class ClipSlicePane extends VBox {
  private static final List<String> USUAL = List.of("value:0.1", "norm:1", "head:1");
  private static final ViewHelp HELP =
      new ViewHelp(
          "Two weights",
          "The plane of two elements of the gradient of a minibatch with the newest weights of a"
              + " run: the longest element, and the longest of another head. The dark arrow is the"
              + " raw gradient (dashed where it is longer than the picture). Clipping by value cuts"
              + " each element to the square; by norm the whole gradient is scaled, so that these"
              + " two stay on their line, at the circle; per head each head is scaled by its own"
              + " norm. All other elements count for the norm too, which is why the circle is"
              + " smaller than the threshold.",
          "value: gᵢ′ = clamp(gᵢ, ±c),  norm: g′ = g · min(1, c/‖g‖)",
          "look at a run with a high learning rate while it trains: which arrow keeps the direction"
              + " of the raw one?");

  private final ResultsModel results;
  private final SliceProbe probe;
  private final ClipSliceChart chart = new ClipSliceChart();

  private ClipSlicePane(ResultsModel results, BackgroundTasks tasks) {
    this.results = results;
    probe = new SliceProbe(results.runs(), tasks);
    getStyleClass().add("result-pane");
    chart.setId("clip-slice");
    VBox.setVgrow(chart, Priority.ALWAYS);
    getChildren()
        .addAll(
            chart,
            new PointedWords(
                "clip-slice-words", chart, probe.sliceProperty().map(ClipSlicePane::words)));
    probe.sliceProperty().subscribe(slice -> chart.show(slice, ways()));
    sceneProperty().subscribe(scene -> probe.watchedProperty().set(scene != null));
  }

  /// @param results what is shown
  /// @param theme of the charts
  /// @param exports takes pictures away
  /// @param tasks looks at gradients
  /// @return the view
  static ViewFrame frame(
      ResultsModel results,
      ObservableValue<ChartTheme> theme,
      ViewExports exports,
      BackgroundTasks tasks) {
    ClipSlicePane pane = new ClipSlicePane(results, tasks);
    theme.subscribe(pane.chart::setTheme);
    return new ViewFrame(HELP, pane, exports)
        .untitled()
        .withControls(pane.runs())
        .withEmptyNote(
            pane.probe
                .sliceProperty()
                .map(slice -> slice.isPresent() ? "" : "No run has weights to look at yet."))
        .withDescription(pane.probe.sliceProperty().map(ClipSlicePane::words));
  }

  private ComboBox<Optional<LabRun>> runs() {
    ComboBox<Optional<LabRun>> choice =
        SettingEditors.choice(probe.run(), List.of(probe.run().get()), this::name);
    choice.setId("clip-slice-run");
    choice.getStyleClass().addAll("small", "run-choice");
    choice.setAccessibleText("Run whose gradient is looked at");
    choice.setTooltip(Icons.tooltip("The run whose gradient is looked at."));
    results.runs().addListener((ListChangeListener<LabRun>) _ -> offer(choice));
    return choice;
  }

  private void offer(ComboBox<Optional<LabRun>> choice) {
    Optional<LabRun> chosen = probe.run().get();
    choice.getItems().setAll(results.runs().stream().map(Optional::of).toList());
    probe.run().set(chosen);
  }

  private String name(Optional<LabRun> run) {
    return run.flatMap(
            some -> results.planProperty().getValue().map(plan -> plan.name(some.plan())))
        .orElse("");
  }

  /// The levels of clipping that are compared, or some if another setting is.
  private List<ClipSliceChart.Way> ways() {
    List<String> levels =
        results.planProperty().getValue().stream()
            .flatMap(plan -> plan.experiment().varied().stream())
            .filter(factor -> factor.factor() == Factor.CLIP)
            .findFirst()
            .map(factor -> factor.levels())
            .orElse(USUAL);
    return levels.stream()
        .map(
            level ->
                new ClipSliceChart.Way(
                    FactorWords.level(Factor.CLIP, level), SettingText.clipping(level)))
        .toList();
  }

  private static String words(Optional<GradientSlice> slice) {
    return slice
        .map(
            shown ->
                "Gradient of a minibatch after step %s: %s %s and %s %s, two of %s elements; norm of the whole %s."
                    .formatted(
                        Figures.count(shown.step()),
                        shown.first().name(),
                        Figures.significant(shown.first().value()),
                        shown.second().name(),
                        Figures.significant(shown.second().value()),
                        Figures.count(shown.size()),
                        Figures.significant(shown.norm())))
        .orElse("");
  }
}
