package mdnviz.density;

import java.util.Optional;
import mdnviz.data.DataGenerator;
import mdnviz.data.ReferenceScores;
import mdnviz.math.NewestFirst;

/// The `mdn-truth` thread: finds out what is known about a generator, its reference scores by
/// quadrature or the picture of its true density. The newest question wins.
///
/// Thread-safe.
public final class TruthService implements AutoCloseable {
  private final NewestFirst<Question, Truth> thread;

  /// What was found out about a generator.
  ///
  /// @param generator asked about
  /// @param scores what a model can be scored against; empty if a picture was asked for
  /// @param frame the picture; empty if scores were asked for
  public record Truth(
      DataGenerator generator, Optional<ReferenceScores> scores, Optional<TruthFrame> frame) {}

  /// What a picture should show.
  ///
  /// @param section what of the density; fits the generator
  /// @param grid where
  /// @param style how densities become colours
  public record View(Section section, GridSpec grid, DensityStyle style) {}

  private record Question(DataGenerator generator, Optional<View> view) {}

  /// Starts the thread.
  ///
  /// @param onNews called on the service's thread whenever more is known
  public TruthService(Runnable onNews) {
    thread = new NewestFirst<>("mdn-truth", TruthService::answer, onNews);
  }

  /// Asks for the reference scores; a question not yet begun is replaced.
  ///
  /// @param generator whose scores
  public void askForScores(DataGenerator generator) {
    thread.ask(new Question(generator, Optional.empty()));
  }

  /// Asks for a picture; a question not yet begun is replaced.
  ///
  /// @param generator whose density is known
  /// @param view of the density
  public void askForPicture(DataGenerator generator, View view) {
    thread.ask(new Question(generator, Optional.of(view)));
  }

  /// @return what was found out last
  public Optional<Truth> latest() {
    return thread.latest();
  }

  /// Stops the thread and waits until it has ended.
  @Override
  public void close() {
    thread.close();
  }

  private static Truth answer(Question asked) {
    DataGenerator generator = asked.generator();
    return asked
        .view()
        .map(view -> picture(generator, view))
        .orElseGet(
            () -> new Truth(generator, Optional.of(generator.referenceScores()), Optional.empty()));
  }

  private static Truth picture(DataGenerator generator, View view) {
    TruthFrame frame =
        TruthEvaluator.evaluate(generator, view.section(), view.grid(), view.style());
    return new Truth(generator, Optional.empty(), Optional.of(frame));
  }
}
