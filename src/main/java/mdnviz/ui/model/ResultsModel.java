package mdnviz.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import mdnviz.experiment.Experiment;
import mdnviz.experiment.ResultCell;
import mdnviz.experiment.ResultFile;
import mdnviz.experiment.RunResult;

/// What the runs of the Compare workspace come to, while they train and afterwards: grouped by
/// combination, as a chart, and in words. Follows the runs when told to: whoever shows it calls
/// `refresh` as often as eyes can follow while it is stale.
///
/// JavaFX thread only.
public final class ResultsModel {
  private final ObservableList<LabRun> runs;
  private final ObservableValue<Optional<LabPlan>> plan;
  private final Setting<Outcome> outcome = new Setting<>(Outcome.NLL);
  private final Setting<Integer> along = new Setting<>(0);
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyObjectWrapper<List<ReadingGroup>> groups =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<ResultPlot> plot =
      new ReadOnlyObjectWrapper<>(ResultPlot.EMPTY);
  private final ReadOnlyObjectWrapper<HeatTable> heat =
      new ReadOnlyObjectWrapper<>(HeatTable.EMPTY);
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

  /// @param runs of the experiment at hand
  /// @param plan the experiment at hand
  public ResultsModel(ObservableList<LabRun> runs, ObservableValue<Optional<LabPlan>> plan) {
    this.runs = runs;
    this.plan = plan;
    runs.forEach(this::follow);
    runs.addListener(
        (ListChangeListener<LabRun>)
            change -> {
              while (change.next()) {
                change.getAddedSubList().forEach(this::follow);
              }
              stale.set(true);
            });
    plan.subscribe(_ -> begin());
    outcome.valueProperty().subscribe((_, _) -> draw());
    along.valueProperty().subscribe((_, _) -> draw());
  }

  private void begin() {
    along.restore();
    stale.set(true);
  }

  private void follow(LabRun run) {
    run.snapshotProperty().subscribe((_, _) -> stale.set(true));
    run.stateProperty().subscribe((_, _) -> stale.set(true));
    run.resultProperty().subscribe((_, _) -> stale.set(true));
  }

  /// Reads the runs anew, if they have changed.
  public void refresh() {
    if (stale.get()) {
      stale.set(false);
      groups.set(ReadingGroup.of(runs.stream().map(RunReading::of).toList()));
      sentence.set(
          plan.getValue()
              .map(of -> ResultWords.sentence(of.experiment().varied(), ResultCell.of(results())))
              .orElse(""));
      draw();
    }
  }

  private void draw() {
    plot.set(
        plan.getValue()
            .map(of -> ResultPlots.of(of, groups.get(), outcome.get(), along.get()))
            .orElse(ResultPlot.EMPTY));
    heat.set(
        plan.getValue()
            .map(of -> HeatTable.of(of, groups.get(), outcome.get()))
            .orElse(HeatTable.EMPTY));
  }

  /// @return whether something has changed since the last `refresh`
  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /// @return the experiment at hand; empty before the first
  public ObservableValue<Optional<LabPlan>> planProperty() {
    return plan;
  }

  /// @return results of the runs that have ended, in the order of the experiment
  public List<RunResult> results() {
    return runs.stream().flatMap(run -> run.resultProperty().get().stream()).toList();
  }

  /// @return the runs of the experiment at hand
  public ObservableList<LabRun> runs() {
    return runs;
  }

  /// @return how a file of the results is called if nobody says otherwise
  public String fileName() {
    String title = plan.getValue().map(LabPlan::title).orElse("runs");
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-") + "-results.csv";
  }

  /// Writes the file that `mdnviz sweep` writes for the experiment, as far as its runs have ended.
  ///
  /// @param file where to
  /// @return writes what has ended now, on any thread
  /// @throws IllegalStateException if there is no experiment
  public FileActions.Writing writing(Path file) {
    Experiment experiment =
        plan.getValue()
            .map(LabPlan::experiment)
            .orElseThrow(() -> new IllegalStateException("there is no experiment"));
    List<RunResult> ended = results();
    return () -> ResultFile.write(file, experiment, ended);
  }

  /// @return what a file written now does not hold, one sentence; empty if it holds all
  public String missing() {
    int ended = results().size();
    return ended == runs.size()
        ? ""
        : "It holds the %s that ended; %s have not."
            .formatted(Figures.several(ended, "run"), Figures.count(runs.size() - ended));
  }

  /// @return what the chart shows
  public Setting<Outcome> outcome() {
    return outcome;
  }

  /// @return zero-based factor along the axis of the chart
  public Setting<Integer> along() {
    return along;
  }

  /// @return what is known of the runs, combination by combination
  public ReadOnlyObjectProperty<List<ReadingGroup>> groupsProperty() {
    return groups.getReadOnlyProperty();
  }

  /// @return the chart
  public ReadOnlyObjectProperty<ResultPlot> plotProperty() {
    return plot.getReadOnlyProperty();
  }

  /// @return the same over both settings
  public ReadOnlyObjectProperty<HeatTable> heatProperty() {
    return heat.getReadOnlyProperty();
  }

  /// @return what is seen, in words
  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }
}
