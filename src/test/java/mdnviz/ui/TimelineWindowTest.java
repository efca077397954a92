package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.model.PlaybackSpeed;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does to see how a network got where it is.
final class TimelineWindowTest extends WindowTest {
  TimelineWindowTest() {
    super(1280, 720);
  }

  @Test
  void theLineWaitsUntilThereIsSomethingToLookBackAt(FxRobot robot) {
    until(() -> explore.snapshotProperty().get().isPresent());
    assertTrue(robot.lookup("#timeline").query().isDisabled());
    robot.type(KeyCode.COMMA);
    assertTrue(explore.timeline().shownProperty().get().isEmpty());
    train(robot, 100);
    assertFalse(robot.lookup("#timeline").query().isDisabled());
    assertTrue(robot.lookup("#timeline-continue").query().isDisabled(), "this is now");
  }

  @Test
  void itsHelpIsThereBeforeThereIsAnythingToLookBackAt(FxRobot robot) {
    until(() -> explore.snapshotProperty().get().isPresent());
    robot.clickOn(".timeline-bar .view-help");
    until(() -> robot.lookup(".view-help-text").tryQuery().isPresent());
    assertTrue(
        robot
            .lookup(".view-help-text .formula")
            .queryAs(Labeled.class)
            .getText()
            .startsWith("place = "));
  }

  @Test
  void trainScrubToTheStartBranchAndSeeBothRunsThenGoLive(FxRobot robot) {
    train(robot, 400);
    TrainedModel trained = shown().model();
    Slider slider = robot.lookup("#timeline").query();
    robot.interact(slider::requestFocus);
    robot.interact(() -> slider.setValue(0));
    assertEquals(0, shown().step());
    assertEquals("0", explore.numbers().stepProperty().get());
    until(() -> explore.density().isUpToDate(shown().model()));
    assertTrue(position(robot).startsWith("epoch 0 of "), position(robot));
    assertTrue(robot.lookup(".step-mark").queryAll().stream().anyMatch(mark -> mark.isVisible()));
    assertEquals(trained, explore.liveProperty().get().orElseThrow().model());

    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    assertEquals(2, shown().epoch());
    assertEquals(0, explore.earlierRuns().shown().size(), "looking back ends no run");
    robot.clickOn("#timeline-continue");
    until(() -> explore.earlierRuns().shown().size() == 1);
    assertEquals(trained.step(), explore.earlierRuns().shown().getFirst().stepCount());
    until(() -> shown().step() >= trained.step());
    assertTrue(explore.timeline().shownProperty().get().isEmpty(), "it is followed");
    assertTrue(explore.runningProperty().get());

    robot.type(KeyCode.COMMA);
    assertTrue(position(robot).startsWith("epoch "), position(robot));
    robot.clickOn("#timeline-live");
    assertTrue(position(robot).startsWith("now, epoch "), position(robot));
    robot.interact(explore::pause);
    until(() -> !explore.runningProperty().get());
    until(() -> explore.density().isUpToDate(shown().model()));
  }

  @Test
  void nothingChangedTheBranchComesToTheSameWeights(FxRobot robot) {
    robot.interact(() -> explore.training().maximumEpochs().set(40));
    until(() -> explore.snapshotProperty().get().isPresent());
    robot.interact(explore::run);
    until(() -> shown().stopReason().isPresent());
    TrainedModel straight = shown().model();
    robot.interact(() -> explore.timeline().showAt(0.4));
    assertTrue(shown().epoch() > 5 && shown().epoch() < 35, () -> "epoch " + shown().epoch());
    robot.interact(explore::continueFromHere);
    until(() -> explore.earlierRuns().shown().size() == 1);
    until(() -> shown().stopReason().isPresent());
    assertEquals(40, shown().epoch());
    assertArrayEquals(straight.network().parameters(), shown().model().network().parameters());
  }

  @Test
  void lookingBackTrainingGoesOnAndTheViewsStay(FxRobot robot) {
    train(robot, 100);
    robot.interact(explore::run);
    robot.type(KeyCode.COMMA);
    TrainingSnapshot past = shown();
    long before = live().step();
    until(() -> live().step() > before + 200);
    assertEquals(past, shown());
    robot.type(KeyCode.N);
    until(() -> shown().step() > before + 200);
    robot.interact(explore::pause);
    until(() -> !explore.runningProperty().get());
  }

  @Test
  void itPlaysFromTheStartToNow(FxRobot robot) {
    train(robot, 200);
    robot.interact(() -> explore.timeline().speedProperty().set(PlaybackSpeed.SIXTEENFOLD));
    robot.clickOn("#timeline-play");
    assertTrue(explore.timeline().playingProperty().get());
    until(() -> !explore.timeline().playingProperty().get());
    assertEquals(live(), shown());
  }

  @Test
  void whatIsExportedIsWhatIsShownAndItsNameTellsTheEpoch(FxRobot robot) {
    train(robot, 200);
    robot.type(KeyCode.COMMA, KeyCode.COMMA);
    int epoch = shown().epoch();
    robot.push(KeyCode.CONTROL, KeyCode.S);
    assertTrue(dialogs.suggested.endsWith("-epoch-%d.json".formatted(epoch)), dialogs.suggested);
    robot.type(KeyCode.N);
    robot.push(KeyCode.CONTROL, KeyCode.S);
    assertFalse(dialogs.suggested.contains("epoch"), dialogs.suggested);
  }

  @Test
  void anotherNetworkEndsTheLookingBack(FxRobot robot) {
    train(robot, 100);
    robot.type(KeyCode.COMMA);
    robot.interact(() -> explore.model().componentCount().set(2));
    assertTrue(explore.timeline().shownProperty().get().isEmpty());
    until(() -> shown().model().modelConfiguration().componentCount() == 2);
    until(() -> explore.timeline().entriesProperty().get().size() == 1);
  }

  private TrainingSnapshot shown() {
    return explore.snapshotProperty().get().orElseThrow();
  }

  private TrainingSnapshot live() {
    return explore.liveProperty().get().orElseThrow();
  }

  private static String position(FxRobot robot) {
    return robot.lookup("#timeline-position").<Labeled>query().getText();
  }

  private void train(FxRobot robot, long steps) {
    until(() -> explore.snapshotProperty().get().isPresent());
    robot.interact(explore::run);
    until(() -> live().step() >= steps);
    robot.interact(explore::pause);
    until(() -> !explore.runningProperty().get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
