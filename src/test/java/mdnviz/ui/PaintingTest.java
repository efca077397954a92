package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import mdnviz.data.Dataset;
import mdnviz.data.drawing.DrawingTool;
import mdnviz.math.Interval;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.model.DrawingModel;
import mdnviz.ui.model.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does with the painting tools, on the headless platform with the real engine.
final class PaintingTest extends WindowTest {
  private DrawingModel drawing;

  @BeforeEach
  void look() {
    drawing = explore.drawing();
  }

  @Test
  void theToolsComeWithTheBrushAndGoWithIt(FxRobot robot) {
    assertFalse(robot.lookup("#drawing-bar").query().isVisible());
    robot.clickOn("#brush");
    assertTrue(robot.lookup("#drawing-bar").query().isVisible());
    assertTrue(robot.lookup("#drawing-layer").query().getParent().isVisible());
    robot.type(KeyCode.B);
    assertFalse(robot.lookup("#drawing-bar").query().isVisible());
    assertFalse(robot.lookup("#drawing-layer").query().getParent().isVisible());
  }

  @Test
  void whileTheToolsAreUpThePlotNeitherReadsExamplesNorMovesTheCursor(FxRobot robot) {
    emptySheet(robot);
    robot.interact(() -> explore.data().paint(List.of(new double[] {0.5, 0.5})));
    double before = explore.cursor().coordinate(0);
    robot.moveTo(at(robot, 0.5, 0.5));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(before, explore.cursor().coordinate(0));
    assertFalse(robot.lookup("#plot-note").query().isVisible());
    assertFalse(robot.lookup("#plot-reading").query().isVisible());
    robot.type(KeyCode.B);
    assertTrue(robot.lookup("#plot-reading").query().isVisible());
  }

  @Test
  void theAirBrushSpraysWhileThePointerRestsAndIsOneStep(FxRobot robot) {
    emptySheet(robot);
    press(robot, 0.5, 0.5, MouseButton.PRIMARY);
    until(() -> drawing.stroke().filter(made -> made.points().size() > 20).isPresent());
    assertEquals(0, size());
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    int painted = size();
    assertTrue(painted > 20);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(0, size());
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    assertEquals(painted, size());
  }

  @Test
  void thePenTheCurveAndTheEraserDoWhatTheySay(FxRobot robot) {
    emptySheet(robot);
    robot.clickOn("#tool-pen");
    click(robot, 0.25, 0.75);
    Dataset one = explore.data().dataset();
    assertEquals(1, one.size());
    assertEquals(x(0.25), one.input(0, 0), 0.01);
    assertEquals(y(0.75), one.target(0, 0), 0.01);
    robot.clickOn("#tool-curve");
    drag(robot, MouseButton.PRIMARY, 0.3, 0.5, 0.5, 0.5, 0.8, 0.5);
    int curved = size();
    assertTrue(curved > 60, () -> curved + " points");
    robot.clickOn("#tool-eraser");
    drag(robot, MouseButton.PRIMARY, 0.25, 0.5, 0.5, 0.5, 0.85, 0.5);
    assertEquals(1, size());
  }

  @Test
  void theRightButtonErasesWhateverTheToolInHand(FxRobot robot) {
    emptySheet(robot);
    robot.clickOn("#tool-pen");
    click(robot, 0.3, 0.5);
    click(robot, 0.7, 0.5);
    drag(robot, MouseButton.SECONDARY, 0.3, 0.4, 0.3, 0.6);
    assertEquals(1, size());
    assertEquals(x(0.7), explore.data().dataset().input(0, 0), 0.01);
  }

