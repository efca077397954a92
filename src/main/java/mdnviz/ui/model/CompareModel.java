package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mdnviz.data.ReferenceScores;
import mdnviz.density.DensityStyle;
import mdnviz.density.Section;
import mdnviz.experiment.RunScheduler;
import mdnviz.training.Timeline;
import mdnviz.training.TrainingHandover;

/// The experiment of the Compare workspace: its runs, and what is done with all of them.
///
/// JavaFX thread only. `receive` is to be called after `onNews` was.
public final class CompareModel implements AutoCloseable {
  /// Up to so many runs are watched together, epoch by epoch; more are done one after another.
  public static final int MOST_TOGETHER = 24;

  /// Most runs of one experiment: each is kept with its history.
  public static final int MOST_RUNS = 400;

  /// Bytes for the timelines of all runs together.
  private static final long TIMELINE_BYTES = 128L << 20;

  private static final int TIMELINE_ENTRIES = 300;
  private static final long WATCHED_PAUSE = 50_000_000;
  private static final long UNWATCHED_PAUSE = 500_000_000;
  private static final int THREADS = 2;
  private static final double SECONDS = 1e-9;

  private final RunScheduler scheduler = new RunScheduler(THREADS, RunScheduler.Order.FAIR);
  private final BackgroundTasks tasks;
  private final Runnable onNews;
  private final LabPictures pictures;
  private final CursorModel cursor = new CursorModel();
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ObservableList<LabRun> runs = FXCollections.observableArrayList();
  private final ObservableList<LabRun> shown = FXCollections.unmodifiableObservableList(runs);
  private final ReadOnlyObjectWrapper<Optional<LabPlan>> plan =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<LabState> state =
      new ReadOnlyObjectWrapper<>(LabState.WAITING);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();

  /// What the runs that are not over do.
  private LabState standing = LabState.WAITING;

  /// Time spent training before the last pause, and since when it trains.
  private long trainedNanos;

  private long resumedAt;

  /// Starts the threads, which sleep until something is begun.
  ///
  /// @param style how densities become colours
  /// @param tasks does what may take a moment
  /// @param onNews called on other threads whenever `receive` has something to take over
  public CompareModel(DensityStyle style, BackgroundTasks tasks, Runnable onNews) {
    this.tasks = tasks;
    this.onNews = onNews;
    pictures = new LabPictures(style, onNews);
    watched.subscribe((_, _) -> pace());
  }

  private void pace() {
    long pause = watched.get() ? WATCHED_PAUSE : UNWATCHED_PAUSE;
    runs.forEach(run -> run.task().setLeastPause(pause));
  }

  /// Begins an experiment; the one before is ended and forgotten.
  ///
  /// @param begun what to run
  /// @throws IllegalArgumentException if it has more than {@link #MOST_RUNS} runs
  public void begin(LabPlan begun) {
    int count = begun.experiment().runCount();
    if (count > MOST_RUNS) {
      throw new IllegalArgumentException(
          "%,d runs are too many for the window, at most %d".formatted(count, MOST_RUNS));
    }
    runs.forEach(run -> scheduler.remove(run.task()));
    List<LabRun> fresh =
        IntStream.range(0, count).mapToObj(index -> run(begun, index, count)).toList();
    pictures.begin(fresh);
    cursor.centre(fresh.getFirst().dataset());
    plan.set(Optional.of(begun));
    runs.setAll(fresh);
    pace();
    scheduler.setOrder(
        count <= MOST_TOGETHER ? RunScheduler.Order.FAIR : RunScheduler.Order.ONE_AFTER_ANOTHER);
    scheduler.pause(); // all begin together
    runs.forEach(run -> scheduler.add(run.task()));
    trainedNanos = 0;
    go();
  }

  private LabRun run(LabPlan begun, int index, int count) {
    Timeline timeline = new Timeline(TIMELINE_BYTES / count, TIMELINE_ENTRIES);
    return new LabRun(begun.experiment(), index, timeline, onNews);
  }

  /// Says what the models can be scored against, where that was not known at the start.
  ///
  /// @param references of the examples at hand
  void refer(ReferenceScores references) {
    plan.set(plan.get().map(known -> known.with(references)));
  }

