package mdnviz.training;

import mdnviz.optim.GradientClipper;

/// What one optimizer step did.
///
/// @param step number of the step, the first is 1
/// @param negativeLogLikelihood mean over the minibatch, nats, data units
/// @param gradientNorm global norm before clipping
/// @param clippedGradientNorm global norm after clipping
/// @param mixingWeightsNorm norm before clipping of the output weights of the π head
/// @param meansNorm the same for the μ head
/// @param scalesNorm the same for the σ head
/// @param clipAngle angle between the gradient before and after clipping, radians, 0 to π/2
/// @param clipped whether clipping changed the gradient
/// @param learningRate η after the schedule
public record StepReport(
    long step,
    double negativeLogLikelihood,
    double gradientNorm,
    double clippedGradientNorm,
    double mixingWeightsNorm,
    double meansNorm,
    double scalesNorm,
    double clipAngle,
    boolean clipped,
    double learningRate) {
  /// @param step number of the step
  /// @param loss mean over the minibatch as the history keeps it, nats, data units
  /// @param clipper that has clipped the step's gradient
  /// @param rate η after the schedule
  /// @return what the step did
  static StepReport of(long step, double loss, GradientClipper clipper, double rate) {
    return new StepReport(
        step,
        loss,
        clipper.norm(),
        clipper.clippedNorm(),
        clipper.groupNorm(HeadGroup.MIXING_WEIGHTS),
        clipper.groupNorm(HeadGroup.MEANS),
        clipper.groupNorm(HeadGroup.SCALES),
        clipper.angle(),
        clipper.clipped(),
        rate);
  }
}
