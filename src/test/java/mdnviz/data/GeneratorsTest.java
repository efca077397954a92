package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratorsTest {
  static List<DataGenerator> all() {
    return Generators.all();
  }

  static Stream<DataGenerator> withOracle() {
    return Generators.all().stream()
        .filter(generator -> generator.oracleNegativeLogLikelihood().isPresent());
  }

  @Test
  void theListStartsWithTheInverseSineAndHoldsAllNine() {
    assertEquals(
        List.of(
            "inverse-sine",
            "inverse-wave",
            "arma-jump",
            "econ-density",
            "circle",
            "robot-arm",
            "robot-arm-noisy",
            "spiral",
            "forward-sine"),
        Generators.all().stream().map(DataGenerator::id).toList());
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertEquals("circle", Generators.byId("circle").id());
    IllegalArgumentException problem =
        assertThrows(IllegalArgumentException.class, () -> Generators.byId("cirlce"));
    assertEquals(
        "there is no generator \"cirlce\"; choose one of inverse-sine, inverse-wave, arma-jump,"
            + " econ-density, circle, robot-arm, robot-arm-noisy, spiral, forward-sine",
        problem.getMessage());
  }

  /// Published values to their digits, except the oracles of inverse-sine and robot-arm-noisy: the
  /// literature of this project had −1.2824 and −2.4952; a finer sum over 4·10⁷ targets, and a
  /// 640,000-node sum on two grids, gave −1.282348 and −2.495085.
  @ParameterizedTest
  @CsvSource({
    "inverse-sine,    -1.28235, -0.6553, -0.6553, 0",
    "inverse-wave,     1.2880,  2.7356,  2.7356, 3.0445",
    "arma-jump,       -1.3601, -1.0514, -1.0514,",
    "econ-density,     1.9538,  1.9538,  1.9538,",
    "circle,           2.2183,  2.4273,  2.4273, ",
    "robot-arm,              ,        ,        , 1.0394",
    "robot-arm-noisy, -2.49508, -1.904,  -0.564,  1.0394",
    "spiral,           2.8379,  2.8379,  2.8379,",
    "forward-sine,    -1.6094, -1.43295, -1.43295, -0.32709",
  })
  void referenceScoresAreThePublishedOnes(
      String id, Double oracle, Double full, Double diagonal, Double marginal) {
    DataGenerator generator = Generators.byId(id);
    assertScore(oracle, generator.oracleNegativeLogLikelihood());
    assertScore(full, generator.singleGaussianNegativeLogLikelihood());
    assertScore(diagonal, generator.diagonalGaussianNegativeLogLikelihood());
    if (!id.equals("circle")) {
      assertScore(marginal, generator.marginalNegativeLogLikelihood());
    }
  }

  /// ½ ln(2πe · E Var(t|x)): never below the Gaussian whose variance follows x, and the same where
  /// the variance does not depend on x.
  @ParameterizedTest
  @MethodSource("withOracle")
  void leastSquaresIsNoBetterThanTheGaussianWhoseVarianceFollowsTheInput(DataGenerator generator) {
    double constant = generator.leastSquaresNegativeLogLikelihood().orElseThrow();
    double following = generator.diagonalGaussianNegativeLogLikelihood().orElseThrow();
    switch (generator.id()) {
      case "arma-jump", "forward-sine", "spiral" -> assertEquals(following, constant, 1e-12);
      default -> assertTrue(constant > following + 0.01, generator.id());
    }
  }

  @Test
  void leastSquaresScoreIsThatOfTheResidualsAboutTheConditionalMean() {
    double halfNormal = 2 + 2 * Math.sqrt(2 / Math.PI);
    assertEquals(
        0.5 * Math.log(2 * Math.PI * Math.E * halfNormal),
        Generators.byId("econ-density").leastSquaresNegativeLogLikelihood().orElseThrow(),
        1e-9);
    assertEquals(
        binnedLeastSquares(Generators.byId("inverse-sine").generate(400_000, 5)),
        Generators.byId("inverse-sine").leastSquaresNegativeLogLikelihood().orElseThrow(),
        0.005);
  }

  /// The score with the mean of every bin of x as the conditional mean.
  private static double binnedLeastSquares(Dataset sample) {
    int bins = 400;
    double[] count = new double[bins];
    double[] sum = new double[bins];
    double squares = 0;
    for (int row = 0; row < sample.size(); row++) {
      int bin = (int) ((sample.input(row, 0) + 0.2) / 1.4 * bins);
      count[bin]++;
      sum[bin] += sample.target(row, 0);
      squares += sample.target(row, 0) * sample.target(row, 0);
    }
    for (int bin = 0; bin < bins; bin++) {
      squares -= count[bin] > 0 ? sum[bin] * sum[bin] / count[bin] : 0;
    }
    return 0.5 * Math.log(2 * Math.PI * Math.E * squares / sample.size());
  }

  @Test
  void theTargetOfTheCircleIsDistributedLikeItsInput() {
    Dataset sample = Generators.byId("circle").generate(200_000, 3);
    double entropy = histogramEntropy(sample);
    double marginal = Generators.byId("circle").marginalNegativeLogLikelihood().orElseThrow();
    assertEquals(entropy, marginal, 0.01);
  }

  @ParameterizedTest
  @MethodSource("withOracle")
  void theTrueDensityScoresItsOwnExamplesWithTheOracle(DataGenerator generator) {
    SampleScore sample =
        SampleScore.of(generator, generator.inputDimension() == 2 ? 1_000 : 20_000);
    sample.assertIsTheOracle();
    assertTrue(sample.error() < 0.05, generator.id());
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameSeedGivesTheSameBitsAndASmallerSetIsTheBeginningOfALarger(DataGenerator generator) {
    Dataset large = generator.generate(100, 5);
    Dataset small = generator.generate(40, 5);
    assertEquals(large.contentHash(), generator.generate(100, 5).contentHash());
    assertNotEquals(large.contentHash(), generator.generate(100, 6).contentHash());
    assertEquals(40, small.size());
    for (int row = 0; row < 40; row++) {
      assertEquals(large.input(row, 0), small.input(row, 0));
      assertEquals(large.target(row, 0), small.target(row, 0));
    }
  }

  /// Golden hashes: another machine, JDK or run must give these very bits.
  @ParameterizedTest
  @CsvSource({
    "inverse-sine, e7e7a7fedbf27075",
    "inverse-wave, 8d7c5fb6ad6aa014",
    "arma-jump, 51857a63d4c40ba9",
    "econ-density, 0ef68d1487156480",
    "circle, 37d37dcc6771e7a3",
    "robot-arm, 7fc8ad4aefbcf411",
    "robot-arm-noisy, 2d9aa62f82d3cc10",
    "spiral, 10fd922fa620a0dc",
  })
  void theBitsOfSeedOneAreFixed(String id, String start) {
    String hash = Generators.byId(id).generate(1_000, 1).contentHash();
    assertEquals(start, hash.substring(0, 16), id);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyGeneratorNamesItsColumnsAndItsLesson(DataGenerator generator) {
    Dataset sample = generator.generate(1, 0);
    assertEquals(generator.id(), sample.name());
    assertEquals(generator.inputDimension(), sample.inputDimension());
    assertEquals(generator.targetDimension(), sample.targetDimension());
    assertFalse(generator.title().isBlank());
    assertTrue(generator.lesson().endsWith("."));
  }

  @ParameterizedTest
  @CsvSource({
    "inverse-sine, x, t",
    "robot-arm-noisy, x1 x2, theta1 theta2",
    "spiral, z, y1 y2",
  })
  void columnsAreNamedAsInTheTable(String id, String inputs, String targets) {
    Dataset sample = Generators.byId(id).generate(1, 0);
    assertEquals(inputs, String.join(" ", sample.inputNames()));
    assertEquals(targets, String.join(" ", sample.targetNames()));
  }

  @Test
  void aCountBelowOneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Generators.byId("circle").generate(0, 1));
  }

  @Test
  void impossibleTargetsHaveNoDensityAndImpossibleInputsNoAnswer() {
    DataGenerator sine = Generators.byId("inverse-sine");
    double[] nearZero = {0.05};
    assertEquals(
        Double.NEGATIVE_INFINITY, sine.trueLogDensity(nearZero, new double[] {0.9}).orElseThrow());
    assertTrue(sine.trueLogDensity(new double[] {2}, new double[] {0.5}).isEmpty());
    DataGenerator econ = Generators.byId("econ-density");
    assertTrue(econ.trueLogDensity(new double[] {-1}, new double[] {0}).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "inverse-sine, 0.5, 0, 1, 20000",
    "inverse-wave, 3, -10.5, 10.5, 4000",
    "arma-jump, 0.1, -2, 2, 4000",
    "econ-density, 0.7, -30, 30, 4000",
    "circle, 1, -14, 14, 4000",
  })
  void theTrueDensityIntegratesToOneForAnInput(
      String id, double x, double low, double high, int cells) {
    DataGenerator generator = Generators.byId(id);
    double step = (high - low) / cells;
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      double[] target = {low + (i + 0.5) * step};
      sum += Math.exp(generator.trueLogDensity(new double[] {x}, target).orElseThrow()) * step;
    }
    assertEquals(1, sum, id.equals("inverse-sine") ? 1e-3 : 1e-6);
  }

  @Test
  void theNoiseFreeArmHasNoDensity() {
    DataGenerator arm = Generators.byId("robot-arm");
    assertTrue(arm.trueLogDensity(new double[] {0.8, 0.2}, new double[] {0.5, 3}).isEmpty());
  }

  private static double histogramEntropy(Dataset sample) {
    int[] counts = new int[100];
    double width = 0.2;
    for (int row = 0; row < sample.size(); row++) {
      counts[(int) Math.floor(sample.target(row, 0) / width) + 50]++;
    }
    double entropy = 0;
    for (int count : counts) {
      double share = (double) count / sample.size();
      entropy -= count == 0 ? 0 : share * Math.log(share / width);
    }
    return entropy;
  }

  /// Equal to the digits the table gives: half a unit of the fourth, of the third for the arm.
  private static void assertScore(Double expected, OptionalDouble actual) {
    assertEquals(expected == null, actual.isEmpty());
    if (expected != null) {
      boolean threeDigits = expected == -1.904 || expected == -0.564;
      assertEquals(expected, actual.getAsDouble(), threeDigits ? 5e-4 : 5e-5);
    }
  }
}
