package mdnviz.experiment;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.training.Timeline;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingHandover;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;

/// One run of an experiment: draws its data and builds its network with the first slice, trains,
/// and is measured with the last. What it trains is bit for bit what `mdnviz train` and the window
/// train with the same settings.
///
/// Slices belong to one thread at a time, see {@link RunScheduler}; `epochs` and `latest` may be
/// asked by every thread, and `handOver` waits for the end of a slice.
public final class ExperimentRun implements RunScheduler.Task {
  /// Bounds what a slice of a large data set takes.
  private static final int MOST_STEPS = 200;

  private final Experiment experiment;
  private final RunPlan plan;
  private final Listener listener;
  private final Optional<Timeline> timeline;
  private final AtomicReference<TrainingSnapshot> latest = new AtomicReference<>();
  private volatile boolean watched;
  private volatile long leastPause;
  private volatile double epochs;

  // guarded by the run
  private TrainingRequest request;
  private Trainer trainer;
  private Optional<TrainingHandover> end = Optional.empty();
  private double stepsPerEpoch;
  private long nanos;
  private long publishedAt = System.nanoTime();

  /// Hears what becomes of runs, on the threads of their slices.
  public interface Listener {
    /// @param run that trained to its end
    /// @param result what it came to
    void ended(ExperimentRun run, RunResult result);

    /// @param run that cannot be trained or failed
    /// @param fault `IllegalArgumentException` with words for people if its data do not do
    void failed(ExperimentRun run, Throwable fault);

    /// @param run whose newest snapshot, which was ordered, is there
    default void published(ExperimentRun run) {}
  }

  /// A run that keeps nothing of its course.
  ///
  /// @param experiment the run is part of
  /// @param index zero-based place in it
  /// @param listener hears of its end
  public ExperimentRun(Experiment experiment, int index, Listener listener) {
    this(experiment, index, listener, Optional.empty());
  }

  /// A run that can be handed over.
  ///
  /// @param experiment the run is part of
  /// @param index zero-based place in it
  /// @param listener hears of its end
  /// @param timeline empty; what is kept of the course
  public ExperimentRun(Experiment experiment, int index, Listener listener, Timeline timeline) {
    this(experiment, index, listener, Optional.of(timeline));
  }

  private ExperimentRun(
      Experiment experiment, int index, Listener listener, Optional<Timeline> timeline) {
    this.experiment = experiment;
    this.plan = experiment.plan(index);
    this.listener = listener;
    this.timeline = timeline;
  }

  /// @return what is run
  public RunPlan plan() {
    return plan;
  }

  /// The newest snapshot that is there. Asking orders a newer one, made after the slice that is
  /// running: a run nobody looks at makes none but the last.
  ///
  /// @return empty before the first
  public Optional<TrainingSnapshot> latest() {
    watched = true;
    return Optional.ofNullable(latest.get());
  }

  /// @param nanos at least between two snapshots that were ordered, so that many runs can be
  ///   watched; 0 at first
  public void setLeastPause(long nanos) {
    leastPause = nanos;
  }

  /// Makes a snapshot of where the run stands, after the slice that is running: who pauses a
  /// scheduler wants to see where it stopped. Does nothing if there is no training under way.
  public synchronized void publish() {
    if (trainer != null) {
      watched = false;
      publishedAt = System.nanoTime();
      latest.set(trainer.snapshot(TrainingStatus.RUNNING, 0));
      listener.published(this);
    }
  }

  @Override
  public double epochs() {
    return epochs;
  }

  /// The training as it stands, be it at its end, for the window to show and go on with; the run
  /// itself goes on as before.
  ///
  /// @return it, with the timeline
  /// @throws IllegalStateException if the run keeps no timeline
  /// @throws IllegalArgumentException if the run cannot be trained
  public synchronized TrainingHandover handOver() {
    Timeline course =
        timeline.orElseThrow(() -> new IllegalStateException("the run keeps no timeline"));
    if (end.isPresent()) {
      return end.get();
    }
    if (trainer == null) {
      begin();
    }
    return trainer.handOver(course);
  }

  @Override
  public synchronized boolean advance() {
    long start = System.nanoTime();
    if (trainer == null) {
      begin();
    }
    long last = trainer.stepCount() + (long) Math.min(stepsPerEpoch, MOST_STEPS);
    boolean more = true;
    while (more && trainer.stepCount() < last) {
      more = trainer.step() && trainer.stopReason().isEmpty();
      timeline.ifPresent(course -> course.follow(trainer));
    }
    epochs = trainer.stepCount() / stepsPerEpoch;
    if (!more || (watched && System.nanoTime() - publishedAt >= leastPause)) {
      publish();
    }
    nanos += System.nanoTime() - start;
    if (!more) {
      end();
    }
    return more;
  }

  private void begin() {
    request = experiment.request(plan);
    trainer = new Trainer(request);
    timeline.ifPresent(course -> course.follow(trainer));
    int examples =
        DataSplit.of(request.dataset().size(), request.training().shares(), plan.seed())
            .training()
            .length;
    int batchSize = Math.min(request.training().batchSize(), examples);
    stepsPerEpoch = Math.ceilDiv(examples, batchSize);
  }

  private void end() {
    TrainingSnapshot last = latest.get();
    Dataset data = request.dataset();
    RunResult result =
        new RunResult(
            plan.index(),
            plan.levels(),
            plan.seed(),
            RunMeasures.of(last, data, experiment.data().fresh()),
            last.stopReason().orElseThrow().kind(),
            nanos / 1e9);
    end = timeline.map(trainer::handOver);
    trainer = null;
    listener.ended(this, result);
  }

  @Override
  public void fail(Throwable fault) {
    listener.failed(this, fault);
  }
}
