package mdnviz.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mdnviz.math.Daemon;

/// Shares a few daemon threads (`mdn-experiment-n`) out among many trainings, slice by slice.
///
/// Fair order is for runs that are watched together: the run with the fewest epochs goes next, and
/// none starts a slice while it is more than a twentieth ahead of the slowest, so that once all
/// have done twenty epochs every one is within a tenth of every other, however unlike their speeds
/// are. A run added late is counted from where the slowest stands. One after another is for runs
/// nobody watches: no more are open than there are threads.
///
/// A run is advanced by one thread at a time; what it did before is visible to the next. Threads
/// that have nothing to do sleep.
///
/// Thread-safe.
public final class RunScheduler implements AutoCloseable {
  private static final double LARGEST_LEAD = 0.05;

  private Order order;
  private final List<Thread> threads = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private int running;
  private boolean paused;
  private boolean closed;

  /// Work that can be done in slices.
  public interface Task {
    /// Does a slice: at most about an epoch, so that pausing is quick.
    ///
    /// @return whether there is more to do
    boolean advance();

    /// @return epochs done, fractions included; grows with every slice
    double epochs();

    /// Told in place of further slices when one has thrown.
    ///
    /// @param fault what was thrown
    void fail(Throwable fault);
  }

  /// Who goes next.
  public enum Order {
    /// The run with the fewest epochs.
    FAIR,
    /// The run added first.
    ONE_AFTER_ANOTHER
  }

  /// Starts the threads.
  ///
  /// @param threadCount how many, at least 1
  /// @param order who goes next
  public RunScheduler(int threadCount, Order order) {
    if (threadCount < 1) {
      throw new IllegalArgumentException("at least one thread is needed, was " + threadCount);
    }
    this.order = order;
    for (int i = 1; i <= threadCount; i++) {
      threads.add(Daemon.start("mdn-experiment-" + i, this::work));
    }
  }

  /// Schedules a task.
  ///
  /// @param task not scheduled yet
  public synchronized void add(Task task) {
    double start = entries.isEmpty() ? 0 : slowest();
    entries.add(new Entry(task, start - task.epochs(), start));
    notifyAll();
  }

  /// Takes a task out; a slice that is running ends first, later ones do not begin.
  ///
  /// @param task any
  public synchronized void remove(Task task) {
    entries.removeIf(entry -> entry.task.equals(task));
    notifyAll();
  }

  /// Says in which order the next slices are done.
  ///
  /// @param newOrder who goes next
  public synchronized void setOrder(Order newOrder) {
    order = newOrder;
    notifyAll();
  }

  /// Begins no further slice; those running end.
  public synchronized void pause() {
    paused = true;
  }

  /// Goes on after a pause.
  public synchronized void resume() {
    paused = false;
    notifyAll();
  }

  /// @return tasks that have not ended, failed or been removed
  public synchronized int taskCount() {
    return entries.size();
  }

  /// Waits until no slice is running and none will begin: after a pause, or when all tasks have
  /// ended.
  ///
  /// @throws InterruptedException if the waiting thread is interrupted
  public synchronized void awaitRest() throws InterruptedException {
    while (running > 0 || (!paused && !closed && !entries.isEmpty())) {
      wait();
    }
  }

  /// Drops all tasks and ends the threads, after the slices that are running.
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private double slowest() {
    return entries.stream().mapToDouble(entry -> entry.done).min().orElseThrow();
  }

  private void work() {
    try {
      for (Entry next = take(); next != null; next = take()) {
        boolean more = advance(next.task);
        give(next, more);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Entry take() throws InterruptedException {
    Entry next = null;
    while (!closed && next == null) {
      next = paused ? null : choose();
      if (next == null) {
        wait();
      }
    }
    if (closed) {
      return null;
    }
    next.running = true;
    running++;
    return next;
  }

  private Entry choose() {
    Stream<Entry> waiting = entries.stream().filter(entry -> !entry.running);
    if (order == Order.ONE_AFTER_ANOTHER) {
      return waiting.findFirst().orElse(null);
    }
    return waiting
        .min(Comparator.comparingDouble(entry -> entry.done))
        .filter(entry -> entry.done <= slowest() * (1 + LARGEST_LEAD))
        .orElse(null);
  }

  private static boolean advance(Task task) {
    try {
      return task.advance();
    } catch (RuntimeException | OutOfMemoryError fault) {
      task.fail(fault);
      return false;
    }
  }

  private synchronized void give(Entry entry, boolean more) {
    entry.running = false;
    running--;
    entry.done = entry.task.epochs() + entry.offset;
    if (!more) {
      entries.remove(entry);
    }
    notifyAll();
  }

  /// Guarded by the scheduler.
  private static final class Entry {
    private final Task task;
    private final double offset;
    private double done;
    private boolean running;

    Entry(Task task, double offset, double done) {
      this.task = task;
      this.offset = offset;
      this.done = done;
    }
  }
}
