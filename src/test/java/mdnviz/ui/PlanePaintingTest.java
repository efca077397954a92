package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import mdnviz.data.Dataset;
import mdnviz.data.drawing.DrawingTool;
import mdnviz.ui.model.DrawingModel;
import mdnviz.ui.model.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Painting data of two inputs or two targets: on each pair of axes that the window shows, the
/// others standing where their sliders are.
final class PlanePaintingTest extends WindowTest {
  private static final String DENSITY = "#drawing-layer";
  private static final String INPUTS = "#drawing-input-pad";
  private static final String TARGETS = "#drawing-plane-plot";

  private DrawingModel drawing;

  @BeforeEach
  void look() {
    drawing = explore.drawing();
  }

  @Test
  void theInputsPlaneTakesPointsWhoseTargetsStandAtTheirSliders(FxRobot robot) {
    sheet(robot, 2, 2);
    robot.interact(
        () -> {
          drawing.others().target(0).set(0.25);
          drawing.others().target(1).set(0.75);
        });
    click(robot, INPUTS, MouseButton.PRIMARY, 0.5, 0.25);
    Dataset one = explore.data().dataset();
    assertEquals(1, one.size());
    assertEquals(0.5, one.input(0, 0), 0.01);
    assertEquals(0.75, one.input(0, 1), 0.01);
    assertEquals(0.25, one.target(0, 0));
    assertEquals(0.75, one.target(0, 1));
  }

  @Test
  void theTargetsPlaneTakesPointsWhoseInputIsTheOneLookedAt(FxRobot robot) {
    sheet(robot, 1, 2);
    robot.interact(() -> explore.section().move(0, 0.125));
    click(robot, TARGETS, MouseButton.PRIMARY, 0.25, 0.5);
    Dataset one = explore.data().dataset();
    assertEquals(1, one.size());
    assertEquals(0.125, one.input(0, 0));
    assertEquals(0.25, one.target(0, 0), 0.01);
    assertEquals(0.5, one.target(0, 1), 0.01);
  }

  @Test
  void theAxesOfAPlaneStayUnderTheBrush(FxRobot robot) {
    sheet(robot, 2, 1);
    click(robot, INPUTS, MouseButton.PRIMARY, 0.5, 0.5);
    click(robot, INPUTS, MouseButton.PRIMARY, 0.25, 0.5);
    click(robot, INPUTS, MouseButton.PRIMARY, 0.5, 0.5);
    Dataset three = explore.data().dataset();
    assertEquals(three.input(0, 0), three.input(2, 0), 0.005);
    assertEquals(three.input(0, 1), three.input(2, 1), 0.005);
  }

  @Test
  void pressingAPlaneLooksThereOnlyWhileTheToolsAreDown(FxRobot robot) {
    sheet(robot, 2, 1);
    List<Double> before = explore.section().pointProperty().get();
    click(robot, INPUTS, MouseButton.PRIMARY, 0.8, 0.2);
    assertEquals(before, explore.section().pointProperty().get());
    robot.interact(drawing::toggle);
    assertFalse(robot.lookup(INPUTS).query().getParent().isVisible());
  }

  @Test
  void whatIsFarFromTheSectionIsErasedOnThePlaneThatShowsItAndNotElsewhere(FxRobot robot) {
    sheet(robot, 2, 1);
    robot.interact(
        () ->
            explore
                .data()
                .paint(
                    List.of(
                        new double[] {0.5, 0.1, 0.75},
                        new double[] {0.5, 0.5, 0.75},
                        new double[] {0.5, 0.9, 0.75})));
    click(robot, DENSITY, MouseButton.SECONDARY, 0.5, 0.25);
    Dataset two = explore.data().dataset();
    assertEquals(2, two.size());
    assertEquals(0.1, two.input(0, 1));
    assertEquals(0.9, two.input(1, 1));
    click(robot, INPUTS, MouseButton.SECONDARY, 0.5, 0.1);
    assertEquals(1, explore.data().dataset().size());
    assertEquals(0.1, explore.data().dataset().input(0, 1));
  }

  @Test
  void painterKeysWorkOnThePlanePointedAt(FxRobot robot) {
    sheet(robot, 2, 1);
    robot.interact(() -> explore.data().paint(List.of(new double[] {0.25, 0.5, 0.5})));
    robot.interact(() -> drawing.toolProperty().set(DrawingTool.LASSO));
    click(robot, INPUTS, MouseButton.PRIMARY, 0.25, 0.5);
    assertEquals(1, drawing.selectionProperty().get().cardinality());
    robot.interact(() -> drawing.nudge(0, 4));
    assertTrue(explore.data().dataset().input(0, 1) > 0.5);
    assertEquals(0.5, explore.data().dataset().target(0, 0));
  }

  /// An empty sheet from 0 to 1 with the pen in hand and no spread.
  private void sheet(FxRobot robot, int inputs, int targets) {
    robot.interact(
        () -> {
          explore.paintOn(Sheet.of(inputs, targets));
          drawing.toolProperty().set(DrawingTool.PEN);
          drawing.others().spread().set(0.0);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void click(
      FxRobot robot, String plane, MouseButton button, double across, double down) {
    until(() -> robot.lookup(plane).query().getLayoutBounds().getWidth() > 50);
    Node layer = robot.lookup(plane).query();
    robot.interact(() -> layer.getScene().getRoot().layout());
    Bounds area = layer.localToScreen(layer.getLayoutBounds());
    robot.moveTo(
        new Point2D(
            area.getMinX() + across * area.getWidth(), area.getMinY() + down * area.getHeight()));
    robot.clickOn(button);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
