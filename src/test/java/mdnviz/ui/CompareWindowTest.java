package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import mdnviz.optim.GradientClipping;
import mdnviz.training.StopReason;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.model.CompareModel;
import mdnviz.ui.model.LabRun;
import mdnviz.ui.model.LabState;
import mdnviz.ui.model.Notice;
import mdnviz.ui.model.Workspace;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What a person does to see what K does.
final class CompareWindowTest extends WindowTest {
  private CompareModel compare;

  private void openCompare(FxRobot robot) {
    compare = window.labs().compare();
    robot.clickOn("#workspace-compare");
    assertEquals(Workspace.COMPARE, explore.view().workspaceProperty().get());
  }

  private void set(FxRobot robot, String components, int epochs) {
    type(robot, "#lab-components", components);
    type(robot, "#lab-epochs", String.valueOf(epochs));
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(text).type(KeyCode.ENTER);
  }

  private boolean all(LabState state) {
    return compare.runs().stream().allMatch(run -> run.stateProperty().get() == state);
  }

  @Test
  void theRunsOfTheKLabProgressPauseAndOneOpensInExploreWithItsTimeline(FxRobot robot) {
    openCompare(robot);
    set(robot, "1 2;4", 100_000);
    assertEquals("1, 2, 4", robot.lookup("#lab-components").<TextField>query().getText());
    robot.clickOn("#lab-start");
    until(() -> compare.runs().size() == 3 && all(LabState.RUNNING));
    until(() -> compare.runs().stream().allMatch(run -> run.epochs() > 40));
    until(
        () ->
            compare.runs().stream()
                .allMatch(run -> run.picture().frameProperty().get().isPresent()));
    robot.clickOn("#lab-start");
    until(() -> all(LabState.PAUSED) && compare.isDrawn());
    double[] epochs = compare.runs().stream().mapToDouble(LabRun::epochs).toArray();
    for (double epoch : epochs) {
      assertEquals(epochs[0], epoch, 0.1 * epochs[0]);
    }

    LabRun third = compare.runs().get(2);
    TrainedModel trained = third.snapshotProperty().get().orElseThrow().model();
    robot.clickOn((Button) List.copyOf(robot.lookup(".open-run").queryAll()).get(2));
    until(() -> explore.view().workspaceProperty().get() == Workspace.EXPLORE);
    until(() -> shown().epoch() == trained.epoch());
    assertArrayEquals(trained.network().parameters(), shown().model().network().parameters());
    assertEquals(4, explore.model().componentCount().get());
    until(() -> explore.timeline().isUsable());
    robot.interact(() -> explore.timeline().showAt(0.5));
    int past = shown().epoch();
    assertTrue(past > 0 && past < trained.epoch(), () -> "epoch " + past);
    robot.clickOn("#timeline-continue");
    until(() -> shown().epoch() > past + 5);
    robot.interact(explore::pause);

    assertTrue(all(LabState.PAUSED), "the lab's own run stays where it was");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    until(() -> explore.view().workspaceProperty().get() == Workspace.COMPARE);
    robot.type(KeyCode.SPACE);
    until(() -> all(LabState.RUNNING));
    until(() -> third.epochs() > trained.epoch() + 5);
    robot.clickOn("#lab-stop");
    until(() -> all(LabState.STOPPED));
  }

  @Test
  void whatWasTrainedInExploreComesBack(FxRobot robot) {
    until(() -> explore.snapshotProperty().get().isPresent());
    robot.interact(explore::step);
    until(() -> shown().step() == 1);
    int componentCount = explore.model().componentCount().get();
    openCompare(robot);
    set(robot, "2", 3);
    robot.clickOn("#lab-start");
    until(() -> all(LabState.FINISHED));
    robot.clickOn(".open-run");
    until(() -> shown().epoch() == 3);
    Notice.Action back = explore.notices().current().flatMap(Notice::action).orElseThrow();
    robot.clickOn(back.title());
    until(() -> shown().step() == 1);
    assertEquals(componentCount, explore.model().componentCount().get());
  }

  @Test
  void aRunOfTheLabHasTheBitsThatExploreGives(FxRobot robot) {
    openCompare(robot);
    set(robot, "1, 3", 12);
    robot.clickOn("#lab-start");
    until(() -> all(LabState.FINISHED));
    TrainedModel lab = compare.runs().get(1).snapshotProperty().get().orElseThrow().model();
    robot.clickOn("#workspace-explore");
    robot.interact(
        () -> {
          explore.model().componentCount().set(3);
          explore.training().maximumEpochs().set(12);
          explore.run();
        });
    until(() -> shown().epoch() == 12 && shown().stopReason().isPresent());
    assertArrayEquals(lab.network().parameters(), shown().model().network().parameters());
  }

