package mdnviz.math;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// A thread that answers the newest question and forgets those it had no time for.
///
/// A question that cannot be answered costs its answer, not the thread: the answer before it stays.
///
/// Thread-safe.
///
/// @param <Q> immutable question
/// @param <A> immutable answer
public final class NewestFirst<Q, A> implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger(NewestFirst.class.getName());

  private final Function<Q, A> answering;
  private final Runnable onAnswer;
  private final AtomicReference<Q> waiting = new AtomicReference<>();
  private final AtomicReference<A> latest = new AtomicReference<>();
  private final Thread thread;
  private volatile boolean closed;

  /// Starts the thread.
  ///
  /// @param name of the thread
  /// @param answering called on the thread for each question it has time for
  /// @param onAnswer called on the thread after each new answer
  public NewestFirst(String name, Function<Q, A> answering, Runnable onAnswer) {
    this.answering = answering;
    this.onAnswer = onAnswer;
    thread = Daemon.start(name, this::loop);
  }

  /// Asks; a question not yet begun is replaced.
  ///
  /// @param question the newest
  public void ask(Q question) {
    waiting.set(question);
    LockSupport.unpark(thread);
  }

  /// @return the newest answer; empty before the first
  public Optional<A> latest() {
    return Optional.ofNullable(latest.get());
  }

  /// Stops the thread and waits until it has ended; the answer being worked on is dropped.
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    while (!closed) {
      Q question = waiting.getAndSet(null);
      if (question == null) {
        LockSupport.park(this);
        continue;
      }
      try {
        answer(question);
      } catch (RuntimeException fault) {
        LOGGER.log(System.Logger.Level.WARNING, "a question could not be answered", fault);
      }
    }
  }

  private void answer(Q question) {
    A answer = answering.apply(question);
    if (!closed) {
      latest.set(answer);
      onAnswer.run();
    }
  }
}
