package mdnviz.ui.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mdnviz.experiment.RunScheduler;

/// The experiment of the Compare workspace: its runs, and what is done with all of them.
///
/// JavaFX thread only. `receive` is to be called after `onNews` was.
public final class CompareModel implements AutoCloseable {
  /// Up to so many runs are watched together, epoch by epoch; more are done one after another.
  public static final int MOST_TOGETHER = 24;

  private static final int THREADS = 2;
  private static final double SECONDS = 1e-9;

  private final RunScheduler scheduler = new RunScheduler(THREADS, RunScheduler.Order.FAIR);
  private final Runnable onNews;
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
  /// @param onNews called on other threads whenever `receive` has something to take over
  public CompareModel(Runnable onNews) {
    this.onNews = onNews;
  }

  /// Begins an experiment; the one before is ended and forgotten.
  ///
  /// @param begun what to run
  public void begin(LabPlan begun) {
    runs.forEach(run -> scheduler.remove(run.task()));
    plan.set(Optional.of(begun));
    int count = begun.experiment().runCount();
    runs.setAll(
        IntStream.range(0, count)
            .mapToObj(index -> new LabRun(begun.experiment(), index, onNews))
            .toList());
    scheduler.setOrder(
        count <= MOST_TOGETHER ? RunScheduler.Order.FAIR : RunScheduler.Order.ONE_AFTER_ANOTHER);
    scheduler.pause(); // all begin together
    runs.forEach(run -> scheduler.add(run.task()));
    trainedNanos = 0;
    go();
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
      receive();
    }
  }

  /// Ends all runs that are not over; what they learnt stays to be seen.
  public void stop() {
    if (standing == LabState.RUNNING || standing == LabState.PAUSED) {
      runs.forEach(run -> scheduler.remove(run.task()));
      standing = LabState.STOPPED;
      receive();
    }
  }

  /// Takes over what the threads have published since the last call.
  public void receive() {
    runs.forEach(run -> run.receive(standing));
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
  }
}
