package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import mdnviz.density.MapQuantity;
import mdnviz.density.PlaneFrame;
import mdnviz.density.Section;
import mdnviz.ui.model.DataGallery;
import mdnviz.ui.model.SectionModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does with two inputs or two targets, on the headless platform with the real
/// engine.
final class PlanesWindowTest extends WindowTest {
  private SectionModel section;

  @BeforeEach
  void look() {
    section = explore.section();
  }

  private void choose(FxRobot robot, String id) {
    robot.interact(
        () ->
            DataGallery.CHOICES.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .ifPresent(explore::choose));
  }

  @Test
  void pressingThePadLooksThereAndEveryViewFollows(FxRobot robot) {
    choose(robot, "robot-arm");
    robot.interact(explore::run);
    until(() -> explore.planes().plane().frameProperty().get().isPresent());
    List<Double> before = section.pointProperty().get();
    robot.clickOn("#input-pad");
    List<Double> pressed = section.pointProperty().get();
    assertNotEquals(before, pressed);
    until(() -> plane().input().equals(pressed));
    until(
        () ->
            explore
                .density()
                .frameProperty()
                .get()
                .orElseThrow()
                .section()
                .others()
                .equals(List.of(pressed.get(1))));
    robot.type(KeyCode.RIGHT, KeyCode.UP);
    assertTrue(section.at(0) > pressed.get(0));
    assertTrue(section.at(1) > pressed.get(1));
    robot.interact(explore::pause);
  }

  @Test
  void playingTravelsAlongThePadAndStopsAtAPress(FxRobot robot) {
    choose(robot, "robot-arm");
    until(() -> explore.planes().map().frameProperty().get().isPresent());
    List<Double> before = section.pointProperty().get();
    robot.clickOn("#play-path");
    until(() -> !section.pointProperty().get().equals(before));
    robot.clickOn("#play-path");
    List<Double> stopped = section.pointProperty().get();
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(stopped, section.pointProperty().get());
  }

  @Test
  void theMapShowsWhatIsChosenAndGetsFineAtRest(FxRobot robot) {
    choose(robot, "robot-arm-noisy");
    robot.interact(() -> explore.planes().map().quantity().set(MapQuantity.MODE_COUNT));
    until(
        () ->
            explore
                .planes()
                .map()
                .frameProperty()
                .get()
                .filter(frame -> frame.quantity() == MapQuantity.MODE_COUNT)
                .filter(frame -> frame.grid().columns() > 64)
                .isPresent());
  }

  @Test
  void swappingInputsAndChoosingTheTargetTurnTheDensityPlot(FxRobot robot) {
    choose(robot, "robot-arm");
    assertEquals(0, section.sectionProperty().get().input());
    robot.clickOn("#swap-inputs").clickOn("#target-2");
    Section turned = new Section(1, 1, List.of(section.at(0)));
    assertEquals(turned, section.sectionProperty().get());
    until(
        () ->
            explore
                .density()
                .frameProperty()
                .get()
                .filter(frame -> frame.section().equals(turned))
                .isPresent());
  }

  @Test
  void theSliderOfTheSpiralMovesThePlaneAndTypingNonsenseSaysSo(FxRobot robot) {
    choose(robot, "spiral");
    until(() -> explore.planes().plane().frameProperty().get().isPresent());
    TextField field = robot.lookup("#plane-input-field").queryAs(TextField.class);
    robot.doubleClickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("5").type(KeyCode.ENTER);
    assertEquals(5, section.at(0));
    until(() -> plane().input().equals(List.of(5.0)));
    robot.push(KeyCode.CONTROL, KeyCode.A).write("far").type(KeyCode.ENTER);
    assertEquals(5, section.at(0));
    assertTrue(
        field.getPseudoClassStates().stream()
            .anyMatch(state -> state.getPseudoClassName().equals("error")));
  }

  @Test
  void theModeListNamesEveryModeOfThePlane(FxRobot robot) {
    choose(robot, "spiral");
    until(() -> explore.planes().plane().frameProperty().get().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    String list = robot.lookup("#plane-modes").queryAs(Label.class).getText();
    assertEquals(plane().modes().size(), list.lines().count());
  }

  @Test
  void oneInputAndOneTargetHaveNoPlanes(FxRobot robot) {
    choose(robot, "robot-arm");
    assertTrue(robot.lookup("#input-pad").tryQuery().isPresent());
    assertTrue(robot.lookup("#plane-plot").tryQuery().isPresent());
    choose(robot, "inverse-sine");
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(robot.lookup("#input-pad").tryQuery().isEmpty());
    assertTrue(robot.lookup("#plane-plot").tryQuery().isEmpty());
    assertFalse(explore.planes().map().watchedProperty().get());
  }

  private PlaneFrame plane() {
    return explore.planes().plane().frameProperty().get().orElseThrow();
  }
}
