package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdnviz.math.Standardization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInDatasetTest {
  /// A column's mean and standard deviation (divisor n − 1).
  record Moments(double mean, double deviation) {}

  /// What R's `mean`, `sd` and `cor` print.
  record Printed(BuiltInDataset set, int size, Moments input, Moments target, double correlation) {}

  static Stream<Printed> printed() {
    return Stream.of(
        new Printed(
            BuiltInDataset.GEYSER,
            299,
            new Moments(72.31438, 13.890324),
            new Moments(3.460814, 1.147904),
            -0.644623),
        new Printed(
            BuiltInDataset.FAITHFUL,
            272,
            new Moments(3.487783, 1.141371),
            new Moments(70.89706, 13.594974),
            0.9008112),
        new Printed(
            BuiltInDataset.MCYCLE,
            133,
            new Moments(25.17895, 13.13206),
            new Moments(-25.54586, 48.32205),
            0.2964033),
        new Printed(
            BuiltInDataset.PENGUINS,
            342,
            new Moments(200.9152, 14.06171),
            new Moments(17.15117, 1.974793),
            -0.5838512));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void theNumbersAreThoseOfTheLiterature(Printed expected) {
    Dataset dataset = expected.set().load();
    int size = expected.size();
    assertEquals(size, dataset.size());
    int[] rows = IntStream.range(0, size).toArray();
    Standardization inputs = StandardizationFit.inputs(dataset, rows);
    Standardization targets = StandardizationFit.targets(dataset, rows);
    assertMoments(expected.input(), inputs, size);
    assertMoments(expected.target(), targets, size);
    double product =
        IntStream.of(rows)
            .mapToDouble(
                row ->
                    inputs.standardize(0, dataset.input(row, 0))
                        * targets.standardize(0, dataset.target(row, 0)))
            .average()
            .orElseThrow();
    assertEquals(expected.correlation(), product, 1e-6);
  }

  private static void assertMoments(Moments expected, Standardization fit, int size) {
    double deviation = fit.scale(0) * Math.sqrt(size / (size - 1.0));
    assertEquals(expected.mean(), fit.mean(0), 1e-6 * Math.abs(expected.mean()));
    assertEquals(expected.deviation(), deviation, 1e-6 * expected.deviation());
  }

  @Test
  void theNightEruptionsOfTheGeyserAreCodedTwoThreeAndFour() {
    Dataset geyser = BuiltInDataset.GEYSER.load();
    long coded =
        IntStream.range(0, geyser.size())
            .mapToDouble(row -> geyser.target(row, 0))
            .filter(duration -> duration == 2 || duration == 3 || duration == 4)
            .count();
    assertEquals(78, coded);
  }

  @Test
  void penguinsKeepTheirSpeciesIslandAndSex() {
    DataTable penguins = BuiltInDataset.PENGUINS.table();
    assertEquals(
        List.of(
            "species",
            "island",
            "bill_length_mm",
            "bill_depth_mm",
            "flipper_length_mm",
            "body_mass_g",
            "sex"),
        penguins.columnNames());
    assertEquals(4, penguins.numericColumns().size());
    assertEquals("Adelie", penguins.preview().getFirst().getFirst());
  }

  @ParameterizedTest
  @EnumSource
  void theResourceIsTheFileThatIsShippedBesideTheProgram(BuiltInDataset set)
      throws DataFormatException {
    Path file = Path.of("datasets", set.id() + ".csv");
    assertTrue(Files.isRegularFile(file), file.toString());
    ColumnRoles roles = set.defaultRoles();
    Dataset shipped = CsvReader.read(file).dataset("d", roles.inputs(), roles.targets());
    assertEquals(shipped.contentHash(), set.load().contentHash());
    assertEquals(set.id(), set.load().name());
  }

  @ParameterizedTest
  @EnumSource
  void everySetHasATitleAndALesson(BuiltInDataset set) {
    assertFalse(set.title().isBlank());
    assertTrue(set.lesson().endsWith("."));
    assertEquals(set, BuiltInDataset.byId(set.id()));
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    IllegalArgumentException problem =
        assertThrows(IllegalArgumentException.class, () -> BuiltInDataset.byId("iris"));
    assertEquals(
        "there is no built-in data set \"iris\"; choose one of geyser, faithful, mcycle, penguins",
        problem.getMessage());
  }
}
