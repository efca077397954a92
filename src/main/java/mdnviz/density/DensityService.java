package mdnviz.density;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import mdnviz.math.Daemon;
import mdnviz.training.TrainedModel;

/// The `mdn-density` thread: evaluates the newest request and forgets those it had no time for.
///
/// A model that cannot be evaluated costs its frame, not the thread: the frame before it stays.
///
/// Thread-safe.
public final class DensityService implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger(DensityService.class.getName());

  private final Runnable onFrame;
  private final AtomicReference<Request> waiting = new AtomicReference<>();
  private final AtomicReference<DensityFrame> latest = new AtomicReference<>();
  private final Thread thread;
  private volatile boolean closed;

  /// Starts the thread.
  ///
  /// @param onFrame called on the service's thread after each new frame
  public DensityService(Runnable onFrame) {
    this.onFrame = onFrame;
    thread = Daemon.start("mdn-density", this::loop);
  }

  /// Asks for a picture; a request not yet begun is replaced.
  ///
  /// @param model any D and L
  /// @param section what of it; fits the model
  /// @param grid where
  /// @param style how densities become colours
  public void request(TrainedModel model, Section section, GridSpec grid, DensityStyle style) {
    waiting.set(new Request(model, section, grid, style));
    LockSupport.unpark(thread);
  }

  /// @return the newest finished picture; empty before the first
  public Optional<DensityFrame> latest() {
    return Optional.ofNullable(latest.get());
  }

  /// Stops the thread and waits until it has ended; the frame being evaluated is dropped.
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
      Request request = waiting.getAndSet(null);
      if (request == null) {
        LockSupport.park(this);
        continue;
      }
      try {
        evaluate(request);
      } catch (RuntimeException fault) {
        LOGGER.log(System.Logger.Level.WARNING, "a density picture could not be made", fault);
      }
    }
  }

  private void evaluate(Request request) {
    DensityFrame frame =
        DensityEvaluator.evaluate(
            request.model(), request.section(), request.grid(), request.style());
    if (!closed) {
      latest.set(frame);
      onFrame.run();
    }
  }

  private record Request(TrainedModel model, Section section, GridSpec grid, DensityStyle style) {}
}
