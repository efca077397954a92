package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import mdnviz.doctor.Cure;
import mdnviz.doctor.Finding;
import mdnviz.optim.GradientClipping;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.model.DataGallery;
import mdnviz.ui.model.Figures;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Breaking a network and mending it, in the whole window with the real engine.
final class DoctorWindowTest extends WindowTest {
  private static final double TINY = 1e-4;

  /// After so many steps some fault of a broken network is there to stay.
  private static final long LONG = 4000;

  private Optional<Finding> floorFinding() {
    return explore.doctor().findingsProperty().get().stream()
        .filter(finding -> finding.kind() == Finding.Kind.SCALE_AT_FLOOR)
        .findFirst();
  }

  private double floor() {
    return explore
        .snapshotProperty()
        .get()
        .map(TrainingSnapshot::model)
        .map(model -> model.modelConfiguration().standardDeviationFloor())
        .orElse(Double.NaN);
  }

  /// On durations of exactly 2, 3 or 4 minutes, with a tiny floor and without clipping.
  private void breakIt(FxRobot robot) {
    robot.interact(
        () -> {
          DataGallery.CHOICES.stream()
              .filter(choice -> choice.id().equals("geyser"))
              .forEach(explore::choose);
          explore.model().mix(8);
          explore.model().standardDeviationFloor().set(TINY);
          explore.training().clipping().kind().set(GradientClipping.Kind.NONE);
        });
    robot.clickOn("#run");
  }

  private boolean isCurable() {
    return explore.doctor().findingsProperty().get().stream()
        .anyMatch(finding -> finding.cure().isPresent());
  }

  private static Set<Button> cures(FxRobot robot) {
    Set<Button> cures =
        robot
            .lookup((Node node) -> node.getId() != null && node.getId().startsWith("doctor-cure-"))
            .queryAllAs(Button.class);
    assertFalse(cures.isEmpty());
    return cures;
  }

  @Test
  void whoLooksBackReadsWhatWasWrongThenAndCanTreatOnlyNow(FxRobot robot) {
    breakIt(robot);
    until(() -> isCurable() && explore.liveProperty().get().orElseThrow().step() > LONG);
    robot.clickOn("#run");
    until(() -> !explore.runningProperty().get() && isCurable());
    robot.type(KeyCode.H);
    Button doctor = robot.lookup("#doctor").queryAs(Button.class);
    assertTrue(robot.lookup("#doctor-looked-back").tryQuery().isEmpty());
    robot.interact(explore.timeline()::earlier);
    String epoch = Figures.count(explore.timeline().shownProperty().get().orElseThrow().epoch());
    until(this::isCurable);
    assertTrue(doctor.getText().startsWith("doctor at epoch " + epoch + ": "), doctor::getText);
    assertTrue(
        robot
            .lookup("#doctor-looked-back")
            .queryAs(Label.class)
            .getText()
            .startsWith("You look back at epoch " + epoch));
    assertTrue(cures(robot).stream().allMatch(Button::isDisabled));
    robot.interact(explore.timeline()::first);
    until(() -> doctor.getText().equals("doctor at epoch 0: no findings"));
    robot.type(KeyCode.N);
    until(() -> doctor.getText().matches("doctor: \\d findings?"));
    assertTrue(robot.lookup("#doctor-looked-back").tryQuery().isEmpty());
    assertTrue(cures(robot).stream().noneMatch(Button::isDisabled));
  }

  @Test
  void aNetworkBrokenByTiesIsMendedByTheCureAndTheCureIsTakenBack(FxRobot robot) {
    breakIt(robot);
    until(() -> floorFinding().isPresent());
    robot.type(KeyCode.H);
    assertTrue(robot.lookup("#doctor-card").query().isVisible());
    assertTrue(
        robot.lookup("#doctor").queryAs(Button.class).getText().matches("doctor: \\d findings?"));
    until(() -> floorFinding().filter(found -> readAndCure(robot, found)).isPresent());
    until(() -> floor() == 0.05 && floorFinding().isEmpty());
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#doctor-card").query().isVisible());
    assertEquals(0.05, explore.model().standardDeviationFloor().get());
    robot.clickOn("#notice-action");
    until(() -> floor() == TINY && floorFinding().isPresent());
    assertEquals(TINY, explore.model().standardDeviationFloor().get());
  }

  /// At once: training goes on, and the sentence changes with it.
  private static boolean readAndCure(FxRobot robot, Finding finding) {
    assertTrue(finding.sentence().contains("run down to its floor"), finding::sentence);
    assertTrue(robot.lookup(finding.sentence()).tryQuery().isPresent());
    String cure = finding.cure().map(Cure::title).orElseThrow();
    robot.lookup(cure).queryAs(Button.class).fire();
    return true;
  }

  @Test
  void aNetworkNotTrainedHasNoFindingsAndTheCardSaysWhatIsLookedFor(FxRobot robot) {
    robot.clickOn("#doctor");
    assertTrue(robot.lookup("#doctor-card").query().isVisible());
    assertEquals("doctor: no findings", robot.lookup("#doctor").queryAs(Button.class).getText());
    robot.clickOn("#close-doctor");
    assertFalse(robot.lookup("#doctor-card").query().isVisible());
  }
}
