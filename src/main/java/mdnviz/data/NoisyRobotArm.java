package mdnviz.data;

import java.util.OptionalDouble;
import mdnviz.math.Quadrature;
import mdnviz.math.SeededRandom;

/// The arm of {@link RobotArm} with its hand seen through noise: x += N(0, σ² I). The two answers
/// merge where the arm is stretched.
///
/// p(θ|x) ∝ N(x; hand(θ), σ² I) over the rectangle of angles, normalised by a double Gauss–Legendre
/// sum over θ.
final class NoisyRobotArm extends SyntheticGenerator {
  private final double noise;

  /// @param noise σ, positive
  NoisyRobotArm(double noise) {
    super(
        new Description(
            "robot-arm-noisy",
            "Robot arm, noisy hand",
            "With noise the two answers are two tilted ridges: full covariances follow them,"
                + " diagonal ones cannot.",
            RobotArm.INPUTS,
            RobotArm.TARGETS));
    this.noise = noise;
  }

  @Override
  ExampleStream stream(SeededRandom random) {
    return example -> {
      RobotArm.draw(random, example);
      example[0] += noise * random.nextGaussian();
      example[1] += noise * random.nextGaussian();
    };
  }

  @Override
  ReferenceScores computeScores() {
    return new ArmPosteriorGrid(noise).scores();
  }

  @Override
  public OptionalDouble trueLogDensity(double[] input, double[] target) {
    double density = inputDensity(input[0], input[1]);
    if (!(density > 0)) {
      return OptionalDouble.empty();
    }
    boolean possible = RobotArm.SHOULDER.contains(target[0]) && RobotArm.ELBOW.contains(target[1]);
    return OptionalDouble.of(
        possible
            ? handLogDensity(input[0], input[1], target[0], target[1])
                - RobotArm.targetEntropy()
                - StrictMath.log(density)
            : Double.NEGATIVE_INFINITY);
  }

  private double handLogDensity(double x1, double x2, double shoulder, double elbow) {
    double variance = noise * noise;
    return ReferenceScores.gaussianLogDensity(x1 - RobotArm.handX(shoulder, elbow), variance)
        + ReferenceScores.gaussianLogDensity(x2 - RobotArm.handY(shoulder, elbow), variance);
  }

  private double inputDensity(double x1, double x2) {
    Quadrature.Rule shoulders = ArmPosteriorGrid.shoulderRule(noise);
    Quadrature.Rule elbows = ArmPosteriorGrid.elbowRule(noise);
    double sum = 0;
    for (int i = 0; i < shoulders.nodes().length; i++) {
      for (int j = 0; j < elbows.nodes().length; j++) {
        double logDensity = handLogDensity(x1, x2, shoulders.nodes()[i], elbows.nodes()[j]);
        sum += shoulders.weights()[i] * elbows.weights()[j] * StrictMath.exp(logDensity);
      }
    }
    return sum / StrictMath.exp(RobotArm.targetEntropy());
  }
}
