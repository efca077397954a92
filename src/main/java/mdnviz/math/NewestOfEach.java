package mdnviz.math;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// A thread that answers many askers in turn: of each the newest question, and none twice before
/// every other that waits had its turn.
///
/// A question that cannot be answered costs its answer, not the thread: the answer before it stays.
///
/// Thread-safe.
///
/// @param <K> immutable name of an asker
/// @param <Q> immutable question
/// @param <A> immutable answer
public final class NewestOfEach<K, Q, A> implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger(NewestOfEach.class.getName());

  private final Function<Q, A> answering;
  private final Runnable onAnswer;

  /// In the order in which the askers began to wait. Guarded by itself, as the two after it are.
  private final Map<K, Q> waiting = new LinkedHashMap<>();

  private int clearings;
  private boolean closed;

  private final Map<K, A> latest = new ConcurrentHashMap<>();
  private final Thread thread;

  /// Starts the thread.
  ///
  /// @param name of the thread
  /// @param answering called on the thread for each question it has time for
  /// @param onAnswer called on the thread after each new answer
  public NewestOfEach(String name, Function<Q, A> answering, Runnable onAnswer) {
    this.answering = answering;
    this.onAnswer = onAnswer;
    thread = Daemon.start(name, this::loop);
  }

  /// Asks; a question of the same asker not yet begun is replaced by it, in its place.
  ///
  /// @param asker who
  /// @param question the newest
  public void ask(K asker, Q question) {
    synchronized (waiting) {
      waiting.put(asker, question);
      waiting.notifyAll();
    }
  }

  /// Forgets all askers, what they wait for and what they were answered.
  public void clear() {
    synchronized (waiting) {
      clearings++;
      waiting.clear();
      latest.clear();
    }
  }

  /// @param asker who
  /// @return the newest answer to it; empty before the first
  public Optional<A> latest(K asker) {
    return Optional.ofNullable(latest.get(asker));
  }

  /// Stops the thread and waits until it has ended; the answer being worked on is dropped.
  @Override
  public void close() {
    synchronized (waiting) {
      closed = true;
      waiting.notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    try {
      for (Optional<Turn<K, Q>> next = take(); next.isPresent(); next = take()) {
        answer(next.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The next question; empty once closed.
  private Optional<Turn<K, Q>> take() throws InterruptedException {
    synchronized (waiting) {
      while (waiting.isEmpty() && !closed) {
        waiting.wait();
      }
      if (closed) {
        return Optional.empty();
      }
      Iterator<Map.Entry<K, Q>> askers = waiting.entrySet().iterator();
      Map.Entry<K, Q> first = askers.next();
      Turn<K, Q> turn = new Turn<>(first.getKey(), first.getValue(), clearings);
      askers.remove();
      return Optional.of(turn);
    }
  }

  private void answer(Turn<K, Q> turn) {
    try {
      A answer = answering.apply(turn.question);
      if (put(turn, answer)) {
        onAnswer.run();
      }
    } catch (RuntimeException fault) {
      LOGGER.log(System.Logger.Level.WARNING, "a question could not be answered", fault);
    }
  }

  private boolean put(Turn<K, Q> turn, A answer) {
    synchronized (waiting) {
      boolean wanted = !closed && turn.clearings == clearings;
      if (wanted) {
        latest.put(turn.asker, answer);
      }
      return wanted;
    }
  }

  /// A question whose turn it is.
  private record Turn<K, Q>(K asker, Q question, int clearings) {}
}