  @Test
  void pointingAtOneRunMovesTheSliceOfAll(FxRobot robot) {
    openCompare(robot);
    set(robot, "1, 2", 3);
    robot.clickOn("#lab-start");
    until(() -> all(LabState.FINISHED) && compare.isDrawn());
    double before = compare.cursor().coordinate(0);
    List<DensityPlot> plots =
        robot.lookup(".multiple .density-plot").queryAll().stream()
            .map(DensityPlot.class::cast)
            .toList();
    robot.moveTo(plots.getFirst()).moveBy(20, 0);
    double after = compare.cursor().coordinate(0);
    assertNotEquals(before, after);
    assertEquals(2, robot.lookup("#plot-reading").queryAll().size());
    String reading = robot.lookup("#plot-reading").<Labeled>query().getText();
    robot
        .lookup("#plot-reading")
        .queryAll()
        .forEach(label -> assertEquals(reading, ((Labeled) label).getText()));
    robot.clickOn();
    assertTrue(compare.cursor().isPinned());
    robot.scroll(3, VerticalDirection.UP);
    until(
        () ->
            plots.get(0).isZoomed()
                && plots.get(0).gridSpec().x().equals(plots.get(1).gridSpec().x()));
  }

  @Test
  void aRunThatDivergesKeepsItsPlaceAndSaysWhy(FxRobot robot) {
    robot.interact(
        () -> {
          explore.training().clipping().kind().set(GradientClipping.Kind.NONE);
          explore.training().learningRate().set(1.0);
        });
    openCompare(robot);
    set(robot, "5, 6", 400);
    robot.clickOn("#lab-start");
    until(() -> compare.runs().stream().allMatch(run -> run.stateProperty().get().isOver()));
    LabRun wild =
        compare.runs().stream()
            .filter(run -> run.stateProperty().get() == LabState.DIVERGED)
            .findFirst()
            .orElseThrow();
    StopReason reason = wild.stopReason().orElseThrow();
    assertTrue(
        robot.lookup(".run-cause").queryAll().stream()
            .anyMatch(
                label ->
                    label.isVisible() && ((Labeled) label).getText().contains(reason.message())));
    assertTrue(
        robot.lookup(".run-badge").queryAll().stream()
            .anyMatch(label -> ((Labeled) label).getText().equals("diverged")));
    until(() -> wild.picture().frameProperty().get().isPresent());
  }

  @Test
  void whatIsNoListOfNumbersIsToldAndTheListBeforeStays(FxRobot robot) {
    openCompare(robot);
    for (String wrong : List.of("0", "2, 2", "three", "1, 99")) {
      type(robot, "#lab-components", wrong);
      assertFalse(window.labs().components().components().complaintProperty().get().isEmpty());
    }
    assertEquals(List.of(1, 2, 3, 5, 10), window.labs().components().components().get());
  }

  @Test
  void withoutExamplesTheLabSaysWhatToDo(FxRobot robot) {
    robot.interact(() -> explore.data().clear());
    openCompare(robot);
    robot.type(KeyCode.SPACE);
    Notice notice = explore.notices().current().orElseThrow();
    assertEquals(Notice.Kind.ERROR, notice.kind());
    assertTrue(notice.text().contains("paint points"), notice.text());
    assertEquals(LabState.WAITING, compare.stateProperty().get());
  }

  @Test
  void startingTheLabPausesExploreAndItsKeysDoNothingThere(FxRobot robot) {
    until(() -> explore.snapshotProperty().get().isPresent());
    robot.interact(explore::run);
    until(() -> shown().step() > 20);
    openCompare(robot);
    assertTrue(explore.runningProperty().get(), "looking at something else stops nothing");
    set(robot, "1", 100_000);
    robot.clickOn("#lab-start");
    until(() -> all(LabState.RUNNING));
    until(() -> !explore.runningProperty().get());
    long steps = explore.liveProperty().get().orElseThrow().step();
    int componentCount = explore.model().componentCount().get();
    robot.type(KeyCode.R, KeyCode.RIGHT, KeyCode.DIGIT7);
    assertEquals(componentCount, explore.model().componentCount().get());
    assertEquals(steps, explore.liveProperty().get().orElseThrow().step());
    robot.interact(compare::stop);
  }

  private TrainingSnapshot shown() {
    return explore.snapshotProperty().get().orElseThrow();
  }
}
