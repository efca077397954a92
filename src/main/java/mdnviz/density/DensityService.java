package mdnviz.density;

import java.util.Optional;
import mdnviz.math.NewestFirst;

/// The `mdn-density` thread: evaluates the newest request and forgets those it had no time for.
///
/// A model that cannot be evaluated costs its frame, not the thread: the frame before it stays.
///
/// Thread-safe.
public final class DensityService implements AutoCloseable {
  private final NewestFirst<DensityRequest, DensityFrame> thread;

  /// Starts the thread.
  ///
  /// @param onFrame called on the service's thread after each new frame
  public DensityService(Runnable onFrame) {
    thread = new NewestFirst<>("mdn-density", DensityEvaluator::evaluate, onFrame);
  }

  /// Asks for a picture; a request not yet begun is replaced.
  ///
  /// @param request what is wanted
  public void request(DensityRequest request) {
    thread.ask(request);
  }

  /// @return the newest finished picture; empty before the first
  public Optional<DensityFrame> latest() {
    return thread.latest();
  }

  /// Stops the thread and waits until it has ended; the frame being evaluated is dropped.
  @Override
  public void close() {
    thread.close();
  }
}
