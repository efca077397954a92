package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.PlaybackSpeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does to see how a network got where it is.
@ExtendWith(ApplicationExtension.class)
final class TimelineWindowTest {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;
  private static final long PATIENCE_SECONDS = 60;

  private final OneFile dialogs = new OneFile();
  private ExploreWindow window;
  private ExploreModel explore;

  @Start
  void start(Stage stage) {
    window = new ExploreWindow(dialogs, _ -> {});
    explore = window.explore();
    window.show(stage, WIDTH, HEIGHT);
  }

  @AfterEach
  void endThreads(FxRobot robot) {
    robot.interact(window::close);
  }

  @Test
  void theLineWaitsUntilThereIsSomethingToLookBackAt(FxRobot robot) {
    await(() -> explore.snapshotProperty().get().isPresent());
    assertTrue(robot.lookup("#timeline").query().isDisabled());
    robot.type(KeyCode.COMMA);
    assertTrue(explore.timeline().shownProperty().get().isEmpty());
    train(robot, 100);
    assertFalse(robot.lookup("#timeline").query().isDisabled());
    assertTrue(robot.lookup("#timeline-continue").query().isDisabled(), "this is now");
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
    await(() -> explore.density().isUpToDate(shown().model()));
    assertTrue(position(robot).startsWith("epoch 0 of "), position(robot));
    assertTrue(robot.lookup(".step-mark").queryAll().stream().anyMatch(mark -> mark.isVisible()));
    assertEquals(trained, explore.liveProperty().get().orElseThrow().model());

    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    assertEquals(2, shown().epoch());
    assertEquals(0, explore.earlierRuns().shown().size(), "looking back ends no run");
    robot.clickOn("#timeline-continue");
    await(() -> explore.earlierRuns().shown().size() == 1);
    assertEquals(trained.step(), explore.earlierRuns().shown().getFirst().stepCount());
    await(() -> shown().step() >= trained.step());
    assertTrue(explore.timeline().shownProperty().get().isEmpty(), "it is followed");
    assertTrue(explore.runningProperty().get());

    robot.type(KeyCode.COMMA);
    assertTrue(position(robot).startsWith("epoch "), position(robot));
    robot.clickOn("#timeline-live");
    assertTrue(position(robot).startsWith("now, epoch "), position(robot));
    robot.interact(explore::pause);
    await(() -> !explore.runningProperty().get());
    await(() -> explore.density().isUpToDate(shown().model()));
  }

  @Test
  void nothingChangedTheBranchComesToTheSameWeights(FxRobot robot) {
    robot.interact(() -> explore.training().maximumEpochs().set(40));
    await(() -> explore.snapshotProperty().get().isPresent());
    robot.interact(explore::run);
    await(() -> shown().stopReason().isPresent());
    TrainedModel straight = shown().model();
    robot.interact(() -> explore.timeline().showAt(0.4));
    assertTrue(shown().epoch() > 5 && shown().epoch() < 35, () -> "epoch " + shown().epoch());
    robot.interact(explore::continueFromHere);
    await(() -> explore.earlierRuns().shown().size() == 1);
    await(() -> shown().stopReason().isPresent());
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
    await(() -> live().step() > before + 200);
    assertEquals(past, shown());
    robot.type(KeyCode.N);
    await(() -> shown().step() > before + 200);
    robot.interact(explore::pause);
    await(() -> !explore.runningProperty().get());
  }

  @Test
  void itPlaysFromTheStartToNow(FxRobot robot) {
    train(robot, 200);
    robot.interact(() -> explore.timeline().speedProperty().set(PlaybackSpeed.SIXTEENFOLD));
    robot.clickOn("#timeline-play");
    assertTrue(explore.timeline().playingProperty().get());
    await(() -> !explore.timeline().playingProperty().get());
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
    await(() -> shown().model().modelConfiguration().componentCount() == 2);
    await(() -> explore.timeline().entriesProperty().get().size() == 1);
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
    await(() -> explore.snapshotProperty().get().isPresent());
    robot.interact(explore::run);
    await(() -> live().step() >= steps);
    robot.interact(explore::pause);
    await(() -> !explore.runningProperty().get());
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
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static final class OneFile implements FileDialogs {
    private String suggested = "";

    @Override
    public Optional<Path> open(FileKind kind) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(FileKind kind, String suggestedName) {
      suggested = suggestedName;
      return Optional.empty();
    }
  }
}
