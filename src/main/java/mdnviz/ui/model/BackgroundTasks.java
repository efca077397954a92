package mdnviz.ui.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mdnviz.data.ReadingProgress;

/// File work off the JavaFX thread, one job after another on the `mdn-files` thread; answers come
/// back on the JavaFX thread.
///
/// JavaFX thread only, but for the jobs themselves.
public final class BackgroundTasks implements AutoCloseable {
  private final Executor background;
  private final Executor foreground;
  private final Runnable close;
  private final ReadOnlyObjectWrapper<Optional<Job>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private BackgroundTasks(Executor background, Executor foreground, Runnable close) {
    this.background = background;
    this.foreground = foreground;
    this.close = close;
  }

  /// Jobs on a thread of their own.
  ///
  /// @param foreground runs things on the JavaFX thread
  /// @return tasks that answer through `foreground`
  public static BackgroundTasks onThread(Executor foreground) {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("mdn-files").factory());
    return new BackgroundTasks(thread, foreground, thread::shutdownNow);
  }

  /// Jobs at once on the calling thread, for tests and for work without a window.
  ///
  /// @return tasks that are done when `submit` returns
  public static BackgroundTasks inline() {
    return new BackgroundTasks(Runnable::run, Runnable::run, () -> {});
  }

  /// Work that tells how far it has come.
  ///
  /// @param <T> type of the result
  @FunctionalInterface
  public interface Work<T> {
    /// @param progress to be told
    /// @return the result
    /// @throws Exception if it fails; the message is for people
    T run(ReadingProgress progress) throws Exception;
  }

  /// Starts a job.
  ///
  /// @param title what is being done, for example `Reading points.csv`
  /// @param work on the background thread; may be interrupted
  /// @param whenDone gets the result, unless the job was cancelled
  /// @param whenFailed gets what `work` threw, unless the job was cancelled
  /// @param <T> type of the result
  public <T> void submit(
      String title, Callable<T> work, Consumer<T> whenDone, Consumer<Exception> whenFailed) {
    follow(title, _ -> work.call(), whenDone, whenFailed);
  }

  /// Starts a job whose progress is told.
  ///
  /// @param title what is being done, for example `Reading points.csv`
  /// @param work on the background thread; may be interrupted
  /// @param whenDone gets the result, unless the job was cancelled
  /// @param whenFailed gets what `work` threw, unless the job was cancelled
  /// @param <T> type of the result
  /// @return the job
  public <T> Job follow(
      String title, Work<T> work, Consumer<T> whenDone, Consumer<Exception> whenFailed) {
    Job job = new Job(title);
    current.set(Optional.of(job));
    start(job, work, whenDone, whenFailed);
    return job;
  }

  /// Starts a job that nobody is told of, nor of its failure.
  ///
  /// @param work on the background thread; may be interrupted
  /// @param whenDone gets the result, unless the job was cancelled
  /// @param <T> type of the result
  /// @return the job
  public <T> Job quietly(Callable<T> work, Consumer<T> whenDone) {
    Job job = new Job("");
    start(job, _ -> work.call(), whenDone, _ -> {});
    return job;
  }

  private <T> void start(
      Job job, Work<T> work, Consumer<T> whenDone, Consumer<Exception> whenFailed) {
    background.execute(
        () -> {
          Runnable answer = attempt(job, work, whenDone, whenFailed);
          foreground.execute(() -> finish(job, answer));
        });
  }

  private static <T> Runnable attempt(
      Job job, Work<T> work, Consumer<T> whenDone, Consumer<Exception> whenFailed) {
    if (!job.begin()) {
      return () -> {};
    }
    try {
      T result = work.run(job::reach);
      return () -> whenDone.accept(result);
    } catch (Exception failure) {
      return () -> whenFailed.accept(failure);
    } finally {
      job.end();
    }
  }

  private void finish(Job job, Runnable answer) {
    if (current.get().equals(Optional.of(job))) {
      current.set(Optional.empty());
    }
    job.finish();
    if (!job.cancelled()) {
      answer.run();
    }
  }

  /// Interrupts the job started last and drops its result.
  public void cancelCurrent() {
    current.get().ifPresent(Job::cancel);
    current.set(Optional.empty());
  }

  /// @return the job started last, while it runs
  public ReadOnlyObjectProperty<Optional<Job>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// Stops the thread; jobs not done are dropped.
  @Override
  public void close() {
    close.run();
  }

  /// One job. Thread-safe.
  public static final class Job {
    private final String title;
    private final long startNanos = System.nanoTime();
    private volatile double fraction;
    private volatile boolean done;
    private Thread worker;
    private boolean cancelled;

    private Job(String title) {
      this.title = title;
    }

    /// @return what is being done
    public String title() {
      return title;
    }

    /// @return how much is done, from 0 to 1; 0 where it is not known
    public double fraction() {
      return fraction;
    }

    /// @return estimated from what is done so far, seconds; empty where nothing is known yet
    public OptionalDouble secondsLeft() {
      double now = fraction;
      double elapsed = (System.nanoTime() - startNanos) * 1e-9;
      return now > 0 ? OptionalDouble.of(elapsed * (1 - now) / now) : OptionalDouble.empty();
    }

    /// @return whether its answer was given
    public boolean isDone() {
      return done;
    }

    private void reach(double newFraction) {
      fraction = newFraction;
    }

    private void finish() {
      done = true;
    }

    /// Interrupts the work and drops its result.
    public synchronized void cancel() {
      cancelled = true;
      if (worker != null) {
        worker.interrupt();
      }
    }

    private synchronized boolean begin() {
      worker = Thread.currentThread();
      return !cancelled;
    }

    private synchronized void end() {
      worker = null;
      Thread.interrupted();
    }

    private synchronized boolean cancelled() {
      return cancelled;
    }
  }
}
