package mdnviz.experiment;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;

/// One run of an experiment: draws its data and builds its network with the first slice, trains,
/// and is measured with the last. What it trains is bit for bit what `mdnviz train` and the window
/// train with the same settings.
///
/// Slices belong to one thread at a time, see {@link RunScheduler}; `epochs` and `latest` may be
/// asked by every thread.
public final class ExperimentRun implements RunScheduler.Task {
  /// Bounds what a slice of a large data set takes.
  private static final int MOST_STEPS = 200;

  private final Experiment experiment;
  private final RunPlan plan;
  private final Listener listener;
  private final AtomicReference<TrainingSnapshot> latest = new AtomicReference<>();
  private volatile boolean watched;
  private volatile double epochs;

  // owned by the thread of the slice
  private TrainingRequest request;
  private Trainer trainer;
  private double stepsPerEpoch;
  private long nanos;

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

  /// @param experiment the run is part of
  /// @param index zero-based place in it
  /// @param listener hears of its end
  public ExperimentRun(Experiment experiment, int index, Listener listener) {
    this.experiment = experiment;
    this.plan = experiment.plan(index);
    this.listener = listener;
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

  @Override
  public double epochs() {
    return epochs;
  }

  @Override
  public boolean advance() {
    long start = System.nanoTime();
    if (trainer == null) {
      begin();
    }
    long last = trainer.stepCount() + (long) Math.min(stepsPerEpoch, MOST_STEPS);
    boolean more = true;
    while (more && trainer.stepCount() < last) {
      more = trainer.step() && trainer.stopReason().isEmpty();
    }
    epochs = trainer.stepCount() / stepsPerEpoch;
    if (watched || !more) {
      watched = false;
      latest.set(trainer.snapshot(TrainingStatus.RUNNING, 0));
      listener.published(this);
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
    int examples =
        DataSplit.of(request.dataset().size(), request.training().shares(), plan.seed())
            .training()
            .length;
    int batchSize = Math.min(request.training().batchSize(), examples);
    stepsPerEpoch = Math.ceilDiv(examples, batchSize);
  }

  private void end() {
    TrainingSnapshot end = latest.get();
    Dataset data = request.dataset();
    RunResult result =
        new RunResult(
            plan.index(),
            plan.levels(),
            plan.seed(),
            RunMeasures.of(end, data, experiment.data().fresh()),
            end.stopReason().orElseThrow().kind(),
            nanos / 1e9);
    trainer = null;
    listener.ended(this, result);
  }

  @Override
  public void fail(Throwable fault) {
    listener.failed(this, fault);
  }
}
