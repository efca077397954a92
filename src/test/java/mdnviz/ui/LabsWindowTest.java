package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import mdnviz.experiment.Measure;
import mdnviz.ui.model.CompareModel;
import mdnviz.ui.model.LabRun;
import mdnviz.ui.model.LabState;
import mdnviz.ui.model.Notice;
import mdnviz.ui.model.ResultRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What a person does in the clipping lab and in the free comparison, and with their results.
final class LabsWindowTest extends WindowTest {
  @TempDir private Path folder;
  private CompareModel compare;

  private void open(FxRobot robot, String lab) {
    compare = window.labs().compare();
    robot.clickOn("#workspace-compare").clickOn("#choose-lab-" + lab);
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(text).type(KeyCode.ENTER);
  }

  private void view(FxRobot robot, String name) {
    robot.interact(() -> ((TabGroup) window.lookup("#outcomes")).select(name));
  }

  private String text(String id) {
    return ((Label) window.lookup(id)).getText();
  }

  @Test
  void theUnclippedRunEndsWithItsCauseAndTheClippedOnesGoOn(FxRobot robot) {
    long before = explore.snapshotProperty().get().map(now -> now.step()).orElse(0L);
    open(robot, "clipping");
    assertTrue(text("#preset-hint").contains("10 of 10 seeds"), text("#preset-hint"));
    robot.interact(() -> window.labs().clipping().repeats().epochs().set(100_000));
    robot.clickOn("#lab-start");
    until(() -> compare.runs().getFirst().stateProperty().get() == LabState.DIVERGED);
    LabRun unclipped = compare.runs().getFirst();
    assertTrue(unclipped.stopReason().orElseThrow().message().contains("clipping is off"));
    double[] then = compare.runs().stream().mapToDouble(LabRun::epochs).toArray();
    until(
        () ->
            compare.runs().subList(1, 4).stream()
                .allMatch(run -> run.epochs() > then[run.plan().index()] + 5));
    assertEquals(then[0], unclipped.epochs(), "what has ended stays as it is");
    for (LabRun clipped : compare.runs().subList(1, 4)) {
      assertEquals(LabState.RUNNING, clipped.stateProperty().get());
    }
    until(() -> text("#result-words").startsWith("Without clipping the run diverged"));
    assertEquals(before, explore.snapshotProperty().get().map(now -> now.step()).orElse(0L));
    assertFalse(explore.runningProperty().get());
    robot.clickOn("#lab-stop");
    until(() -> compare.stateProperty().get() == LabState.STOPPED);
    assertEquals(LabState.DIVERGED, unclipped.stateProperty().get());
  }

  @Test
  void theTableIsSortedCopiedAndExportedAsASweepWritesIt(FxRobot robot) throws IOException {
    open(robot, "free");
    type(robot, "#first-levels", "0.02, 0.005");
    robot.interact(() -> window.labs().free().repeats().epochs().set(8));
    robot.interact(() -> window.labs().free().repeats().seeds().set(2));
    robot.clickOn("#lab-start");
    until(() -> compare.stateProperty().get() == LabState.FINISHED);
    view(robot, "Table");
    until(() -> window.lookup("#results-table") != null);
    TableView<ResultRow> table = robot.lookup("#results-table").queryTableView();
    until(
        () -> table.getItems().size() == 2 && !table.getItems().getFirst().quartiles().equals("–"));
    robot.clickOn("#results-every-run");
    assertEquals(4, table.getItems().size());
    robot.interact(
        () -> {
          table.getSortOrder().setAll(List.of(table.getColumns().get(3)));
          table.sort();
        });
    List<Double> scores =
        table.getItems().stream().map(row -> row.medians().get(Measure.TEST)).toList();
    assertEquals(scores.stream().sorted().toList(), scores);
    robot.clickOn("#results-copy");
    robot.interact(
        () ->
            assertTrue(
                Clipboard.getSystemClipboard().getString().startsWith("Learning rate η\tSeed\t")));
    dialogs.answer = folder.resolve("results.csv");
    robot.clickOn("#results-export");
    until(
        () -> explore.notices().current().filter(n -> n.kind() == Notice.Kind.SUCCESS).isPresent());
    until(() -> Files.exists(dialogs.answer));
    List<String> lines = Files.readAllLines(dialogs.answer);
    assertEquals("# mdnviz sweep, version 1", lines.getFirst());
    assertEquals(4, lines.stream().filter(line -> line.endsWith("last-epoch")).count());
    assertTrue(dialogs.suggested.endsWith("-results.csv"), dialogs.suggested);
  }

  @Test
  void aLevelThatIsNoneIsToldBeneathTheFieldAndTheCommandFollowsTheForm(FxRobot robot) {
    open(robot, "free");
    type(robot, "#first-levels", "0.02, quick");
    assertTrue(window.labs().free().first().levels().complaintProperty().get().contains("'quick'"));
    type(robot, "#first-levels", "0.02, 0.01");
    TextArea command = robot.lookup("#setup-command").query();
    assertTrue(command.getText().contains("--vary learning-rate=0.02,0.01"), command.getText());
    assertEquals("6 runs: 2 combinations × 3 seeds, trained together.", text("#setup-summary"));
  }

  @Test
  void everyViewOfResultsShowsItsPicture(FxRobot robot) {
    open(robot, "clipping");
    type(robot, "#learning-rates", "0.005, 0.02");
    robot.interact(() -> window.labs().clipping().repeats().epochs().set(6));
    robot.clickOn("#lab-start");
    until(() -> compare.stateProperty().get() == LabState.FINISHED);
    view(robot, "Heat strip");
    until(() -> window.lookup("#heat-strip") != null && window.lookup("#heat-strip").isVisible());
    view(robot, "Gradients");
    until(() -> window.lookup("#norms-grid") != null);
    robot.clickOn("#norms-angle");
    robot.moveTo("#norms-grid").moveBy(80, 0);
    until(() -> text("#norms-words").contains("turned by"));
    view(robot, "Two weights");
    until(() -> text("#clip-slice-words").startsWith("Gradient of a minibatch after step"));
  }
}
