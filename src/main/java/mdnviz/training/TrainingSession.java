package mdnviz.training;

import java.util.Optional;
import mdnviz.optim.GradientClipping;

/// The `mdn-trainer` thread: owns a {@link Trainer}, obeys commands in their order, and publishes
/// snapshots: about thirty a second while running and one after every command.
///
/// Thread-safe; commands return at once.
public final class TrainingSession implements AutoCloseable {
  /// Starts the thread.
  ///
  /// @param onPublish called on the session's thread after each new snapshot
  public TrainingSession(Runnable onPublish) {}

  /// @return the newest snapshot; empty before the first request was built
  public Optional<TrainingSnapshot> latest() {
    return Optional.empty();
  }

  /// Builds a network for a request and stops there, ready to run.
  ///
  /// @param request what to train
  public void reset(TrainingRequest request) {}

  /// Starts or goes on stepping.
  public void run() {}

  /// Stops stepping after the current minibatch.
  public void pause() {}

  /// Does one minibatch and pauses.
  public void step() {}

  /// Changes η from the next step on.
  ///
  /// @param learningRate positive
  public void setLearningRate(double learningRate) {}

  /// Changes the clipping from the next step on.
  ///
  /// @param clipping what is done to long gradients
  public void setClipping(GradientClipping clipping) {}

  /// Stops the thread.
  @Override
  public void close() {}
}
