package mdnviz.ui.model;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The news of a comparison, and the wait for what they bring.
final class CompareNews {
  private final Semaphore arrived = new Semaphore(0);

  /// Says that there is something to take over.
  void arrive() {
    arrived.release();
  }

  /// Takes over what comes until a condition holds.
  ///
  /// @param compare whose news these are
  /// @param condition asked after each
  void await(CompareModel compare, BooleanSupplier condition) {
    compare.receive();
    while (!condition.getAsBoolean()) {
      try {
        arrived.tryAcquire(20, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
      compare.receive();
    }
  }
}
