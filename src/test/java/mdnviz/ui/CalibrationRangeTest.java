package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import mdnviz.density.Calibration;
import mdnviz.math.Interval;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does to judge only a stretch of x.
final class CalibrationRangeTest extends WindowTest {
  @BeforeEach
  void lookAtCalibration(FxRobot robot) {
    until(() -> explore.snapshotProperty().get().isPresent());
    robot.interact(() -> ((TabGroup) window.lookup("#distribution-views")).select("Calibration"));
    until(() -> result().isPresent());
  }

  private Optional<Calibration> result() {
    return explore.calibration().resultProperty().get();
  }

  private Interval range() {
    return explore.calibration().window().rangeProperty().get();
  }

  private void awaitResultOfRange() {
    Interval asked = range();
    until(
        () ->
            result()
                .flatMap(found -> found.request().window())
                .filter(window -> window.range().equals(asked))
                .isPresent());
  }

  @Test
  void draggingAThumbLeavesTheExamplesOnItsOtherSideOut(FxRobot robot) {
    int all = result().orElseThrow().used();
    Interval whole = range();
    Node thumb = robot.lookup("#calibration-range-high").query();
    double enough = whole.low() + 0.8 * whole.length();
    for (int tries = 0; tries < 10 && range().high() >= enough; tries++) {
      drag(robot, thumb); // again if the thumb has moved with the words above it
    }
    assertTrue(range().high() < enough, () -> range().toString());
    assertEquals(whole.low(), range().low());
    awaitResultOfRange();
    int some = result().orElseThrow().used();
    assertTrue(some > 0 && some < all, some + " of " + all);
  }

  private static void drag(FxRobot robot, Node thumb) {
    robot.moveTo(thumb).press(MouseButton.PRIMARY);
    robot.moveBy(-30, 0).moveBy(-30, 0).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void theKeysMoveAThumbAndTheOtherStopsIt(FxRobot robot) {
    Interval whole = range();
    Node thumb = robot.lookup("#calibration-range-low").query();
    robot.interact(thumb::requestFocus);
    robot.type(KeyCode.RIGHT);
    assertEquals(0.01, (range().low() - whole.low()) / whole.length(), 0.006);
    robot.type(KeyCode.END);
    assertTrue(range().low() < range().high());
    assertTrue(range().low() > whole.high() - 0.05 * whole.length());
    robot.type(KeyCode.HOME);
    assertEquals(whole, range());
  }

  @Test
  void aTypedEndCountsAndOneAboveTheOtherIsRefused(FxRobot robot) {
    type(robot, "#calibration-from", "0.4");
    assertEquals(0.4, range().low());
    awaitResultOfRange();
    Interval before = range();
    type(robot, "#calibration-from", "7");
    assertEquals(before, range());
    assertFalse(robot.lookup("The upper end must lie above the lower.").tryQuery().isEmpty());
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.clickOn(robot.lookup(field).queryAs(TextField.class));
    robot.push(KeyCode.CONTROL, KeyCode.A).write(text).type(KeyCode.ENTER);
  }

  @Test
  void aNarrowRangeSaysThatItHoldsTooFewExamples(FxRobot robot) {
    robot.interact(() -> explore.calibration().window().choose(new Interval(0.1, 0.12)));
    awaitResultOfRange();
    Label verdict = robot.lookup("#calibration-verdict").query();
    assertTrue(verdict.getText().startsWith("Too few examples"), verdict.getText());
  }

  @Test
  void nearTheCursorTheRangeFollowsItUntilAThumbIsMoved(FxRobot robot) {
    robot.clickOn("#calibration-near");
    robot.interact(() -> explore.cursor().pin(0, 0.3));
    assertEquals(0.3, (range().low() + range().high()) / 2, 0.01);
    robot.interact(() -> explore.calibration().window().choose(new Interval(0.2, 0.9)));
    robot.interact(() -> explore.cursor().pin(0, 0.7));
    assertEquals(new Interval(0.2, 0.9), range());
    assertFalse(explore.calibration().window().nearCursor().get());
  }
}
