package mdnviz.density;

import java.util.Optional;
import mdnviz.math.NewestFirst;
import mdnviz.training.TrainedModel;

/// The `mdn-map` thread: makes maps over two inputs, the newest asked for first.
///
/// Thread-safe.
public final class MapService implements AutoCloseable {
  private final NewestFirst<Request, MapFrame> thread;

  /// Starts the thread.
  ///
  /// @param onFrame called on the service's thread after each new frame
  public MapService(Runnable onFrame) {
    thread =
        new NewestFirst<>(
            "mdn-map",
            asked ->
                MapEvaluator.evaluate(
                    asked.model(), asked.quantity(), asked.target(), asked.grid(), asked.colors()),
            onFrame);
  }

  /// Asks for a map; a request not yet begun is replaced.
  ///
  /// @param request what to show
  public void request(Request request) {
    thread.ask(request);
  }

  /// @return the newest finished map; empty before the first
  public Optional<MapFrame> latest() {
    return thread.latest();
  }

  /// Stops the thread and waits until it has ended.
  @Override
  public void close() {
    thread.close();
  }

  /// A map asked for.
  ///
  /// @param model D = 2
  /// @param quantity what of each mixture
  /// @param target zero-based target whose marginal is looked at
  /// @param grid across the first input, upwards the second
  /// @param colors from the smallest value to the largest
  public record Request(
      TrainedModel model, MapQuantity quantity, int target, GridSpec grid, ColorMap colors) {}
}