  @Test
  void jitterShakesAndTheMagnetDraws(FxRobot robot) {
    emptySheet(robot);
    robot.type(KeyCode.D);
    click(robot, 0.5, 0.5);
    click(robot, 0.52, 0.5);
    robot.type(KeyCode.J);
    double still = distance();
    click(robot, 0.51, 0.5);
    double shaken = distance();
    assertTrue(Math.abs(shaken - still) > 1e-6);
    robot.type(KeyCode.M);
    press(robot, 0.51, 0.5, MouseButton.PRIMARY);
    until(
        () ->
            drawing
                .stroke()
                .filter(made -> Math.abs(made.points().across(0) - x(0.51)) < 0.004)
                .isPresent());
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(distance() < shaken);
  }

  private double distance() {
    Dataset data = explore.data().dataset();
    return Math.hypot(data.input(1, 0) - data.input(0, 0), data.target(1, 0) - data.target(0, 0));
  }

  @Test
  void chosenPointsMoveMultiplyAndGoByMouseAndKeyboard(FxRobot robot) {
    emptySheet(robot);
    robot.type(KeyCode.D);
    click(robot, 0.2, 0.5);
    click(robot, 0.3, 0.5);
    click(robot, 0.8, 0.5);
    robot.type(KeyCode.L);
    drag(robot, MouseButton.PRIMARY, 0.1, 0.3, 0.4, 0.3, 0.4, 0.7, 0.1, 0.7, 0.1, 0.3);
    assertEquals(2, drawing.selectionProperty().get().cardinality());
    drag(robot, MouseButton.PRIMARY, 0.2, 0.5, 0.3, 0.4, 0.4, 0.3);
    assertEquals(x(0.4), explore.data().dataset().input(0, 0), 0.01);
    assertEquals(x(0.5), explore.data().dataset().input(1, 0), 0.01);
    assertEquals(y(0.3), explore.data().dataset().target(1, 0), 0.01);
    assertEquals(2, drawing.selectionProperty().get().cardinality());
    double before = explore.data().dataset().input(0, 0);
    robot.type(KeyCode.RIGHT);
    assertTrue(explore.data().dataset().input(0, 0) > before);
    robot.push(KeyCode.CONTROL, KeyCode.D);
    assertEquals(5, size());
    assertTrue(drawing.selectionProperty().get().get(3));
    robot.type(KeyCode.DELETE);
    assertEquals(3, size());
    robot.push(KeyCode.CONTROL, KeyCode.A);
    assertEquals(3, drawing.selectionProperty().get().cardinality());
    robot.type(KeyCode.ESCAPE);
    assertTrue(drawing.selectionProperty().get().isEmpty());
    while (explore.data().canUndoProperty().get()) {
      robot.push(KeyCode.CONTROL, KeyCode.Z);
    }
    assertTrue(size() > 200);
  }

  @Test
  void escapeLeavesAStrokeWithoutEffect(FxRobot robot) {
    emptySheet(robot);
    press(robot, 0.5, 0.5, MouseButton.PRIMARY);
    robot.type(KeyCode.ESCAPE);
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(0, size());
  }

  @Test
  void paintingWhileTrainingGoesOnFromTheWeights(FxRobot robot) {
    robot.clickOn("#run");
    long before = await(200).step();
    robot.clickOn("#brush");
    int unpainted = size();
    drag(robot, MouseButton.PRIMARY, 0.3, 0.2, 0.6, 0.2);
    int painted = size();
    assertTrue(painted > unpainted);
    until(
        () ->
            explore
                .snapshotProperty()
                .get()
                .filter(now -> now.model().dataSize() == painted && now.step() >= before)
                .isPresent());
    assertTrue(explore.runningProperty().get());
    await(before + 100);
  }

  @Test
  void sizeFollowsKeysWheelAndFieldAndEachToolKeepsItsOwn(FxRobot robot) {
    robot.type(KeyCode.B, KeyCode.E);
    double before = drawing.settings().size().get();
    robot.type(KeyCode.CLOSE_BRACKET);
    assertTrue(drawing.settings().size().get() > before);
    TextField field = robot.lookup("#tool-size").queryAs(TextField.class);
    robot.doubleClickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("33").type(KeyCode.ENTER);
    assertEquals(33, drawing.settings(DrawingTool.ERASER).size().get());
    assertEquals(before, drawing.settings(DrawingTool.AIR_BRUSH).size().get());
  }

