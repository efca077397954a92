package mdnviz.training;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import mdnviz.math.Daemon;
import mdnviz.optim.GradientClipping;

/// The `mdn-trainer` thread: owns a {@link Trainer}, obeys commands in their order, and publishes
/// snapshots: about thirty a second while running and one after every command.
///
/// A fault of the program ends the training with a {@link StopReason}, never the thread: the
/// session can be reset and go on.
///
/// Thread-safe; commands return at once.
public final class TrainingSession implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger(TrainingSession.class.getName());
  private static final long PUBLISH_INTERVAL_NANOS = 16_000_000;

  private final Runnable onPublish;
  private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
  private final AtomicReference<TrainingSnapshot> latest = new AtomicReference<>();
  private final AtomicReference<List<TimelineEntry>> marks = new AtomicReference<>(List.of());
  private final AtomicReference<Optional<TrainingHandover>> left =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<String> rejection = new AtomicReference<>();
  private final AtomicReference<StepExamination> examination = new AtomicReference<>();
  private final Thread thread;

  // owned by the session's thread
  private Trainer trainer;
  private Trainer untreated;
  private TrainingStatus status = TrainingStatus.READY;
  private boolean closed;

  /// Where the next step's change is wanted; empty while nobody looks at it.
  private Optional<double[][]> examined = Optional.empty();

  private final Timeline timeline = new Timeline();
  private final SpeedMeter speed = new SpeedMeter();

  /// Starts the thread and, the first time, the compilation of the SIMD kernels beside it.
  ///
  /// @param onPublish called on the session's thread after each new snapshot
  public TrainingSession(Runnable onPublish) {
    this.onPublish = onPublish;
    KernelStart.once(Level.INFO);
    thread = Daemon.start("mdn-trainer", this::loop);
  }

  /// @return the newest snapshot; empty before the first request was built
  public Optional<TrainingSnapshot> latest() {
    return Optional.ofNullable(latest.get());
  }

  /// @return what is kept of the present run, in the order of its epochs: its start and ends of
  ///   epochs, denser early
  public List<TimelineEntry> timeline() {
    return marks.get();
  }

  /// @return why the newest request was refused, in words for the user; empty if it was built. The
  ///   training before it stands.
  public Optional<String> rejection() {
    return Optional.ofNullable(rejection.get());
  }

  /// @return the step to come, taken apart, of the newest snapshot; empty while training runs and
  ///   while nobody asked
  public Optional<StepExamination> examination() {
    return Optional.ofNullable(examination.get());
  }

  /// Builds a network for a request and stops there, ready to run.
  ///
  /// @param request what to train
  public void reset(TrainingRequest request) {
    commands.add(() -> build(() -> new Trainer(request)));
  }

  /// Goes on with other examples from where training is, running if it was: weights, optimizer, η,
  /// counters and history stay, see {@link Continuation}.
  ///
  /// @param request with the other examples
  public void exchange(TrainingRequest request) {
    commands.add(
        () ->
            goOn(() -> trainer == null ? new Trainer(request) : Continuation.of(trainer, request)));
  }

  /// Goes on from other weights or settings, running if it was; the training before is kept for
  /// {@link #takeBack}. Optimizer, η, counters and history stay where the weights are not fresh.
  ///
  /// @param request with the weights to go on from, or without for fresh ones
  public void treat(TrainingRequest request) {
    commands.add(
        () -> {
          Trainer before = trainer;
          goOn(() -> before == null ? new Trainer(request) : Continuation.treated(before, request));
          untreated = before == trainer ? untreated : before;
        });
  }

  /// Goes back to the training before the last treatment, bit for bit as it was left, running if
  /// training runs; does nothing if there was no treatment.
  public void takeBack() {
    commands.add(
        () -> {
          if (untreated != null) {
            Trainer before = untreated;
            untreated = null;
            goOn(() -> before);
          }
        });
  }

  private void goOn(Supplier<Trainer> making) {
    TrainingStatus before = status;
    build(making);
    boolean running = before == TrainingStatus.RUNNING;
    if (rejection.get() == null && (running || trainer.stepCount() > 0)) {
      status = before;
      speed.start(trainer.stepCount());
    }
  }

  /// Goes back to an entry of the timeline and on from there as another run, running if it was;
  /// later entries go. η and clipping stay as they are set now, the examples are those of now. An
  /// entry of a run that was reset is ignored.
  ///
  /// @param entry where to go on from
  public void branch(TimelineEntry entry) {
    commands.add(
        () -> {
          if (trainer != null && timeline.recorded(entry)) {
            trainer.branch(Continuation.at(entry, trainer));
            timeline.cutAfter(entry.epoch());
            status = status == TrainingStatus.RUNNING ? status : TrainingStatus.PAUSED;
            speed.start(trainer.stepCount());
          }
        });
  }

  /// Takes a training up that was done by another hand, as it stands and with its timeline, and
  /// stops there. The training before is kept for {@link #left}.
  ///
  /// @param taken that training
  public void takeOver(TrainingHandover taken) {
    commands.add(
        () -> {
          Optional<TrainingHandover> before =
              Optional.ofNullable(trainer).map(training -> training.handOver(timeline));
          halt();
          build(taken::taken);
          if (rejection.get() == null) {
            left.set(before);
            untreated = null;
            timeline.take(taken.timeline());
            mark();
            status = trainer.stepCount() == 0 ? TrainingStatus.READY : TrainingStatus.PAUSED;
          }
        });
  }

  /// @return the training that the last {@link #takeOver} put an end to; empty if there was none
  public Optional<TrainingHandover> left() {
    return left.get();
  }

  /// Starts or goes on stepping; nothing happens once training has ended by itself.
  public void run() {
    commands.add(
        () -> {
          if (trainer != null && trainer.stopReason().isEmpty()) {
            status = TrainingStatus.RUNNING;
            speed.start(trainer.stepCount());
          }
        });
  }

  /// Stops stepping after the current minibatch.
  public void pause() {
    commands.add(this::halt);
  }

  /// Does one minibatch and pauses.
  public void step() {
    commands.add(
        () -> {
          if (trainer != null) {
            trainer.step();
            mark();
            trainer.scoreValidation();
            status = TrainingStatus.PAUSED;
          }
        });
  }

  /// Takes the step to come apart from now on, whenever training rests: now and after every
  /// command. No bit of the training changes.
  ///
  /// @param inputs rows of D numbers at which the change of the mixtures is wanted, data units.
  ///   Kept. Not modified.
  public void examine(double[]... inputs) {
    commands.add(() -> examined = Optional.of(inputs));
  }

  /// Takes no step apart any more.
  public void stopExamining() {
    commands.add(() -> examined = Optional.empty());
  }

  /// Changes η from the next step on.
  ///
  /// @param learningRate positive
  public void setLearningRate(double learningRate) {
    commands.add(
        () -> {
          if (trainer != null) {
            trainer.setLearningRate(learningRate);
          }
        });
  }

  /// Changes the clipping from the next step on.
  ///
  /// @param clipping what is done to long gradients
  public void setClipping(GradientClipping clipping) {
    commands.add(
        () -> {
          if (trainer != null) {
            trainer.setClipping(clipping);
          }
        });
  }

  /// Stops the thread and waits until it has ended.
  @Override
  public void close() {
    commands.add(() -> closed = true);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void build(Supplier<Trainer> making) {
    try {
      trainer = making.get();
      status = TrainingStatus.READY;
      rejection.set(null);
      if (trainer.stepCount() == 0) {
        timeline.clear();
        mark();
      }
    } catch (IllegalArgumentException e) {
      rejection.set(e.getMessage());
      halt();
    } catch (OutOfMemoryError e) {
      rejection.set("This network needs more memory than there is. Choose fewer units or layers.");
      halt();
    }
  }

  private void halt() {
    if (status == TrainingStatus.RUNNING) {
      trainer.scoreValidation();
      status = TrainingStatus.PAUSED;
    }
  }

  private void loop() {
    try {
      while (!closed) {
        try {
          obeyAndTrain();
        } catch (RuntimeException | OutOfMemoryError fault) {
          fail(fault);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void obeyAndTrain() throws InterruptedException {
    if (status == TrainingStatus.RUNNING) {
      obeyWaiting();
      train();
    } else {
      commands.take().run();
      obeyWaiting();
      publish();
    }
  }

  private void fail(Throwable fault) {
    LOGGER.log(System.Logger.Level.ERROR, "training failed", fault);
    status = TrainingStatus.PAUSED;
    try {
      if (trainer != null) {
        trainer.fail();
      }
      publish();
    } catch (RuntimeException | OutOfMemoryError again) {
      LOGGER.log(System.Logger.Level.ERROR, "the failure could not be published", again);
    }
  }

  private void obeyWaiting() {
    boolean any = false;
    for (Command next = commands.poll(); next != null; next = commands.poll()) {
      next.run();
      any = true;
    }
    if (any) {
      publish();
    }
  }

  private void train() {
    long until = System.nanoTime() + PUBLISH_INTERVAL_NANOS;
    while (status == TrainingStatus.RUNNING && commands.isEmpty()) {
      if (!trainer.step() || trainer.stopReason().isPresent()) {
        status = TrainingStatus.PAUSED;
      }
      mark();
      if (System.nanoTime() >= until) {
        break;
      }
    }
    publish();
  }

  private void mark() {
    timeline.follow(trainer);
  }

  private void publish() {
    if (trainer == null || closed) {
      if (rejection.get() != null) {
        onPublish.run();
      }
      return;
    }
    double rate = status == TrainingStatus.RUNNING ? speed.measure(trainer.stepCount()) : 0;
    marks.set(timeline.entries());
    examination.set(
        examined
            .filter(_ -> status != TrainingStatus.RUNNING)
            .map(inputs -> trainer.examine(inputs))
            .orElse(null));
    latest.set(trainer.snapshot(status, rate));
    onPublish.run();
  }

  private interface Command {
    void run();
  }
}
