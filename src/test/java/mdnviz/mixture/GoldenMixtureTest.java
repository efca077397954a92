package mdnviz.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Against values made with 40 digits by golden_mixture.py, which lies beside its output.
class GoldenMixtureTest {
  private record Line(
      String quantity, GaussianMixture mixture, double[] arguments, double expected) {
    static Line of(String text) {
      String[] fields = text.split(";", -1);
      return new Line(
          fields[0],
          new GaussianMixture(
              numbers(fields[1]),
              numbers(fields[2]),
              numbers(fields[3]),
              Integer.parseInt(fields[4])),
          numbers(fields[5]),
          Double.parseDouble(fields[6]));
    }

    private static double[] numbers(String blanks) {
      return Arrays.stream(blanks.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    }
  }

  @Test
  void theErrorFunctionIsRightToAFewUnitsInTheLastPlace() throws IOException {
    assertRelative("erf", 2e-15, line -> ErrorFunction.erf(line.arguments()[0]));
    assertRelative("erfc", 4e-15, line -> ErrorFunction.erfc(line.arguments()[0]));
  }

  @Test
  void theNormalQuantileIsRightFarIntoTheTail() throws IOException {
    assertRelative("normalQuantile", 2e-15, line -> StandardNormal.quantile(line.arguments()[0]));
  }

  @Test
  void theLogDensityIsRight() throws IOException {
    assertRelative("logDensity", 1e-14, line -> line.mixture().logDensity(line.arguments()));
  }

  @Test
  void theDistributionFunctionIsRelativelyRightInBothTails() throws IOException {
    assertRelative(
        "cdf",
        1e-13,
        line -> MixtureDistribution.cumulativeProbability(line.mixture(), line.arguments()[0]));
    assertRelative(
        "survival",
        1e-13,
        line -> MixtureDistribution.survivalProbability(line.mixture(), line.arguments()[0]));
  }

  @Test
  void quantilesAreRight() throws IOException {
    assertRelative(
        "quantile",
        1e-14,
        line -> MixtureDistribution.quantile(line.mixture(), line.arguments()[0]));
  }

  @Test
  void theCrpsEqualsItsDefiningIntegral() throws IOException {
    assertRelative(
        "crps",
        1e-13,
        line ->
            MixtureScores.continuousRankedProbabilityScore(line.mixture(), line.arguments()[0]));
  }

  @Test
  void theEnergyScoreEqualsItsDefinition() throws IOException {
    assertRelative(
        "energy", 1e-12, line -> MixtureScores.energyScore(line.mixture(), line.arguments()));
  }

  @Test
  void conditionalsAreTheRatioOfJointAndMarginal() throws IOException {
    assertRelative(
        "conditionalLogDensity",
        1e-13,
        line -> {
          double[] given = {line.arguments()[0]};
          return MixtureMarginals.conditional(line.mixture(), new int[] {0}, given)
              .logDensity(line.arguments()[1]);
        });
  }

  private interface Quantity {
    double of(Line line);
  }

  private static void assertRelative(String quantity, double tolerance, Quantity computed)
      throws IOException {
    List<Line> lines = read().stream().filter(line -> line.quantity().equals(quantity)).toList();
    assertTrue(lines.size() >= 4, "golden values of " + quantity);
    for (Line line : lines) {
      double allowed = tolerance * Math.abs(line.expected()) + 1e-300;
      assertEquals(line.expected(), computed.of(line), allowed, line.toString());
    }
  }

  private static List<Line> read() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    GoldenMixtureTest.class.getResourceAsStream("golden_mixture.csv")),
                StandardCharsets.UTF_8))) {
      return reader.lines().map(Line::of).toList();
    }
  }
}
