package mdnviz.density;

import java.util.Optional;
import mdnviz.training.TrainedModel;

/// The `mdn-density` thread: evaluates the newest request and forgets those it had no time for.
///
/// A model that cannot be evaluated costs its frame, not the thread: the frame before it stays.
///
/// Thread-safe.
public final class DensityService implements AutoCloseable {
  private final NewestFirst<Request, DensityFrame> thread;

  /// Starts the thread.
  ///
  /// @param onFrame called on the service's thread after each new frame
  public DensityService(Runnable onFrame) {
    thread =
        new NewestFirst<>(
            "mdn-density",
            asked ->
                DensityEvaluator.evaluate(
                    asked.model(), asked.section(), asked.grid(), asked.style()),
            onFrame);
  }

  /// Asks for a picture; a request not yet begun is replaced.
  ///
  /// @param model any D and L
  /// @param section what of it; fits the model
  /// @param grid where
  /// @param style how densities become colours
  public void request(TrainedModel model, Section section, GridSpec grid, DensityStyle style) {
    thread.ask(new Request(model, section, grid, style));
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

  private record Request(TrainedModel model, Section section, GridSpec grid, DensityStyle style) {}
}
