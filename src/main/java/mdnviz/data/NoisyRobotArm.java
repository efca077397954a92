package mdnviz.data;

import java.util.Optional;
import mdnviz.math.Interval;
import mdnviz.math.Quadrature;
import mdnviz.math.SeededRandom;

/// The arm of {@link RobotArm} with its hand seen through noise: x += N(0, σ² I). The two answers
/// merge where the arm is stretched.
///
/// p(θ|x) ∝ N(x; hand(θ), σ² I) over the rectangle of angles, normalised by a double Gauss–Legendre
/// sum over θ.
final class NoisyRobotArm extends SyntheticGenerator {
  private static final GeneratorParameter NOISE =
      new GeneratorParameter(
          "noise",
          "Noise",
          "σ",
          "Standard deviation of the place the hand is seen at: with more of it the two ridges"
              + " merge.",
          0.02,
          new Interval(0.01, 0.1));

  private final double noise;
  private final Quadrature.Rule shoulders;
  private final Quadrature.Rule elbows;

  /// As published.
  NoisyRobotArm() {
    this(GeneratorParameters.standard(NOISE));
  }

  /// @param parameters σ
  NoisyRobotArm(GeneratorParameters parameters) {
    super(
        new Description(
            "robot-arm-noisy",
            "Robot arm, noisy hand",
            "With noise the two answers are two tilted ridges: full covariances follow them,"
                + " diagonal ones cannot.",
            RobotArm.INPUTS,
            RobotArm.TARGETS),
        parameters,
        NoisyRobotArm::new);
    noise = parameters.value(NOISE.id());
    shoulders = ArmPosteriorGrid.shoulderRule(noise);
    elbows = ArmPosteriorGrid.elbowRule(noise);
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
  public Optional<TrueConditional> trueConditional(double... input) {
    Posterior joint = new Posterior(input[0], input[1], 0);
    double density =
        shoulders.integrate(
            shoulder ->
                elbows.integrate(elbow -> StrictMath.exp(joint.logDensity(shoulder, elbow))));
    return density > 0
        ? Optional.of(new Posterior(input[0], input[1], StrictMath.log(density)))
        : Optional.empty();
  }

  /// p(x|θ) over the rectangle of angles, divided by a constant.
  private final class Posterior implements TrueConditional {
    private final double x1;
    private final double x2;
    private final double logDivisor;

    Posterior(double x1, double x2, double logDivisor) {
      this.x1 = x1;
      this.x2 = x2;
      this.logDivisor = logDivisor;
    }

    @Override
    public double logDensity(double... angles) {
      double shoulder = angles[0];
      double elbow = angles[1];
      if (!RobotArm.SHOULDER.contains(shoulder) || !RobotArm.ELBOW.contains(elbow)) {
        return Double.NEGATIVE_INFINITY;
      }
      double variance = noise * noise;
      return ReferenceScores.gaussianLogDensity(x1 - RobotArm.handX(shoulder, elbow), variance)
          + ReferenceScores.gaussianLogDensity(x2 - RobotArm.handY(shoulder, elbow), variance)
          - logDivisor;
    }

    @Override
    public double marginalLogDensity(int dimension, double value) {
      return StrictMath.log(
          dimension == 0
              ? elbows.integrate(elbow -> StrictMath.exp(logDensity(value, elbow)))
              : shoulders.integrate(shoulder -> StrictMath.exp(logDensity(shoulder, value))));
    }
  }
}