  @Test
  void snappedPointsLieOnTheGrid(FxRobot robot) {
    emptySheet(robot);
    robot.type(KeyCode.D, KeyCode.G);
    click(robot, 0.333, 0.41);
    double x = explore.data().dataset().input(0, 0);
    assertEquals(Math.rint(x * 20) / 20, x, 1e-12);
  }

  @Test
  void aNewEmptySheetHasTheColumnsAndRangesAskedFor(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.N);
    until(() -> robot.lookup("#new-sheet-card").tryQuery().isPresent());
    ComboBox<Sheet> kind = robot.lookup("#new-sheet-kind").queryComboBox();
    robot.interact(() -> kind.setValue(kind.getItems().get(1)));
    type(robot, "#new-sheet-x-high", "-4");
    assertTrue(robot.lookup("#new-sheet-start").queryButton().isDisabled());
    type(robot, "#new-sheet-x-high", "4");
    robot.clickOn("#new-sheet-start");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of("y1", "y2"), explore.data().dataset().targetNames());
    assertTrue(drawing.activeProperty().get());
    until(() -> new Interval(0, 4).equals(explore.density().gridProperty().get().x()));
    click(robot, 0.5, 0.5);
    assertTrue(size() >= 1);
    assertEquals(2, explore.data().dataset().input(0, 0), 1.5);
  }

  @Test
  void axisRangesCanBeTypedAndFittedAgain(FxRobot robot) {
    robot.clickOn("#brush");
    WaitForAsyncUtils.waitForFxEvents();
    Interval fitted = explore.density().gridProperty().get().x();
    robot.clickOn("#axes");
    until(() -> robot.lookup("#axis-x-high").tryQuery().isPresent());
    robot.clickOn("#axis-x-high");
    type(robot, "#axis-x-high", "7");
    until(() -> explore.density().gridProperty().get().x().high() == 7);
    robot.clickOn("#axes-fit");
    until(() -> fitted.equals(explore.density().gridProperty().get().x()));
  }

  private static void type(FxRobot robot, String query, String text) {
    robot.interact(() -> robot.lookup(query).query().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.A).write(text).type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private double x(double across) {
    Interval range = explore.density().gridProperty().get().x();
    return range.low() + across * range.length();
  }

  private double y(double down) {
    Interval range = explore.density().gridProperty().get().y();
    return range.high() - down * range.length();
  }

  private void emptySheet(FxRobot robot) {
    await(0);
    robot.interact(
        () -> {
          explore.data().clear();
          drawing.toggle();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private int size() {
    return explore.data().dataset().size();
  }

  private static Point2D at(FxRobot robot, double across, double down) {
    Node layer = robot.lookup("#drawing-layer").query();
    Bounds area = layer.localToScreen(layer.getLayoutBounds());
    return new Point2D(
        area.getMinX() + across * area.getWidth(), area.getMinY() + down * area.getHeight());
  }

  private static void press(FxRobot robot, double across, double down, MouseButton button) {
    robot.moveTo(at(robot, across, down));
    robot.press(button);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void click(FxRobot robot, double across, double down) {
    press(robot, across, down, MouseButton.PRIMARY);
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void drag(FxRobot robot, MouseButton button, double... way) {
    press(robot, way[0], way[1], button);
    for (int i = 2; i < way.length; i += 2) {
      robot.moveTo(at(robot, way[i], way[i + 1]));
    }
    robot.release(button);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private TrainingSnapshot await(long steps) {
    until(() -> explore.snapshotProperty().get().filter(now -> now.step() >= steps).isPresent());
    return explore.snapshotProperty().get().orElseThrow();
  }
}
