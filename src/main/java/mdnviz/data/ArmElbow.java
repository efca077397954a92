package mdnviz.data;

import java.util.List;
import java.util.Optional;

/// Of the noisy robot arm the angle θ₂ of the elbow alone, θ₁ integrated out: two inputs, one
/// target.
///
/// @param arm whose elbow
public record ArmElbow(DataGenerator arm) implements DataGenerator {
  private static final int ELBOW = 1;

  /// The elbow of the arm as it opens.
  public ArmElbow() {
    this(new NoisyRobotArm());
  }

  @Override
  public String id() {
    return "arm-elbow";
  }

  @Override
  public String title() {
    return "Elbow of the arm";
  }

  @Override
  public String lesson() {
    return "Two ways to bend the elbow, which merge where the arm is stretched out: colour the map"
        + " by the number of modes.";
  }

  @Override
  public int inputDimension() {
    return arm.inputDimension();
  }

  @Override
  public int targetDimension() {
    return 1;
  }

  @Override
  public GeneratorParameters parameters() {
    return arm.parameters();
  }

  @Override
  public DataGenerator with(GeneratorParameters parameters) {
    return new ArmElbow(arm.with(parameters));
  }

  @Override
  public Dataset generate(int count, long seed) {
    Dataset whole = arm.generate(count, seed);
    double[][] columns = new double[3][count];
    for (int row = 0; row < count; row++) {
      columns[0][row] = whole.input(row, 0);
      columns[1][row] = whole.input(row, 1);
      columns[2][row] = whole.target(row, ELBOW);
    }
    String target = whole.targetNames().get(ELBOW);
    return Dataset.of(id(), whole.inputNames(), List.of(target), columns);
  }

  @Override
  public ReferenceScores referenceScores() {
    return ReferenceScores.UNKNOWN;
  }

  @Override
  public boolean hasDensity() {
    return arm.hasDensity();
  }

  @Override
  public Optional<TrueConditional> trueConditional(double... input) {
    return arm.trueConditional(input)
        .map(joint -> TrueConditional.ofScalar(value -> joint.marginalLogDensity(ELBOW, value)));
  }
}
