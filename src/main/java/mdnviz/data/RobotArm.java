package mdnviz.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import mdnviz.math.Interval;
import mdnviz.math.SeededRandom;

/// The inverse kinematics of a two-link arm without noise (Bishop 1994): θ₁ ~ U(0.3, 1.2), θ₂ ~
/// U(π/2, 3π/2), x₁ = 0.8 cos θ₁ − 0.2 cos(θ₁ + θ₂), x₂ = 0.8 sin θ₁ − 0.2 sin(θ₁ + θ₂). Input is
/// the place x of the hand, target the angles θ; elbow up and elbow down reach the same place.
///
/// Without noise θ given x is one of two points: no finite oracle, no density.
public final class RobotArm extends SyntheticGenerator {
  static final Interval SHOULDER = new Interval(0.3, 1.2);
  static final Interval ELBOW = new Interval(StrictMath.PI / 2, 3 * StrictMath.PI / 2);
  static final List<String> INPUTS = List.of("x1", "x2");
  static final List<String> TARGETS = List.of("theta1", "theta2");

  private static final double UPPER_ARM = 0.8;
  private static final double FOREARM = 0.2;

  RobotArm() {
    super(
        new Description(
            "robot-arm",
            "Robot arm",
            "Elbow up and elbow down put the hand in the same place; the mean of the two does not.",
            INPUTS,
            TARGETS),
        GeneratorParameters.NONE,
        _ -> new RobotArm());
  }

  @Override
  ExampleStream stream(SeededRandom random) {
    return example -> draw(random, example);
  }

  @Override
  ReferenceScores computeScores() {
    OptionalDouble none = OptionalDouble.empty();
    return new ReferenceScores(none, none, none, none, OptionalDouble.of(targetEntropy()));
  }

  @Override
  public boolean hasDensity() {
    return false;
  }

  @Override
  public Optional<TrueConditional> trueConditional(double... input) {
    return Optional.empty();
  }

  /// @return h(θ), nats, of angles uniform in a rectangle
  static double targetEntropy() {
    return StrictMath.log(SHOULDER.length()) + StrictMath.log(ELBOW.length());
  }

  /// Draws one arm and the place of its hand.
  ///
  /// @param random what to draw from. Modified.
  /// @param example x₁, x₂, θ₁, θ₂. Modified.
  static void draw(SeededRandom random, double[] example) {
    double shoulder = random.nextDouble(SHOULDER.low(), SHOULDER.high());
    double elbow = random.nextDouble(ELBOW.low(), ELBOW.high());
    example[0] = handX(shoulder, elbow);
    example[1] = handY(shoulder, elbow);
    example[2] = shoulder;
    example[3] = elbow;
  }

  /// @param dataset any
  /// @return whether it goes from the place of the hand to the angles, by the names of its columns
  public static boolean isShownBy(Dataset dataset) {
    return dataset.inputNames().equals(INPUTS) && dataset.targetNames().equals(TARGETS);
  }

  /// Where the elbow is across.
  ///
  /// @param shoulder θ₁, radians
  /// @return 0.8 cos θ₁
  public static double elbowX(double shoulder) {
    return UPPER_ARM * StrictMath.cos(shoulder);
  }

  /// Where the elbow is up.
  ///
  /// @param shoulder θ₁, radians
  /// @return 0.8 sin θ₁
  public static double elbowY(double shoulder) {
    return UPPER_ARM * StrictMath.sin(shoulder);
  }

  /// Where the hand is across.
  ///
  /// @param shoulder θ₁, radians
  /// @param elbow θ₂, radians
  /// @return x₁
  public static double handX(double shoulder, double elbow) {
    return elbowX(shoulder) - FOREARM * StrictMath.cos(shoulder + elbow);
  }

  /// Where the hand is up.
  ///
  /// @param shoulder θ₁, radians
  /// @param elbow θ₂, radians
  /// @return x₂
  public static double handY(double shoulder, double elbow) {
    return elbowY(shoulder) - FOREARM * StrictMath.sin(shoulder + elbow);
  }
}
