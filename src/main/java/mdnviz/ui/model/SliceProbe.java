package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import mdnviz.data.Dataset;
import mdnviz.training.GradientProbe;
import mdnviz.training.GradientSlice;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;

/// Two elements of the gradient of a run, taken anew whenever its weights are others and someone
/// looks; one at a time, the newest next.
///
/// JavaFX thread only; computed by the background tasks.
public final class SliceProbe {
  private static final System.Logger LOGGER = System.getLogger(SliceProbe.class.getName());

  private final BackgroundTasks tasks;
  private final Setting<Optional<LabRun>> run = new Setting<>(Optional.empty());
  private final BooleanProperty watched = new SimpleBooleanProperty(this, "watched", false);
  private final ReadOnlyObjectWrapper<Optional<GradientSlice>> slice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<TrainedModel> asked = Optional.empty();
  private boolean busy;

  /// @param runs of the experiment at hand
  /// @param tasks compute
  public SliceProbe(ObservableList<LabRun> runs, BackgroundTasks tasks) {
    this.tasks = tasks;
    runs.addListener((ListChangeListener<LabRun>) _ -> choose(runs));
    run.valueProperty().subscribe(this::follow);
    watched.subscribe(_ -> look());
    choose(runs);
  }

  private void choose(List<LabRun> runs) {
    run.set(runs.stream().findFirst());
  }

  private void follow(Optional<LabRun> chosen) {
    slice.set(Optional.empty());
    asked = Optional.empty();
    chosen.ifPresent(some -> some.snapshotProperty().subscribe(_ -> lookAt(some)));
  }

  private void lookAt(LabRun some) {
    if (run.get().equals(Optional.of(some))) {
      look();
    }
  }

  private void look() {
    if (busy || !watched.get()) {
      return;
    }
    run.get()
        .flatMap(chosen -> chosen.snapshotProperty().get())
        .map(TrainingSnapshot::model)
        .filter(model -> !Optional.of(model).equals(asked))
        .ifPresent(this::compute);
  }

  private void compute(TrainedModel model) {
    busy = true;
    asked = Optional.of(model);
    Dataset dataset = run.get().orElseThrow().dataset();
    tasks.quietly(() -> probed(model, dataset), found -> take(model, found));
  }

  /// Whatever goes wrong with one set of weights must not end the looking at others.
  private static Optional<GradientSlice> probed(TrainedModel model, Dataset dataset) {
    try {
      return Optional.of(GradientProbe.slice(model, dataset));
    } catch (RuntimeException fault) {
      LOGGER.log(System.Logger.Level.ERROR, "a gradient cannot be looked at", fault);
      return Optional.empty();
    }
  }

  private void take(TrainedModel model, Optional<GradientSlice> found) {
    busy = false;
    if (asked.equals(Optional.of(model))) {
      slice.set(found);
    }
    look();
  }

  /// @return whose gradient is looked at
  public Setting<Optional<LabRun>> run() {
    return run;
  }

  /// @return whether someone looks: nothing is computed while nobody does
  public BooleanProperty watchedProperty() {
    return watched;
  }

  /// @return the newest; empty before the first
  public ReadOnlyObjectProperty<Optional<GradientSlice>> sliceProperty() {
    return slice.getReadOnlyProperty();
  }
}
