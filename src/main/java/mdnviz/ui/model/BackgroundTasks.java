package mdnviz.ui.model;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

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

  /// Starts a job.
  ///
  /// @param title what is being done, for example `Reading points.csv`
  /// @param work on the background thread; may be interrupted
  /// @param whenDone gets the result, unless the job was cancelled
  /// @param whenFailed gets what `work` threw, unless the job was cancelled
  /// @param <T> type of the result
  public <T> void submit(
      String title, Callable<T> work, Consumer<T> whenDone, Consumer<Exception> whenFailed) {
    Job job = new Job(title);
    current.set(Optional.of(job));
    background.execute(
        () -> {
          Runnable answer = attempt(job, work, whenDone, whenFailed);
          foreground.execute(() -> finish(job, answer));
        });
  }

  private static <T> Runnable attempt(
      Job job, Callable<T> work, Consumer<T> whenDone, Consumer<Exception> whenFailed) {
    if (!job.begin()) {
      return () -> {};
    }
    try {
      T result = work.call();
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
    private Thread worker;
    private boolean cancelled;

    private Job(String title) {
      this.title = title;
    }

    /// @return what is being done
    public String title() {
      return title;
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
