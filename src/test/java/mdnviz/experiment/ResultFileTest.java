package mdnviz.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mdnviz.training.StopReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultFileTest {
  private final Experiment experiment = SmallExperiments.of("components=1,3");

  @TempDir private Path folder;
  private Path path;
  private String whole;

  @BeforeEach
  void writeAll() throws IOException {
    path = folder.resolve("whole.csv");
    try (ResultFile file = ResultFile.open(path, experiment)) {
      for (int run = 0; run < 4; run++) {
        file.append(result(run));
      }
    }
    whole = Files.readString(path);
  }

  private RunResult result(int run) {
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      measures.put(measure, measure == Measure.CLIP_ANGLE ? Double.NaN : run + 1.0 / 3);
    }
    RunPlan plan = experiment.plan(run);
    return new RunResult(
        run, plan.levels(), plan.seed(), measures, StopReason.Kind.EARLY_STOPPING, 2);
  }

  /// The interruption may come between any two bytes.
  @Test
  void afterAnyInterruptionTheSameFileComesOut() throws IOException {
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length <= bytes.length; length++) {
      Files.write(path, Arrays.copyOf(bytes, length));
      try (ResultFile file = ResultFile.open(path, experiment)) {
        var missing =
            IntStream.range(0, 4).filter(run -> !file.finished().containsKey(run)).toArray();
        for (int run : missing) {
          file.append(result(run));
        }
        file.order();
      }
      assertArrayEquals(bytes, Files.readAllBytes(path), "cut after byte " + length);
    }
  }

  @Test
  void rowsThatFinishInAnotherOrderAreBroughtIntoTheExperiments() throws IOException {
    Path other = folder.resolve("other.csv");
    try (ResultFile file = ResultFile.open(other, experiment)) {
      for (int run : new int[] {2, 0, 3, 1}) {
        file.append(result(run));
      }
      assertTrue(Files.readString(other).endsWith(result(1).line() + "\n"));
      file.order();
    }
    assertEquals(whole, Files.readString(other));
  }

  @Test
  void resultsAtHandAreWrittenAsTheSweepWritesThem() throws IOException {
    Path other = folder.resolve("other.csv");
    Files.writeString(other, "something older");
    ResultFile.write(other, experiment, List.of(result(3), result(1), result(0), result(2)));
    assertEquals(whole, Files.readString(other));
    ResultFile.write(other, experiment, List.of(result(1), result(0)));
    assertTrue(whole.startsWith(Files.readString(other)));
    try (ResultFile file = ResultFile.open(other, experiment)) {
      file.append(result(2));
      file.append(result(3));
    }
    assertEquals(whole, Files.readString(other), "a sweep goes on with it");
  }

  @Test
  void aRowIsReadBackWithItsBits() {
    RunResult written = result(3);
    RunResult read = RunResult.parse(written.line(), 1);
    assertEquals(written.measures(), read.measures());
    assertEquals(written.levels(), read.levels());
    assertEquals(written.line(), read.line());
  }

  @Test
  void aFileOfOtherSettingsIsRefusedUntouched() throws IOException {
    assertRefused(
        SmallExperiments.of("components=1,2"), "vary differ (components=1,3 there, components=1,2");
    Experiment slower =
        new Experiment(
            experiment.data(),
            VariedFactor.parse("learning-rate=0.1").set(experiment.base(), 0),
            experiment.varied(),
            experiment.seeds());
    assertRefused(slower, "settings differ (learning-rate=0.005 there, learning-rate=0.1 here)");
    assertRefused(
        new Experiment(
            ExperimentData.recorded(experiment.data().of(1)),
            experiment.base(),
            experiment.varied(),
            experiment.seeds()),
        "data differ");
    assertRefused(
        new Experiment(
            experiment.data(), experiment.base(), experiment.varied(), List.of(1L, 2L, 3L)),
        "seeds differ (1,2 there, 1,2,3 here)");
  }

  @Test
  void aFileOfSomethingElseIsRefusedUntouched() throws IOException {
    whole = "x,y\n1,2\n";
    Files.writeString(path, whole);
    assertRefused(experiment, "not written by mdnviz sweep");
    whole = "notes without an end of line";
    Files.writeString(path, whole);
    assertRefused(experiment, "not written by mdnviz sweep");
  }

  @Test
  void aRowThatCannotBeReadIsToldByItsLine() throws IOException {
    whole = whole.replace("early-stopping\n", "bored\n");
    Files.writeString(path, whole);
    assertRefused(experiment, "line 8 cannot be read ('bored' is not known");
  }

  private void assertRefused(Experiment other, String expected) throws IOException {
    String message =
        assertThrows(ResultFileException.class, () -> ResultFile.open(path, other)).getMessage();
    assertTrue(message.contains(expected), message);
    assertTrue(message.startsWith(path.toString()), message);
    assertEquals(whole, Files.readString(path));
  }

  @Test
  void twoSweepsCannotWriteOneFile() throws IOException {
    try (ResultFile file = ResultFile.open(path, experiment)) {
      assertEquals(4, file.finished().size());
      assertRefused(experiment, "another sweep is writing it");
    }
  }

  @Test
  void partsAreJoinedIntoTheFileOfOneRun() throws IOException {
    List<Path> parts = List.of(part("a.csv", 3, 1), part("b.csv", 0, 1), part("c.csv", 2));
    Path joined = folder.resolve("joined.csv");
    ResultMerge merge = ResultMerge.write(parts, joined);
    assertEquals(whole, Files.readString(joined));
    assertEquals(4, merge.results().size());
    assertEquals(List.of("components"), merge.factors());
  }

  @Test
  void partsThatDisagreeAreNotJoined() throws IOException {
    Path first = part("a.csv", 0, 1);
    Path second = folder.resolve("b.csv");
    Files.writeString(second, Files.readString(first).replace("early-stopping\n", "divergence\n"));
    Path joined = folder.resolve("joined.csv");
    String message =
        assertThrows(
                ResultFileException.class, () -> ResultMerge.write(List.of(first, second), joined))
            .getMessage();
    assertTrue(message.contains("run 1 with two results"), message);
    assertTrue(Files.notExists(joined));
  }

  private Path part(String name, int... runs) throws IOException {
    Path part = folder.resolve(name);
    try (ResultFile file = ResultFile.open(part, experiment)) {
      for (int run : runs) {
        file.append(result(run));
      }
    }
    return part;
  }
}
