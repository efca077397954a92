package mdnviz.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class RasterTest {
  @Test
  void opaqueColourReplacesAndTransparentLeaves() {
    assertEquals(0xFF102030, Raster.over(0xFF102030, 0xFFABCDEF));
    assertEquals(0xFFABCDEF, Raster.over(0, 0xFFABCDEF));
  }

  @Test
  void halfOpaqueColourMixes() {
    int mixed = Raster.over(Raster.premultiplied(0xFFFFFF, 0.5), 0xFF000000);
    assertEquals(255, mixed >>> 24, 1);
    assertEquals(128, mixed & 0xFF, 1);
  }

  @Test
  void endsInsideAPixelCoverItInPart() {
    Raster raster = new Raster(1, 4);
    raster.fillColumn(0, 0.5, 2.25, 0x000000, 1);
    int[] alphas = Arrays.stream(raster.pixels()).map(pixel -> pixel >>> 24).toArray();
    assertEquals(128, alphas[0], 1);
    assertEquals(255, alphas[1]);
    assertEquals(64, alphas[2], 1);
    assertEquals(0, alphas[3]);
  }

  @Test
  void whatLiesOutsideIsNotPainted() {
    Raster raster = new Raster(2, 2);
    raster.blend(-1, 0, 0xFFFFFF, 1);
    raster.blend(0, 2, 0xFFFFFF, 1);
    raster.fillColumn(1, -50, -10, 0xFFFFFF, 1);
    raster.fillColumn(1, 10, 50, 0xFFFFFF, 1);
    assertEquals(0, Arrays.stream(raster.pixels()).filter(pixel -> pixel != 0).count());
  }

  @Test
  void steepAndFlatCurvesAreEquallyThick() {
    assertEquals(inkPerLength(0), inkPerLength(3), 0.15);
  }

  /// Total coverage of a straight curve of width 3 by its length: its thickness.
  private static double inkPerLength(double slope) {
    Raster raster = new Raster(40, 200);
    double[] heights = new double[40];
    double[] opaque = new double[40];
    for (int column = 0; column < 40; column++) {
      heights[column] = 40 + slope * column;
      opaque[column] = 1;
    }
    new CurvePen(3, 0, 0).draw(raster, heights, opaque);
    double ink = Arrays.stream(raster.pixels()).mapToDouble(p -> (p >>> 24) / 255.0).sum();
    return ink / (40 * Math.sqrt(1 + slope * slope));
  }
}
