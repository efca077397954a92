package mdnviz.density;

import java.util.Optional;
import mdnviz.data.Dataset;
import mdnviz.math.NewestFirst;
import mdnviz.training.Scoring;
import mdnviz.training.TrainedModel;

/// The `mdn-score` thread: scores a model on some examples of a data set. The newest question wins.
///
/// Thread-safe.
public final class ShareScoreService implements AutoCloseable {
  private final NewestFirst<Question, ShareScore> thread;

  /// A score.
  ///
  /// @param model that was scored
  /// @param negativeLogLikelihood mean, nats, data units
  public record ShareScore(TrainedModel model, double negativeLogLikelihood) {}

  @SuppressWarnings("ArrayRecordComponent") // handed on at once
  private record Question(TrainedModel model, Dataset dataset, int[] rows) {}

  /// Starts the thread.
  ///
  /// @param onScore called on the service's thread after each new score
  public ShareScoreService(Runnable onScore) {
    thread =
        new NewestFirst<>(
            "mdn-score",
            asked ->
                new ShareScore(
                    asked.model(),
                    Scoring.negativeLogLikelihood(
                        asked.model().network(), asked.dataset(), asked.rows())),
            onScore);
  }

  /// Asks for a score; a question not yet begun is replaced.
  ///
  /// @param model of the dimensions of the data set
  /// @param dataset examples
  /// @param rows which of them, at least one. Not modified, and not to be modified.
  public void ask(TrainedModel model, Dataset dataset, int... rows) {
    thread.ask(new Question(model, dataset, rows));
  }

  /// @return the newest score; empty before the first
  public Optional<ShareScore> latest() {
    return thread.latest();
  }

  /// Stops the thread and waits until it has ended.
  @Override
  public void close() {
    thread.close();
  }
}
