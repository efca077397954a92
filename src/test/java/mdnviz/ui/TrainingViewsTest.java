package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import mdnviz.density.CalibrationRequest.Share;
import mdnviz.ui.model.EarlierRuns;
import mdnviz.ui.model.ExploreModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does with the views of training and with calibration.
@ExtendWith(ApplicationExtension.class)
final class TrainingViewsTest {
  private static final double SCREEN = 1000;
  private static final long PATIENCE_SECONDS = 60;

  private ExploreWindow window;
  private ExploreModel explore;

  @Start
  void start(Stage stage) {
    window = new ExploreWindow(new NoFiles(), _ -> {});
    explore = window.explore();
    window.show(stage, SCREEN, SCREEN);
  }

  @AfterEach
  void endThreads(FxRobot robot) {
    robot.interact(window::close);
  }

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
    await(() -> explore.earlierRuns().shown().size() == 1);
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
      await(() -> explore.earlierRuns().keptProperty().get().size() == kept);
      await(() -> explore.snapshotProperty().get().orElseThrow().step() == 0);
    }
    assertEquals(3, explore.earlierRuns().shown().getFirst().number());
  }

  @Test
  void calibrationJudgesTheValidationShareAndTellsOfAnEmptyOne(FxRobot robot) {
    train(robot, 100);
    select(robot, "Calibration");
    await(() -> explore.calibration().resultProperty().get().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    Label summary = robot.lookup("#calibration-summary").query();
    assertTrue(summary.getText().contains("validation examples"), summary.getText());
    assertTrue(summary.getText().contains("CRPS"), summary.getText());
    robot.interact(() -> explore.training().holdOut().test().set(0.0));
    robot.interact(() -> explore.calibration().share().set(Share.TEST));
    await(
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
    await(() -> explore.snapshotProperty().get().isPresent());
    robot.interact(explore::run);
    await(() -> explore.snapshotProperty().get().orElseThrow().step() >= steps);
    robot.interact(explore::pause);
    await(() -> !explore.runningProperty().get());
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

  private static void await(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    } catch (TimeoutException late) {
      throw new AssertionError("it did not happen in time", late);
    }
  }

  private static final class NoFiles implements FileDialogs {
    @Override
    public Optional<Path> open(FileKind kind) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(FileKind kind, String suggestedName) {
      return Optional.empty();
    }
  }
}
