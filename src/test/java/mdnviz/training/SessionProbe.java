package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/// A training session whose snapshots a test can wait for.
final class SessionProbe implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition published = lock.newCondition();
  private final AtomicReference<Thread> thread = new AtomicReference<>();
  private final TrainingSession session = new TrainingSession(this::onPublish);

  private void onPublish() {
    thread.set(Thread.currentThread());
    lock.lock();
    try {
      published.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// @return the session under test
  TrainingSession session() {
    return session;
  }

  /// @return the thread that published last
  Thread thread() {
    return thread.get();
  }

  /// Waits for a snapshot.
  ///
  /// @param wanted what it must be like
  /// @return the first seen that is
  TrainingSnapshot await(Predicate<TrainingSnapshot> wanted) {
    awaitState(() -> session.latest().filter(wanted).isPresent());
    return session.latest().filter(wanted).orElseThrow();
  }

  /// Waits until something is so after a publication.
  ///
  /// @param state what to wait for
  void awaitState(java.util.function.BooleanSupplier state) {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (!state.getAsBoolean()) {
        assertTrue(left > 0, () -> "waited in vain, last seen: " + session.latest());
        left = published.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
