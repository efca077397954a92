package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import mdnviz.density.CalibrationRequest.Share;
import mdnviz.ui.model.EarlierRuns;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does with the views of training and with calibration.
final class TrainingViewsTest extends WindowTest {
  @Test
  void everyTabShowsItsChartAndTheOthersAreOutOfTheScene(FxRobot robot) {
    for (String chart : new String[] {"Gradient", "Heads", "Angle", "Rate"}) {
      select(robot, chart);
      String id = "#" + chart.toLowerCase(Locale.ROOT) + "-chart";
      assertTrue(robot.lookup(id).tryQuery().isPresent(), id);
      assertTrue(robot.lookup("#loss-chart").tryQuery().isEmpty());
    }
    select(robot, "Loss");
    assertTrue(robot.lookup("#loss-chart").tryQuery().isPresent());
  }

  @Test
  void aRunThatWasResetStaysAsACurveThatCanBeHiddenAndForgotten(FxRobot robot) {
    train(robot, 200);
    robot.interact(() -> explore.model().componentCount().set(2));
    until(() -> explore.earlierRuns().shown().size() == 1);
    WaitForAsyncUtils.waitForFxEvents();
    Node row = robot.lookup("#run-1").query();
    assertTrue(((CheckBox) row).getText().contains("K 3"), ((CheckBox) row).getText());
    robot.interact(((CheckBox) row)::fire);
    assertFalse(explore.earlierRuns().keptProperty().get().getFirst().shown());
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#clear-runs");
    assertEquals(0, explore.earlierRuns().keptProperty().get().size());
  }

  @Test
  void onlyTheLastFewRunsAreKept(FxRobot robot) {
    for (int run = 0; run < EarlierRuns.MOST + 2; run++) {
      train(robot, 30);
      robot.interact(explore::reset);
      int kept = Math.min(EarlierRuns.MOST, run + 1);
      until(() -> explore.earlierRuns().keptProperty().get().size() == kept);
      until(() -> explore.snapshotProperty().get().orElseThrow().step() == 0);
    }
    assertEquals(3, explore.earlierRuns().shown().getFirst().number());
  }

  @Test
  void calibrationJudgesTheValidationShareAndTellsOfAnEmptyOne(FxRobot robot) {
    train(robot, 100);
    select(robot, "Calibration");
    until(() -> explore.calibration().resultProperty().get().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    Label summary = robot.lookup("#calibration-summary").query();
    assertTrue(summary.getText().contains("validation examples"), summary.getText());
    assertTrue(summary.getText().contains("CRPS"), summary.getText());
    robot.interact(() -> explore.training().holdOut().test().set(0.0));
    robot.interact(() -> explore.calibration().share().set(Share.TEST));
    until(
        () ->
            explore
                .calibration()
                .resultProperty()
                .get()
                .filter(found -> found.request().share() == Share.TEST)
                .isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("", summary.getText());
  }

  private void train(FxRobot robot, long steps) {
    until(() -> explore.snapshotProperty().get().isPresent());
    robot.interact(explore::run);
    until(() -> explore.snapshotProperty().get().orElseThrow().step() >= steps);
    robot.interact(explore::pause);
    until(() -> !explore.runningProperty().get());
  }

  private static void select(FxRobot robot, String title) {
    robot.interact(
        () -> {
          for (Node group : robot.lookup(".tab-group").queryAll()) {
            ((TabGroup) group).select(title);
          }
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
