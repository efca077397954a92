package mdnviz.density;

import java.util.List;
import java.util.Optional;
import mdnviz.math.NewestFirst;
import mdnviz.training.TrainedModel;

/// The `mdn-plane` thread: makes pictures of p(t₁, t₂ | x₀), the newest asked for first.
///
/// Thread-safe.
public final class PlaneService implements AutoCloseable {
  private final NewestFirst<Request, PlaneFrame> thread;

  /// Starts the thread.
  ///
  /// @param onFrame called on the service's thread after each new frame
  public PlaneService(Runnable onFrame) {
    thread =
        new NewestFirst<>(
            "mdn-plane",
            asked ->
                PlaneEvaluator.evaluate(asked.model(), asked.input(), asked.grid(), asked.style()),
            onFrame);
  }

  /// Asks for a picture; a request not yet begun is replaced.
  ///
  /// @param model L = 2
  /// @param input x₀, D numbers, data units
  /// @param grid across the first target, upwards the second
  /// @param style how densities become colours
  public void request(TrainedModel model, List<Double> input, GridSpec grid, DensityStyle style) {
    thread.ask(new Request(model, input, grid, style));
  }

  /// @return the newest finished picture; empty before the first
  public Optional<PlaneFrame> latest() {
    return thread.latest();
  }

  /// Stops the thread and waits until it has ended.
  @Override
  public void close() {
    thread.close();
  }

  private record Request(
      TrainedModel model, List<Double> input, GridSpec grid, DensityStyle style) {}
}
