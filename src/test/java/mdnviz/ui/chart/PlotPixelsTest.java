package mdnviz.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.ComponentCurves;
import mdnviz.density.FramePainter;
import mdnviz.density.GridSpec;
import mdnviz.density.Section;
import mdnviz.math.Interval;
import mdnviz.ui.model.PlotLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Probes pixels of the density plot: what belongs at a coordinate must be drawn there.
@ExtendWith(ApplicationExtension.class)
final class PlotPixelsTest {
  private static final int RED = 0xFFFF0000;

  private DensityPlot plot;

  @Start
  void start(Stage stage) {
    plot = new DensityPlot();
    plot.setManaged(false);
    plot.resize(600, 400);
    stage.setScene(new Scene(new Group(plot), 800, 600));
    stage.show();
  }

  @Test
  void aHeatmapPixelLiesAtItsCoordinate(FxRobot robot) {
    for (int[] size : new int[][] {{600, 400}, {517, 333}, {901, 613}, {240, 180}}) {
      robot.interact(() -> assertRedDotAtItsPlace(size[0], size[1]));
    }
  }

  private void assertRedDotAtItsPlace(int width, int height) {
    showRange(width, height);
    GridSpec grid = plot.gridSpec();
    int column = grid.columns() / 3;
    int row = grid.rows() / 4;
    int[] pixels = new int[grid.columns() * grid.rows()];
    for (int v = row - 1; v <= row + 1; v++) {
      for (int u = column - 1; u <= column + 1; u++) {
        pixels[v * grid.columns() + u] = RED;
      }
    }
    plot.setFrame(SamplePictures.frame(grid, pixels, noCurves(grid), 1));
    plot.draw();
    WritableImage image = plot.snapshot(null, null);
    Bounds area = plot.dataArea();
    double x = area.getMinX() + (grid.xAt(column) + 2) / 5 * area.getWidth();
    double y = area.getMinY() + (7 - grid.yAt(row)) / 10 * area.getHeight();
    int found = image.getPixelReader().getArgb((int) x, (int) y);
    assertTrue(redness(found) > 150, () -> width + "×" + height + " " + Integer.toHexString(found));
    int beside = image.getPixelReader().getArgb((int) x + 4, (int) y);
    assertTrue(redness(beside) < 60, () -> Integer.toHexString(beside));
    int above = image.getPixelReader().getArgb((int) x, (int) y - 4);
    assertTrue(redness(above) < 60, () -> Integer.toHexString(above));
  }

  @Test
  void theGridFollowsTheSizeUpToItsLimit(FxRobot robot) {
    robot.interact(
        () -> {
          showRange(600, 400);
          assertEquals((int) plot.dataArea().getWidth(), plot.gridSpec().columns());
          assertEquals((int) plot.dataArea().getHeight(), plot.gridSpec().rows());
          assertEquals(-2, plot.gridSpec().x().low(), 1e-12);
          showRange(4000, 3000);
          double pixels = (double) plot.gridSpec().columns() * plot.gridSpec().rows();
          assertEquals(2.5e6, pixels, 5e3);
        });
  }

  @Test
  void aComponentIsPaintedAtItsMeanInItsColour(FxRobot robot) {
    robot.interact(
        () -> {
          Dataset data = SamplePictures.inverseSine(2);
          plot.setData(data, SamplePictures.split(data), Section.WHOLE);
          plot.setRanges(new Interval(0, 1), new Interval(0, 1));
          plot.setLayers(Set.of(PlotLayer.COMPONENTS));
          plot.draw();
          GridSpec grid = plot.gridSpec();
          int[] pixels = new int[grid.columns() * grid.rows()];
          FramePainter painter = plot.painterProperty().get();
          Arrays.fill(pixels, painter.background());
          painter.paint(SamplePictures.noField(grid), level(grid, 0.7), pixels);
          plot.setFrame(SamplePictures.frame(grid, pixels, level(grid, 0.7), 1));
          plot.draw();
          Bounds area = plot.dataArea();
          int argb =
              plot.snapshot(null, null)
                  .getPixelReader()
                  .getArgb(
                      (int) area.getCenterX(), (int) (area.getMinY() + 0.3 * area.getHeight()));
          assertEquals(0xFF0072B2, argb, () -> Integer.toHexString(argb));
        });
  }

  private void showRange(int width, int height) {
    Dataset data =
        Dataset.of("corners", List.of("x"), List.of("y"), new double[][] {{-2, 3}, {-3, 7}});
    plot.setData(data, DataSplit.of(2, DataSplit.Shares.DEFAULT, 1), Section.WHOLE);
    plot.setRanges(new Interval(-2, 3), new Interval(-3, 7));
    plot.resize(width, height);
    plot.layout();
    plot.draw();
  }

  private static ComponentCurves noCurves(GridSpec grid) {
    double[] x = {grid.xAt(0), grid.xAt(grid.columns() - 1)};
    double[] none = new double[0];
    return new ComponentCurves(x, 0, none, none, none, new double[] {-100, -100});
  }

  private static ComponentCurves level(GridSpec grid, double mean) {
    double[] x = {grid.xAt(0), grid.xAt(grid.columns() - 1)};
    double[] means = {mean, mean};
    return new ComponentCurves(x, 1, new double[] {1, 1}, means, new double[] {0.01, 0.01}, means);
  }

  private static int redness(int argb) {
    return (argb >> 16 & 0xFF) - Math.max(argb >> 8 & 0xFF, argb & 0xFF);
  }
}
