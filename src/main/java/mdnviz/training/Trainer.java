package mdnviz.training;

import mdnviz.optim.GradientClipping;

/// The training loop without a thread: one call, one optimizer step.
///
/// Not thread-safe: one owner at a time.
public final class Trainer {
  /// Standardises, splits, builds and initialises.
  ///
  /// @param request what to train
  /// @throws IllegalArgumentException if there are fewer than two training examples or the start model
  ///     does not fit
  public Trainer(TrainingRequest request) {}

  /// Does one minibatch; does nothing once training has ended by itself.
  ///
  /// @return whether a step was done
  public boolean step() {
    throw new IllegalStateException("being built");
  }

  /// Steps to the end of the current epoch (at least one step).
  ///
  /// @return whether training can go on
  public boolean epoch() {
    throw new IllegalStateException("being built");
  }

  /// @param learningRate positive, from the next step on
  public void setLearningRate(double learningRate) {}

  /// @param clipping from the next step on
  public void setClipping(GradientClipping clipping) {}

  /// @param status to put into the snapshot, unless training has ended by itself
  /// @return everything known at this moment
  public TrainingSnapshot snapshot(TrainingStatus status) {
    throw new IllegalStateException("being built");
  }
}
