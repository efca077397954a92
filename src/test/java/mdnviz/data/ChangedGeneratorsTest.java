package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The generators away from their published numbers: every parameter at both ends of its range, and
/// all at once.
class ChangedGeneratorsTest {
  static Stream<DataGenerator> changed() {
    return Generators.all().stream()
        .flatMap(
            generator ->
                Stream.concat(
                    Stream.of(atEnds(generator, true), atEnds(generator, false)),
                    generator.parameters().definitions().stream()
                        .flatMap(
                            parameter ->
                                Stream.of(parameter.range().low(), parameter.range().high())
                                    .map(
                                        value ->
                                            generator.with(
                                                generator
                                                    .parameters()
                                                    .with(parameter.id(), value))))));
  }

  private static DataGenerator atEnds(DataGenerator generator, boolean low) {
    GeneratorParameters parameters = generator.parameters();
    for (GeneratorParameter parameter : parameters.definitions()) {
      parameters =
          parameters.with(parameter.id(), low ? parameter.range().low() : parameter.range().high());
    }
    return generator.with(parameters);
  }

  @ParameterizedTest
  @MethodSource("changed")
  void theTrueDensityScoresItsOwnExamplesWithTheOracle(DataGenerator generator) {
    if (generator.referenceScores().oracle().isEmpty()) {
      assertTrue(generator.trueConditional(0.7, 0.4).isEmpty());
      return;
    }
    SampleScore.of(generator, generator.inputDimension() == 2 ? 300 : 20_000).assertIsTheOracle();
  }

  @ParameterizedTest
  @MethodSource("changed")
  void noModelIsBetterThanTheOracleAndNoGaussianBetterThanTheMixture(DataGenerator generator) {
    ReferenceScores scores = generator.referenceScores();
    double oracle = scores.oracle().orElse(Double.NEGATIVE_INFINITY);
    double full = scores.fullGaussian().orElse(oracle);
    double diagonal = scores.diagonalGaussian().orElse(full);
    assertTrue(oracle <= full + 1e-6, scores::toString);
    assertTrue(full <= diagonal + 1e-6, scores::toString);
    assertTrue(oracle <= scores.marginal().orElse(Double.POSITIVE_INFINITY), scores::toString);
  }

  /// Another way to the same numbers: p(x), its entropy and Var(t|x) by plain midpoint sums over
  /// the plane, from the formulas of the data sets as they are written down.
  @ParameterizedTest
  @CsvSource({
    "inverse-sine, noise=0.1;amplitude=0.3, 1e-3",
    "inverse-sine, noise=0.4;amplitude=0.5, 1e-3",
    "inverse-sine, noise=0.05;amplitude=0.1, 2e-3",
    "inverse-wave, noise=1;amplitude=7, 1e-5",
    "inverse-wave, noise=0.4;amplitude=9, 1e-5",
    "inverse-wave, noise=2;amplitude=1, 1e-5",
    "circle, noise=1;radius=4, 1e-4",
    "circle, noise=0.3;radius=6, 1e-4",
    "circle, noise=0.6;radius=2, 1e-4",
  })
  void theScoresAreThoseOfPlainSumsOverThePlane(String id, String values, double tolerance) {
    DataGenerator generator = Generators.byId(id);
    GeneratorParameters parameters = generator.parameters();
    for (String value : values.split(";", -1)) {
      String[] parts = value.split("=", -1);
      parameters = parameters.with(parts[0], Double.parseDouble(parts[1]));
    }
    ReferenceScores actual = generator.with(parameters).referenceScores();
    PlaneSums expected = PlaneSums.of(id, parameters);
    assertEquals(expected.oracle(), actual.oracle().orElseThrow(), tolerance);
    assertEquals(expected.singleGaussian(), actual.fullGaussian().orElseThrow(), tolerance);
    assertEquals(expected.marginal(), actual.marginal().orElseThrow(), tolerance);
  }

  @ParameterizedTest
  @CsvSource({"0.75, 0.1, 0.6, 2.6", "0.6, 0.3, 0.5, 3.6"})
  void theMarginalOfTheNoisyArmIsTheSumOverTheOtherAngle(
      double x1, double x2, double shoulder, double elbow) {
    TrueConditional truth =
        Generators.byId("robot-arm-noisy").trueConditional(x1, x2).orElseThrow();
    int cells = 4000;
    double overElbows = 0;
    double overShoulders = 0;
    for (int i = 0; i < cells; i++) {
      double share = (i + 0.5) / cells;
      double otherElbow = RobotArm.ELBOW.low() + share * RobotArm.ELBOW.length();
      double otherShoulder = RobotArm.SHOULDER.low() + share * RobotArm.SHOULDER.length();
      overElbows += Math.exp(truth.logDensity(shoulder, otherElbow));
      overShoulders += Math.exp(truth.logDensity(otherShoulder, elbow));
    }
    overElbows *= RobotArm.ELBOW.length() / cells;
    overShoulders *= RobotArm.SHOULDER.length() / cells;
    assertEquals(overElbows, Math.exp(truth.marginalLogDensity(0, shoulder)), 1e-6);
    assertEquals(overShoulders, Math.exp(truth.marginalLogDensity(1, elbow)), 1e-6);
  }
}
