package mdnviz.training;

/// Noise and penalties that keep the mixture from fitting the training examples too closely.
///
/// @param inputNoise standard deviation of Gaussian noise on x in each minibatch, standardised
///   units
/// @param targetNoise the same for t
/// @param noiseScaling whether both are multiplied by n^(−1/(4+d)), d = D + L, n = training
///   examples (Rothfuss et al. 2019)
/// @param entropyBonus weight of the mean entropy of π subtracted from the loss, ≥ 0, nats
public record Regularization(
    double inputNoise, double targetNoise, boolean noiseScaling, double entropyBonus) {
  /// None of it.
  public static final Regularization NONE = new Regularization(0, 0, false, 0);

  /// Checks the numbers.
  ///
  /// @throws IllegalArgumentException if one is negative or not finite
  public Regularization {
    requireRange("input noise", inputNoise);
    requireRange("target noise", targetNoise);
    requireRange("entropy bonus", entropyBonus);
  }

  private static void requireRange(String name, double value) {
    if (!(value >= 0 && value <= 100)) {
      throw new IllegalArgumentException(
          "the %s must lie between 0 and 100, was %s".formatted(name, value));
    }
  }
}
