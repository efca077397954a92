package mdnviz.density;

import java.util.Optional;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.math.NewestFirst;
import mdnviz.training.TrainedModel;

/// The `mdn-arm` thread: measures how well a model moves the two-link arm, the newest first.
///
/// Thread-safe.
public final class ArmService implements AutoCloseable {
  private final NewestFirst<Request, ArmScore> thread;

  /// Starts the thread.
  ///
  /// @param onScore called on the service's thread after each new score
  public ArmService(Runnable onScore) {
    thread =
        new NewestFirst<>(
            "mdn-arm",
            asked -> ArmScore.of(asked.model(), asked.dataset(), asked.split()),
            onScore);
  }

  /// Asks for a score; a request not yet begun is replaced.
  ///
  /// @param model from the place of the hand to the two angles
  /// @param dataset with the places to try, not empty
  /// @param split of its rows
  public void request(TrainedModel model, Dataset dataset, DataSplit split) {
    thread.ask(new Request(model, dataset, split));
  }

  /// @return the newest score; empty before the first
  public Optional<ArmScore> latest() {
    return thread.latest();
  }

  /// Stops the thread and waits until it has ended.
  @Override
  public void close() {
    thread.close();
  }

  private record Request(TrainedModel model, Dataset dataset, DataSplit split) {}
}
