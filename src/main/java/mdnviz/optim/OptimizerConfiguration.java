package mdnviz.optim;

/// The optimizer and its constants, but for the learning rate, which may change at any time.
///
/// @param kind the rule
/// @param firstMomentDecay β₁, also the momentum, in [0, 1)
/// @param secondMomentDecay β₂, also the decay of RMSProp, in [0, 1)
/// @param epsilon added to the root of the second moment, positive
/// @param weightDecay λ ≥ 0; biases are not decayed
public record OptimizerConfiguration(
    OptimizerKind kind,
    double firstMomentDecay,
    double secondMomentDecay,
    double epsilon,
    double weightDecay) {
  /// Adam with the constants of its paper.
  public static final OptimizerConfiguration DEFAULT =
      new OptimizerConfiguration(OptimizerKind.ADAM, 0.9, 0.999, 1e-8, 0);

  /// Checks the constants.
  ///
  /// @throws IllegalArgumentException if one is out of range
  public OptimizerConfiguration {
    if (!(firstMomentDecay >= 0 && firstMomentDecay < 1)) {
      throw new IllegalArgumentException("beta 1 must lie in [0, 1), was " + firstMomentDecay);
    }
    if (!(secondMomentDecay >= 0 && secondMomentDecay < 1)) {
      throw new IllegalArgumentException("beta 2 must lie in [0, 1), was " + secondMomentDecay);
    }
    if (!(epsilon > 0 && epsilon < 1)) {
      throw new IllegalArgumentException("epsilon must lie in (0, 1), was " + epsilon);
    }
    if (!(weightDecay >= 0 && weightDecay < 1)) {
      throw new IllegalArgumentException("weight decay must lie in [0, 1), was " + weightDecay);
    }
  }

  /// @param newKind the rule
  /// @return the same constants with another rule
  public OptimizerConfiguration withKind(OptimizerKind newKind) {
    return new OptimizerConfiguration(
        newKind, firstMomentDecay, secondMomentDecay, epsilon, weightDecay);
  }

  /// @param newWeightDecay λ ≥ 0
  /// @return the same rule with another weight decay
  public OptimizerConfiguration withWeightDecay(double newWeightDecay) {
    return new OptimizerConfiguration(
        kind, firstMomentDecay, secondMomentDecay, epsilon, newWeightDecay);
  }
}
