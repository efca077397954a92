package mdnviz.ui.model;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.experiment.Experiment;
import mdnviz.experiment.ExperimentRun;
import mdnviz.experiment.RunPlan;
import mdnviz.experiment.RunResult;
import mdnviz.training.StopReason;
import mdnviz.training.Timeline;
import mdnviz.training.TrainingSnapshot;

/// One run of a lab, as the window sees it.
///
/// JavaFX thread only; what its threads publish comes in by {@link #receive}.
public final class LabRun {
  private static final System.Logger LOGGER = System.getLogger(LabRun.class.getName());

  private final Experiment experiment;
  private final ExperimentRun run;
  private final LabPicture picture = new LabPicture();
  private final AtomicReference<RunResult> ended = new AtomicReference<>();
  private final AtomicReference<Throwable> failed = new AtomicReference<>();
  private final ReadOnlyObjectWrapper<Optional<TrainingSnapshot>> snapshot =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<RunResult>> result =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<LabState> state =
      new ReadOnlyObjectWrapper<>(LabState.WAITING);
  private Optional<Dataset> dataset = Optional.empty();

  /// @param experiment the run is part of
  /// @param index zero-based place in it
  /// @param timeline empty; keeps what the run can be looked back at
  /// @param onNews called on other threads whenever `receive` has something to take over
  LabRun(Experiment experiment, int index, Timeline timeline, Runnable onNews) {
    this.experiment = experiment;
    run = new ExperimentRun(experiment, index, new News(onNews), timeline);
  }

  /// Hears what becomes of the run, on the threads of its slices.
  private final class News implements ExperimentRun.Listener {
    private final Runnable onNews;

    News(Runnable onNews) {
      this.onNews = onNews;
    }

    @Override
    public void published(ExperimentRun of) {
      onNews.run();
    }

    @Override
    public void ended(ExperimentRun of, RunResult end) {
      ended.set(end);
      onNews.run();
    }

    @Override
    public void failed(ExperimentRun of, Throwable fault) {
      failed.set(fault);
      onNews.run();
    }
  }

  /// @return what the scheduler advances
  ExperimentRun task() {
    return run;
  }

  /// Takes over what was published since the last call.
  ///
  /// @param standing whether the runs that are not over train, rest or were ended by hand
  void receive(LabState standing) {
    Optional<TrainingSnapshot> newest = run.latest();
    if (!newest.equals(snapshot.get())) {
      snapshot.set(newest);
    }
    if (result.get().isEmpty() && ended.get() != null) {
      result.set(Optional.of(ended.get()));
    }
    if (failure.get().isEmpty() && failed.get() != null) {
      failure.set(Optional.of(words(failed.get())));
    }
    state.set(stateWhile(standing));
  }

  private LabState stateWhile(LabState standing) {
    if (failure.get().isPresent()) {
      return LabState.FAILED;
    }
    if (result.get().isPresent()) {
      return switch (result.get().get().stop()) {
        case LAST_EPOCH, EARLY_STOPPING -> LabState.FINISHED;
        case DIVERGENCE -> LabState.DIVERGED;
        case FAULT -> LabState.FAILED;
      };
    }
    boolean begun = snapshot.get().isPresent() || standing != LabState.RUNNING;
    return begun ? standing : LabState.WAITING;
  }

  /// @return whether it came to its end by itself
  boolean isOver() {
    return result.get().isPresent() || failure.get().isPresent();
  }

  private static String words(Throwable fault) {
    if (fault instanceof IllegalArgumentException) {
      return fault.getMessage();
    }
    LOGGER.log(System.Logger.Level.ERROR, "a run failed", fault);
    return fault instanceof OutOfMemoryError
        ? "it needs more memory than there is; compare fewer or smaller networks"
        : "a fault of the program; its log says more";
  }

  /// @return what is run
  public RunPlan plan() {
    return run.plan();
  }

  /// @return the examples it trains on
  public Dataset dataset() {
    if (dataset.isEmpty()) {
      dataset = Optional.of(experiment.data().of(plan().seed()));
    }
    return dataset.get();
  }

  /// @return which of them train and which validate
  public DataSplit split() {
    return DataSplit.of(dataset().size(), plan().settings().training().shares(), plan().seed());
  }

  /// @return its density picture
  public LabPicture picture() {
    return picture;
  }

  /// @return epochs done, fractions included
  public double epochs() {
    return run.epochs();
  }

  /// @return the newest snapshot; empty before the first
  public ReadOnlyObjectProperty<Optional<TrainingSnapshot>> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /// @return what the run came to; empty before its end
  public ReadOnlyObjectProperty<Optional<RunResult>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /// @return why it cannot be trained or failed, in words without a full stop; empty if it does not
  public ReadOnlyObjectProperty<Optional<String>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// @return why its training ended by itself; empty while it can go on
  public Optional<StopReason> stopReason() {
    return snapshot.get().flatMap(TrainingSnapshot::stopReason);
  }

  /// @return where it stands
  public ReadOnlyObjectProperty<LabState> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
