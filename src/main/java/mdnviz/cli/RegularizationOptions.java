package mdnviz.cli;

import mdnviz.training.Regularization;
import picocli.CommandLine.Option;

/// Options of noise and penalties; those not given are the preset's.
final class RegularizationOptions {
  @Option(
      names = "--input-noise",
      paramLabel = "<sigma>",
      description = "Noise on x in each minibatch, in standard deviations of x.")
  private Double inputNoise;

  @Option(
      names = "--target-noise",
      paramLabel = "<sigma>",
      description = "Noise on the target in each minibatch, in its standard deviations.")
  private Double targetNoise;

  @Option(
      names = "--noise-scaling",
      negatable = true,
      description = "Let the noise shrink with the number of examples.")
  private Boolean noiseScaling;

  @Option(
      names = "--entropy-bonus",
      paramLabel = "<weight>",
      description = "Reward for using several components.")
  private Double entropyBonus;

  /// @param preset what holds where no option says otherwise
  /// @return noise and penalties
  /// @throws IllegalArgumentException if a number is out of range
  Regularization over(Regularization preset) {
    return new Regularization(
        inputNoise == null ? preset.inputNoise() : inputNoise,
        targetNoise == null ? preset.targetNoise() : targetNoise,
        noiseScaling == null ? preset.noiseScaling() : noiseScaling,
        entropyBonus == null ? preset.entropyBonus() : entropyBonus);
  }
}
