package mdnviz.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mdnviz.experiment.Factor;
import mdnviz.export.ModelJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SweepCommandTest {
  private static final String SMALL =
      "sweep --generator inverse-sine --count 120 --hidden 6 --epochs 3 --vary components=1,3"
          + " --vary clip=none,norm:0.5 --seeds 1..2";

  @TempDir private Path folder;

  private CapturedCommandLine sweep(String name, String more) {
    String line = SMALL + " --out " + folder.resolve(name) + " " + more;
    return CapturedCommandLine.run((Object[]) line.strip().split(" ", -1));
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void everyCombinationAndSeedGetsARow() throws IOException {
    CapturedCommandLine run = sweep("a.csv", "").succeeded();
    List<String> lines = text("a.csv").lines().filter(line -> !line.startsWith("#")).toList();
    assertEquals(9, lines.size());
    assertTrue(lines.getFirst().startsWith("run,components,clip,seed,epochs,"), lines::getFirst);
    assertTrue(lines.get(1).startsWith("1,1,none,1,3,"), () -> lines.get(1));
    assertTrue(lines.get(8).startsWith("8,3,norm:0.5,2,3,"), () -> lines.get(8));
    assertTrue(run.out().contains("| 3 | norm:0.5 | 2 | "), run.out());
    assertTrue(run.out().contains("8 of 8 runs done\n"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void threadsChangeNoByte() throws IOException {
    sweep("one.csv", "--threads 1").succeeded();
    sweep("three.csv", "--threads 3").succeeded();
    assertEquals(text("one.csv"), text("three.csv"));
  }

  @Test
  void shardsJoinedAreTheFileOfOneRun() throws IOException {
    sweep("whole.csv", "").succeeded();
    List<Object> merge =
        new ArrayList<>(List.of("sweep", "--out", folder.resolve("all.csv"), "--merge"));
    for (int shard = 3; shard >= 1; shard--) {
      sweep(shard + ".csv", "--shard " + shard + "/3").succeeded();
      merge.add(folder.resolve(shard + ".csv"));
    }
    CapturedCommandLine joined = CapturedCommandLine.run(merge.toArray()).succeeded();
    assertEquals(text("whole.csv"), text("all.csv"));
    assertTrue(joined.out().contains("8 of 8 runs done"), joined.out());
  }

  @Test
  void anInterruptedSweepGoesOnWhereItStopped() throws IOException {
    sweep("a.csv", "").succeeded();
    String whole = text("a.csv");
    List<String> lines = whole.lines().toList();
    for (int rows = 0; rows < 8; rows += 3) {
      String begun = String.join("\n", lines.subList(0, lines.size() - 8 + rows)) + "\n7,3,no";
      Files.writeString(folder.resolve("a.csv"), begun);
      CapturedCommandLine run = sweep("a.csv", "").succeeded();
      assertEquals(whole, text("a.csv"));
      assertEquals(rows > 0, run.out().contains(", %d of them before".formatted(rows)), run.out());
    }
  }

  @Test
  void finishedRowsAreNotComputedAgain() throws IOException {
    sweep("a.csv", "").succeeded();
    String marked = text("a.csv").replaceFirst("(?m)^(2,1,none,2,3,)[0-9]+,", "$1777,");
    Files.writeString(folder.resolve("a.csv"), marked);
    sweep("a.csv", "").succeeded();
    assertTrue(text("a.csv").contains("2,1,none,2,3,777,"));
  }

  /// The row's training score and the model file's own are of the same weights.
  @Test
  void aRowIsWhatTrainComesTo() throws IOException {
    sweep("a.csv", "--test 0.1").succeeded();
    Path model = folder.resolve("m.json");
    String line =
        "train --generator inverse-sine --count 120 --hidden 6 --epochs 3 --components 3 --clip"
            + " norm:0.5 --seed 2 --test 0.1 --json --out "
            + model;
    JsonNode trained = CapturedCommandLine.run((Object[]) line.split(" ", -1)).succeeded().json();
    String[] row = text("a.csv").lines().toList().getLast().split(",", -1);
    assertEquals(
        trained.get("trainNegativeLogLikelihood").doubleValue(), Double.parseDouble(row[6]));
    assertEquals(
        trained.get("validationNegativeLogLikelihood").doubleValue(), Double.parseDouble(row[7]));
    assertEquals(ModelJson.read(model).step(), Long.parseLong(row[5]));
  }

  @Test
  void aFileIsScoredOnItsTestShare() throws IOException {
    String line =
        "sweep --data datasets/geyser.csv --hidden 4 --epochs 2 --vary floor=0.001,0.05 --test 0.2"
            + " --seeds 3 --json --out "
            + folder.resolve("g.csv");
    JsonNode result = CapturedCommandLine.run((Object[]) line.split(" ", -1)).succeeded().json();
    assertEquals(2, result.get("runs").intValue());
    assertEquals("0.05", result.get("cells").get(1).get("floor").textValue());
    assertTrue(result.get("cells").get(1).get("testNll").get("median").isNumber());
    assertTrue(text("g.csv").contains("# data: geyser, 299 examples, sha256 "));
  }

  @Test
  void progressGoesToStandardError() {
    CapturedCommandLine run = sweep("a.csv", "--progress").succeeded();
    assertTrue(run.err().contains("run 8/8  [========================]  0 s left"), run.err());
  }

  @Test
  void whatIsWrongIsToldBeforeAnythingIsWritten() {
    assertRefused("--vary clip=norm:x", "clip=norm:x: 'x' is not a number");
    assertRefused("--vary width=3", "'width' cannot be varied, choose one of components");
    assertRefused("--vary seed=1,2", "write --seeds 1..10");
    assertRefused("--vary floor=0 --vary noise=0 --vary epochs=1", "at most 2 settings");
    assertRefused("--vary floor=0 --shard 4/3", "'4/3' is no shard");
    assertRefused("--vary floor=0 --shard 1", "write 1/4");
    assertRefused("--vary floor=0 --threads 0", "--threads must lie between 1 and 1024, was 0");
    assertRefused("--vary components=1,2 --baseline least-squares", "least squares fits one mean");
  }

  private void assertRefused(String options, String expected) {
    Path out = folder.resolve("none.csv");
    String line = "sweep --generator inverse-sine --out " + out + " " + options;
    CapturedCommandLine.run((Object[]) line.split(" ", -1)).assertComplains(2, expected);
    assertFalse(Files.exists(out));
  }

  @Test
  void withoutDataOrFilesToJoinThereIsNothingToDo() {
    CapturedCommandLine.run("sweep", "--out", folder.resolve("a.csv"), "--vary", "floor=0")
        .assertComplains(2, "--data <file> or --generator <name>");
    CapturedCommandLine.run(
            "sweep", "--merge", "a.csv", "--out", "b.csv", "--generator", "inverse-sine")
        .assertComplains(2, "--merge goes with --out alone");
    CapturedCommandLine.run(
            "sweep", "--merge", folder.resolve("absent.csv"), "--out", folder.resolve("b.csv"))
        .assertComplains(2, "there is no such file");
  }

  @Test
  void aFileOfAnotherExperimentIsLeftAlone() throws IOException {
    sweep("a.csv", "").succeeded();
    byte[] before = Files.readAllBytes(folder.resolve("a.csv"));
    sweep("a.csv", "--learning-rate 0.5")
        .assertComplains(2, "settings differ (learning-rate=0.005 there, learning-rate=0.5 here)");
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("a.csv")));
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    sweep("absent/a.csv", "").assertComplains(1, "there is no folder");
  }

  @Test
  void theHelpNamesEveryFactor() {
    String help =
        CapturedCommandLine.run("sweep", "--help").succeeded().out().replaceAll("\\s+", " ");
    for (Factor factor : Factor.values()) {
      assertTrue(help.contains(" " + factor.key()), factor.key());
    }
  }
}
