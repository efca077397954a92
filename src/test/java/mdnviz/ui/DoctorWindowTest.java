package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import mdnviz.doctor.Cure;
import mdnviz.doctor.Finding;
import mdnviz.optim.GradientClipping;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.model.DataGallery;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Breaking a network and mending it, in the whole window with the real engine.
final class DoctorWindowTest extends WindowTest {
  private static final double TINY = 1e-4;

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

  @Test
  void aNetworkBrokenByTiesIsMendedByTheCureAndTheCureIsTakenBack(FxRobot robot) {
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
    until(() -> floorFinding().isPresent());
    robot.type(KeyCode.H);
    assertTrue(robot.lookup("#doctor-card").query().isVisible());
    assertTrue(
        robot.lookup("#doctor").queryAs(Button.class).getText().matches("doctor: \\d findings?"));
    until(() -> floorFinding().isPresent());
    robot.interact(() -> readAndCure(robot, floorFinding().orElseThrow()));
    until(() -> floor() == 0.05 && floorFinding().isEmpty());
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#doctor-card").query().isVisible());
    assertEquals(0.05, explore.model().standardDeviationFloor().get());
    robot.clickOn("#notice-action");
    until(() -> floor() == TINY && floorFinding().isPresent());
    assertEquals(TINY, explore.model().standardDeviationFloor().get());
  }

  /// At once: training goes on, and the sentence changes with it.
  private static void readAndCure(FxRobot robot, Finding finding) {
    assertTrue(finding.sentence().contains("run down to its floor"), finding::sentence);
    assertTrue(robot.lookup(finding.sentence()).tryQuery().isPresent());
    String cure = finding.cure().map(Cure::title).orElseThrow();
    robot.lookup(cure).queryAs(Button.class).fire();
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
