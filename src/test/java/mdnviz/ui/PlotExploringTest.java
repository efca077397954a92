package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import mdnviz.density.DensityFrame;
import mdnviz.density.GridSpec;
import mdnviz.math.Interval;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.PlotLayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Exploring the density plot with mouse and keys, in the whole window with the real engine.
@ExtendWith(ApplicationExtension.class)
final class PlotExploringTest {
  private static final double SCREEN = 1000;
  private static final long PATIENCE_SECONDS = 60;

  private ExploreWindow window;
  private ExploreModel explore;
  private DensityPlot plot;

  @Start
  void start(Stage stage) {
    window = new ExploreWindow(new ScriptedDialogs(), _ -> {});
    explore = window.explore();
    window.show(stage, SCREEN, SCREEN);
    plot = (DensityPlot) stage.getScene().lookup("#density-plot");
  }

  @AfterEach
  void endThreads(FxRobot robot) {
    robot.interact(window::close);
  }

  private void moveTo(FxRobot robot, double shareX, double shareY) {
    awaitPicture();
    Bounds area = plot.localToScreen(plot.dataArea());
    robot.moveTo(
        area.getMinX() + shareX * area.getWidth(), area.getMinY() + shareY * area.getHeight());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private double shareOfCursor() {
    Interval x = plot.gridSpec().x();
    return (explore.cursor().coordinate(0) - x.low()) / x.length();
  }

  @Test
  void theSliceFollowsThePointerAndStaysWherePinned(FxRobot robot) {
    moveTo(robot, 0.3, 0.2);
    assertEquals(0.3, shareOfCursor(), 0.01);
    double shown = explore.slice().sliceProperty().get().orElseThrow().x();
    assertEquals(explore.cursor().coordinate(0), shown);
    robot.clickOn(MouseButton.PRIMARY);
    assertTrue(explore.cursor().isPinned());
    moveTo(robot, 0.6, 0.2);
    assertEquals(0.3, shareOfCursor(), 0.01);
    assertTrue(robot.lookup("#slice-place").queryAs(Label.class).getText().endsWith("pinned"));
    robot.clickOn(MouseButton.PRIMARY);
    assertFalse(explore.cursor().isPinned());
    assertEquals(0.6, shareOfCursor(), 0.01);
  }

  @Test
  void arrowKeysMoveTheCursorWhileThePlotHasTheFocus(FxRobot robot) {
    moveTo(robot, 0.5, 0.2);
    robot.clickOn(MouseButton.PRIMARY);
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    assertEquals(0.52, shareOfCursor(), 0.01);
    robot.type(KeyCode.HOME);
    assertEquals(0, shareOfCursor(), 1e-9);
    robot.type(KeyCode.LEFT);
    assertEquals(0, shareOfCursor(), 1e-9);
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
    assertEquals(0.1, shareOfCursor(), 1e-6);
    assertEquals(0, explore.snapshotProperty().get().orElseThrow().step());
  }

  @Test
  void theWheelZoomsDraggingMovesAndADoubleClickShowsAll(FxRobot robot) {
    moveTo(robot, 0.5, 0.3);
    Interval whole = plot.gridSpec().x();
    robot.scroll(5, VerticalDirection.UP);
    until(() -> !plot.gridSpec().x().equals(whole));
    Interval zoomed = plot.gridSpec().x();
    assertNotEquals(whole.length(), zoomed.length(), 1e-9);
    robot.press(MouseButton.PRIMARY).moveBy(30, 0).moveBy(10, 0).release(MouseButton.PRIMARY);
    until(() -> plot.gridSpec().x().low() < zoomed.low());
    assertEquals(zoomed.length(), plot.gridSpec().x().length(), 1e-9);
    assertFalse(explore.cursor().isPinned());
    robot.doubleClickOn(MouseButton.PRIMARY);
    until(() -> plot.gridSpec().x().equals(whole));
    assertFalse(plot.isZoomed());
    awaitPicture();
    assertEquals(whole, frame().grid().x());
  }

  @Test
  void everyLayerChangesThePictureAndCanBeTakenAway(FxRobot robot) {
    awaitPicture();
    robot.interact(
        () -> {
          for (PlotLayer layer : PlotLayer.values()) {
            explore.view().layer(layer).set(false);
          }
        });
    for (PlotLayer layer : PlotLayer.values()) {
      int[] without = pixels();
      robot.interact(() -> explore.view().layer(layer).set(true));
      int[] with = pixels();
      assertFalse(Arrays.equals(without, with), layer::title);
      robot.interact(() -> explore.view().layer(layer).set(false));
      until(() -> Arrays.equals(without, frame().pixels()));
    }
  }

  @Test
  void theMenuCountsTheLayersItSwitches(FxRobot robot) {
    robot.clickOn("#more-layers");
    robot.clickOn("#layer-contours");
    assertEquals("More (1)", robot.lookup("#more-layers").queryAs(Labeled.class).getText());
    assertTrue(explore.view().layersProperty().get().contains(PlotLayer.CONTOURS));
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void newSamplesAreOthersAndTheirControlsComeWithTheLayer(FxRobot robot) {
    assertFalse(robot.lookup("#new-sample").query().getParent().isVisible());
    robot.clickOn("#layer-samples");
    int[] before = pixels();
    robot.clickOn("#new-sample");
    assertFalse(Arrays.equals(before, pixels()));
  }

  @Test
  void chartsAlongXUnfoldWithTheModes(FxRobot robot) {
    assertFalse(robot.lookup("#along-x-chart").query().isVisible());
    robot.clickOn("#along-x");
    assertTrue(robot.lookup("#along-x-chart").query().isVisible());
    awaitPicture();
    GridSpec grid = plot.gridSpec();
    assertEquals((grid.columns() + 3) / 4, frame().detail().modes().length);
  }

  private int[] pixels() {
    awaitPicture();
    return frame().pixels();
  }

  private DensityFrame frame() {
    return explore.density().frameProperty().get().orElseThrow();
  }

  private void awaitPicture() {
    WaitForAsyncUtils.waitForFxEvents();
    until(
        () ->
            explore
                .snapshotProperty()
                .get()
                .filter(now -> explore.density().isUpToDate(now.model()))
                .isPresent());
  }

  private static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    } catch (TimeoutException late) {
      throw new AssertionError("did not happen within a minute", late);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
