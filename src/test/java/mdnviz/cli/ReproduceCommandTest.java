package mdnviz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mdnviz.data.DataGenerator;
import mdnviz.data.Generators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReproduceCommandTest {
  @TempDir private Path folder;

  @Test
  void aDataSetIsTrainedAndComparedWithItsBar() throws IOException {
    Path file = folder.resolve("table.md");
    CapturedCommandLine run =
        CapturedCommandLine.run(
                "reproduce", "--only", "circle", "--seeds", "1..2", "--epochs", 40, "--out", file)
            .succeeded();
    List<String> lines = run.out().lines().toList();
    assertEquals(4, lines.size(), run.out());
    assertTrue(lines.get(2).startsWith("| circle | 1 | 2.4"), run.out());
    assertTrue(lines.get(2).contains(" | 2.4273 ± 0.05 | 2 of 2 | 2.2183 | 2.4273 | "), run.out());
    assertTrue(lines.get(3).startsWith("| circle | 4 | 2.2"), run.out());
    assertTrue(lines.get(3).contains(" | ≤ 2.3000 | 2 of 2 | "), run.out());
    assertEquals(lines, Files.readAllLines(file));
  }

  @Test
  void tooShortATrainingDoesNotReachTheBar() {
    CapturedCommandLine run =
        CapturedCommandLine.run(
            "reproduce", "--only", "arma-jump", "--seeds", "3", "--epochs", "1");
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains(" | 0 of 1 | "), run.out());
    assertTrue(run.err().contains("fewer than nine in ten seeds pass"), run.err());
  }

  @Test
  void theHandOfAnUntrainedArmIsFarOff() {
    CapturedCommandLine run =
        CapturedCommandLine.run(
            "reproduce", "--only", "robot-arm", "--seeds", "1", "--epochs", "1");
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains(" | RMS ≤ 0.0100 | 0 of 1 | - | - | "), run.out());
  }

  @Test
  void leastSquaresHasItsOwnRowAndItsOwnBest() {
    Reproduction row =
        Reproduction.all().stream()
            .filter(one -> one.network().equals("1, least squares"))
            .findFirst()
            .orElseThrow();
    double best = Generators.byId("inverse-sine").leastSquaresNegativeLogLikelihood().orElseThrow();
    assertEquals(best, row.singleGaussian());
    assertTrue(row.passes(best + 0.049));
    assertFalse(row.passes(best - 0.051));
  }

  @Test
  void everyGeneratorHasARow() {
    Set<String> rows =
        Reproduction.all().stream().map(row -> row.generator().id()).collect(Collectors.toSet());
    assertEquals(
        Generators.all().stream().map(DataGenerator::id).collect(Collectors.toSet()), rows);
  }

  @Test
  void aSingleGaussianBelowTheBestOneIsWrongToo() {
    Reproduction row =
        Reproduction.all().stream()
            .filter(one -> one.measure() == Reproduction.Measure.SINGLE_GAUSSIAN)
            .findFirst()
            .orElseThrow();
    assertTrue(row.passes(row.singleGaussian() + 0.049));
    assertFalse(row.passes(row.singleGaussian() + 0.051));
    assertFalse(row.passes(row.singleGaussian() - 0.051));
    assertFalse(row.passes(Double.NaN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--only sine | there is no data set 'sine' in the table; choose one of inverse-sine,",
        "--seeds 3..1 | '3..1' must go up",
        "--seeds 1..2..3 | '1..2..3' is no range, write 1..10 or 7",
        "--seeds few | 'few' is not a whole number",
        "--epochs 0 | --epochs must be at least 1"
      })
  void wrongOptionsAreTold(String options, String complaint) {
    CapturedCommandLine.run((Object[]) ("reproduce " + options).split(" ", -1))
        .assertComplains(2, complaint);
  }
}
