package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import mdnviz.density.GridSpec;
import mdnviz.density.MapQuantity;
import mdnviz.density.PlaneFrame;
import mdnviz.density.Section;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.network.ParameterLayout;
import mdnviz.training.TrainedModel;
import mdnviz.ui.chart.InputPad;
import mdnviz.ui.chart.PlanePlot;
import mdnviz.ui.model.DataGallery;
import mdnviz.ui.model.DensityModel;
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
  void theWheelZoomsThePlaneDraggingMovesItAndADoubleClickShowsAll(FxRobot robot) {
    choose(robot, "spiral");
    until(() -> explore.planes().plane().frameProperty().get().isPresent());
    PlanePlot plot = robot.lookup("#plane-plot").queryAs(PlanePlot.class);
    GridSpec whole = shown(plot);
    robot.moveTo(plot).scroll(5, VerticalDirection.UP);
    until(() -> shown(plot).x().length() < 0.9 * whole.x().length());
    GridSpec zoomed = shown(plot);
    robot.press(MouseButton.PRIMARY).moveBy(30, 0).moveBy(10, 0).release(MouseButton.PRIMARY);
    until(() -> shown(plot).x().low() < zoomed.x().low());
    assertEquals(zoomed.x().length(), shown(plot).x().length(), 1e-9);
    until(() -> plane().grid().equals(shown(plot)));
    robot.doubleClickOn(plot);
    until(() -> shown(plot).equals(whole));
    robot.type(KeyCode.PLUS);
    until(() -> plot.isZoomed());
    robot.type(KeyCode.DIGIT0);
    until(() -> !plot.isZoomed());
  }

  @Test
  void theWheelZoomsThePadTheOtherButtonMovesItAndTheMapFollows(FxRobot robot) {
    choose(robot, "robot-arm");
    InputPad pad = robot.lookup("#input-pad").queryAs(InputPad.class);
    until(() -> explore.planes().map().frameProperty().get().isPresent());
    GridSpec whole = shown(pad);
    robot.moveTo(pad).scroll(5, VerticalDirection.UP);
    until(() -> shown(pad).x().length() < 0.9 * whole.x().length());
    GridSpec zoomed = shown(pad);
    List<Double> looked = section.pointProperty().get();
    robot.press(MouseButton.SECONDARY).moveBy(30, 0).moveBy(10, 0).release(MouseButton.SECONDARY);
    until(() -> shown(pad).x().low() < zoomed.x().low());
    assertEquals(looked, section.pointProperty().get());
    until(
        () ->
            explore
                .planes()
                .map()
                .frameProperty()
                .get()
                .filter(frame -> frame.grid().x().equals(shown(pad).x()))
                .isPresent());
    robot.doubleClickOn(pad);
    until(() -> shown(pad).equals(whole));
    assertNotEquals(looked, section.pointProperty().get());
  }

  private static GridSpec shown(InputPad pad) {
    return pad.gridSpecProperty().get();
  }

  private static GridSpec shown(PlanePlot plot) {
    return plot.gridSpecProperty().get();
  }

  @Test
  void twoCrossedGaussiansAreSeenToHaveThreeModes(FxRobot robot) {
    choose(robot, "spiral");
    robot.interact(
        () -> {
          explore.model().componentCount().set(2);
          explore.model().standardDeviationFloor().set(1e-4);
        });
    until(
        () ->
            explore.snapshotProperty().get().orElseThrow().model().network().head().componentCount()
                == 2);
    robot.interact(
        () -> {
          TrainedModel model = explore.snapshotProperty().get().orElseThrow().model();
          explore.open(model.withNetwork(crossed(model.network())), "crossed");
        });
    until(() -> plane().mixture().componentCount() == 2 && plane().modes().size() > 1);
    List<String> listed =
        robot.lookup("#plane-modes").queryAs(Label.class).getText().lines().toList();
    assertEquals(3, listed.size());
    List<double[]> expected =
        List.of(new double[] {0, 0}, new double[] {0.985, 0.015}, new double[] {1, 1});
    for (double[] place : expected) {
      assertEquals(
          1,
          plane().modes().stream()
              .filter(mode -> Math.abs(mode.coordinate(0) - place[0]) < 0.02)
              .filter(mode -> Math.abs(mode.coordinate(1) - place[1]) < 0.02)
              .count());
    }
    robot.interact(() -> section.move(0, section.at(0) + 1));
    until(() -> plane().input().equals(section.pointProperty().get()));
    assertEquals(3, plane().modes().size());
  }

  /// The same network with output weights of zero and biases such that p(t|x) is ½ N((0,0), diag(3,
  /// .05)) + ½ N((1,1), diag(.05, 3)) for every x.
  private static MixtureDensityNetwork crossed(MixtureDensityNetwork network) {
    ParameterLayout layout = network.layout();
    int output = layout.layerCount() - 1;
    float[] parameters = network.parameters();
    Arrays.fill(parameters, layout.weightOffset(output), parameters.length, 0);
    int biases = layout.biasOffset(output);
    double[] means = {0, 0, 1, 1};
    double[] deviations = {Math.sqrt(3), Math.sqrt(0.05), Math.sqrt(0.05), Math.sqrt(3)};
    double floor = network.head().standardDeviationFloor();
    for (int i = 0; i < 4; i++) {
      double mean = network.targetStandardization().mean(i % 2);
      double scale = network.targetStandardization().scale(i % 2);
      parameters[biases + 2 + i] = (float) ((means[i] - mean) / scale);
      parameters[biases + 6 + i] = (float) Math.log(deviations[i] / scale - floor);
    }
    return network.withParameters(parameters);
  }

  @Test
  void bothMarginalsOfTheSpiralAreSeenAndTurnTogether(FxRobot robot) {
    choose(robot, "spiral");
    DensityModel other = explore.planes().otherTarget();
    until(() -> other.frameProperty().get().isPresent());
    assertEquals(1, other.frameProperty().get().orElseThrow().section().target());
    robot.clickOn("#target-2");
    until(() -> other.frameProperty().get().orElseThrow().section().target() == 0);
    assertEquals(1, section.sectionProperty().get().target());
    choose(robot, "inverse-sine");
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(robot.lookup("#other-target-plot").tryQuery().isEmpty());
    assertNull(other.gridProperty().get());
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
