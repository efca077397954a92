package mdnviz.density;

import java.util.Optional;
import mdnviz.training.TrainedModel;

/// The `mdn-density` thread: evaluates the newest request and forgets those it had no time for.
///
/// Thread-safe.
public final class DensityService implements AutoCloseable {
  /// Starts the thread.
  ///
  /// @param onFrame called on the service's thread after each new frame
  public DensityService(Runnable onFrame) {}

  /// Asks for a picture; a request not yet begun is replaced.
  ///
  /// @param model D = L = 1
  /// @param grid where
  /// @param style how densities become colours
  public void request(TrainedModel model, GridSpec grid, DensityStyle style) {}

  /// @return the newest finished picture; empty before the first
  public Optional<DensityFrame> latest() {
    return Optional.empty();
  }

  /// Stops the thread; the frame being evaluated is dropped.
  @Override
  public void close() {}
}
