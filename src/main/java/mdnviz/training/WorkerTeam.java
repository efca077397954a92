package mdnviz.training;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import mdnviz.math.Daemon;

/// Threads that compute the parts of a minibatch together with the thread that asks. Which thread
/// computes which part changes no bit. Between minibatches the helpers spin for a moment, because
/// the next one is microseconds away, then park.
///
/// Belongs to one asking thread at a time.
public final class WorkerTeam implements AutoCloseable {
  private static final int SPINS = 20_000;

  private final Thread[] helpers;

  /// The round in the upper half, then 16 bits for how many parts it has and 16 for the next one to
  /// take: in one number, so that a helper that comes late can never take a part of another round.
  private final AtomicLong ticket = new AtomicLong();

  private final AtomicInteger unfinished = new AtomicInteger();
  private volatile IntConsumer job;
  private volatile boolean closed;

  /// @param threads how many compute, the asking one included, at least 1
  public WorkerTeam(int threads) {
    helpers = new Thread[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = Daemon.start("mdn-worker-" + (i + 1), this::help);
    }
  }

  /// @return how many threads compute, the asking one included
  public int threads() {
    return helpers.length + 1;
  }

  /// Computes all parts and returns when the last is done.
  ///
  /// @param parts how many
  /// @param work computes the part whose number it gets; parts must not touch each other's state
  void run(int parts, IntConsumer work) {
    if (parts == 1 || helpers.length == 0) {
      for (int part = 0; part < parts; part++) {
        work.accept(part);
      }
      return;
    }
    job = work;
    unfinished.set(parts);
    long round = (ticket.get() >>> 32) + 1;
    ticket.set((round << 32) | ((long) parts << 16));
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
    takeParts(round);
    while (unfinished.get() > 0) {
      Thread.onSpinWait();
    }
  }

  private void takeParts(long round) {
    long next = ticket.get();
    while (next >>> 32 == round && (next & 0xFFFF) < ((next >>> 16) & 0xFFFF)) {
      if (ticket.compareAndSet(next, next + 1)) {
        try {
          job.accept((int) (next & 0xFFFF));
        } finally {
          unfinished.decrementAndGet();
        }
      }
      next = ticket.get();
    }
  }

  private void help() {
    long seen = 0;
    while (!closed) {
      int spins = 0;
      while (ticket.get() >>> 32 == seen && !closed) {
        spins++;
        if (spins < SPINS) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(this);
        }
      }
      seen = ticket.get() >>> 32;
      takeParts(seen);
    }
  }

  /// Ends the helpers.
  @Override
  public void close() {
    closed = true;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }
}
