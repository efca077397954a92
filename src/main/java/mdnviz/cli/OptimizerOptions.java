package mdnviz.cli;

import mdnviz.optim.OptimizerConfiguration;
import mdnviz.optim.OptimizerKind;
import picocli.CommandLine.Option;

/// Options of the optimizer; those not given are the preset's.
final class OptimizerOptions {
  @Option(
      names = "--optimizer",
      paramLabel = "<name>",
      description = "sgd, momentum, nesterov, rmsprop, adam or adamw.")
  private OptimizerKind kind;

  @Option(
      names = "--beta1",
      paramLabel = "<decay>",
      description = "Decay of the first moment, also the momentum, 0 to below 1.")
  private Double firstMomentDecay;

  @Option(
      names = "--beta2",
      paramLabel = "<decay>",
      description = "Decay of the second moment, 0 to below 1.")
  private Double secondMomentDecay;

  @Option(
      names = "--epsilon",
      paramLabel = "<number>",
      description = "Added to the root of the second moment.")
  private Double epsilon;

  @Option(
      names = "--weight-decay",
      paramLabel = "<lambda>",
      description = "Pulls weights, not biases, towards 0.")
  private Double weightDecay;

  /// @param preset what holds where no option says otherwise
  /// @return the optimizer
  /// @throws IllegalArgumentException if a number is out of range
  OptimizerConfiguration over(OptimizerConfiguration preset) {
    return new OptimizerConfiguration(
        kind == null ? preset.kind() : kind,
        firstMomentDecay == null ? preset.firstMomentDecay() : firstMomentDecay,
        secondMomentDecay == null ? preset.secondMomentDecay() : secondMomentDecay,
        epsilon == null ? preset.epsilon() : epsilon,
        weightDecay == null ? preset.weightDecay() : weightDecay);
  }
}