  /// Begins the experiment at hand anew, from fresh weights; does nothing if there is none.
  public void restart() {
    plan.get().ifPresent(this::begin);
  }

  /// Goes on after a pause.
  public void resume() {
    if (standing == LabState.PAUSED) {
      go();
    }
  }

  private void go() {
    resumedAt = System.nanoTime();
    standing = LabState.RUNNING;
    scheduler.resume();
    receive();
  }

  /// Stops after the slices that are running; every run can go on later.
  public void pause() {
    if (state.get() == LabState.RUNNING) {
      trainedNanos += System.nanoTime() - resumedAt;
      standing = LabState.PAUSED;
      scheduler.pause();
      rest();
    }
  }

  /// Shows where the runs came to rest as soon as their slices have ended.
  private void rest() {
    receive();
    List<LabRun> resting = List.copyOf(runs);
    tasks.quietly(
        () -> {
          resting.forEach(run -> run.task().publish());
          return resting;
        },
        _ -> receive());
  }

  /// Ends all runs that are not over; what they learnt stays to be seen.
  public void stop() {
    if (standing == LabState.RUNNING || standing == LabState.PAUSED) {
      runs.forEach(run -> scheduler.remove(run.task()));
      standing = LabState.STOPPED;
      rest();
    }
  }

  /// Fetches a run with its timeline, to show it and go on with it elsewhere.
  ///
  /// @param run one of these
  /// @param taker gets it
  /// @param whenFailed gets why it cannot be had
  public void handOver(
      LabRun run, Consumer<TrainingHandover> taker, Consumer<Exception> whenFailed) {
    tasks.submit("Opening the run", run.task()::handOver, taker, whenFailed);
  }

  /// Takes over what the threads have published since the last call.
  public void receive() {
    runs.forEach(run -> run.receive(standing));
    pictures.receive();
    progress.set(fraction());
    boolean over =
        !runs.isEmpty()
            && runs.stream()
                .allMatch(
                    run ->
                        run.resultProperty().get().isPresent()
                            || run.failureProperty().get().isPresent());
    state.set(over ? LabState.FINISHED : standing);
  }

  private double fraction() {
    double done = 0;
    double all = 0;
    for (LabRun run : runs) {
      double epochs = run.plan().settings().training().maximumEpochs();
      all += epochs;
      done += run.stateProperty().get().isOver() ? epochs : Math.min(epochs, run.epochs());
    }
    return all == 0 ? 0 : done / all;
  }

  /// @return estimated from what is done so far; empty while nothing is known or nothing trains
  public OptionalDouble secondsLeft() {
    double done = progress.get();
    if (state.get() != LabState.RUNNING || done <= 0) {
      return OptionalDouble.empty();
    }
    double elapsed = (trainedNanos + System.nanoTime() - resumedAt) * SECONDS;
    return OptionalDouble.of(elapsed * (1 - done) / done);
  }

  /// @return whether the runs are looked at, and not only the progress of all
  public BooleanProperty watchedProperty() {
    return watched;
  }

  /// @return what of the models the pictures show; none is made while it does not fit the models
  public ObjectProperty<Section> sectionProperty() {
    return pictures.sectionProperty();
  }

  /// @return how densities become colours
  public ObjectProperty<DensityStyle> styleProperty() {
    return pictures.styleProperty();
  }

  /// @return where one looks in all pictures
  public CursorModel cursor() {
    return cursor;
  }

  /// @return whether every picture that is seen shows the newest
  public boolean isDrawn() {
    return pictures.areUpToDate();
  }

  /// @return the runs of the experiment at hand, in its order
  public ObservableList<LabRun> runs() {
    return shown;
  }

  /// @return what is run; empty before the first
  public ReadOnlyObjectProperty<Optional<LabPlan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /// @return where the runs stand together: finished if each of them is over by itself
  public ReadOnlyObjectProperty<LabState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// @return how much of all epochs is done, 0 to 1
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Ends the threads, after the slices that are running.
  @Override
  public void close() {
    scheduler.close();
    pictures.close();
  }
}
