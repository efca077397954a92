package mdnviz.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import mdnviz.density.DensityFrame;
import mdnviz.density.GridSpec;
import mdnviz.math.Interval;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.model.PlotLayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Exploring the density plot with mouse and keys, in the whole window with the real engine.
final class PlotExploringTest extends WindowTest {
  private DensityPlot plot;

  @BeforeEach
  void look() {
    plot = (DensityPlot) window.lookup("#density-plot");
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
}
