package mdnviz.training;

import java.util.Optional;

/// What the world may know of a training at one moment. Immutable.
///
/// @param model the network with its latest good parameters
/// @param status where the training stands
/// @param lastStep what the last step did; empty before the first
/// @param history the numbers of every step and validation so far
/// @param bestValidationNegativeLogLikelihood lowest so far, nats, data units; NaN if there is none
/// @param stepsPerSecond recent speed; 0 while not running
/// @param stopReason why the training ended by itself; empty while it can go on
public record TrainingSnapshot(
    TrainedModel model,
    TrainingStatus status,
    Optional<StepReport> lastStep,
    LossHistory.View history,
    double bestValidationNegativeLogLikelihood,
    double stepsPerSecond,
    Optional<StopReason> stopReason) {
  /// @return optimizer steps done
  public long step() {
    return model.step();
  }

  /// @return passes completed
  public int epoch() {
    return model.epoch();
  }

  /// @return share of the steps so far whose gradient was clipped, 0 to 1
  public double clippedShare() {
    return history.stepCount() == 0 ? 0 : (double) history.clippedCount() / history.stepCount();
  }
}
