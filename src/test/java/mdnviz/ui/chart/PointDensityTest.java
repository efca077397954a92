package mdnviz.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.Section;
import mdnviz.math.Interval;
import org.junit.jupiter.api.Test;

class PointDensityTest {
  private static final int SIZE = 100;
  private static final PlotScale SCALE =
      new PlotScale(new Interval(0, 1), new Interval(0, 1), SIZE, SIZE);
  private static final int RED = 0xFF0000;
  private static final int BLUE = 0x0000FF;

  @Test
  void moreExamplesOnAPixelGiveMoreInkAndOneAloneIsStillSeen() {
    double[] x = new double[1001];
    Arrays.fill(x, 0, 900, 0.205);
    Arrays.fill(x, 900, 1000, 0.505);
    x[1000] = 0.805;
    Raster raster = painted(x, new DataSplit.Shares(0, 0));
    int crowd = alpha(raster, 20);
    int group = alpha(raster, 50);
    int alone = alpha(raster, 80);
    assertTrue(crowd > group && group > alone, crowd + " " + group + " " + alone);
    assertTrue(alone >= 30, "alone " + alone);
    assertEquals(0, alpha(raster, 35));
  }

  @Test
  void trainingAndValidationKeepTheirColours() {
    int size = 30_000;
    DataSplit.Shares shares = new DataSplit.Shares(0.5, 0);
    double[] x = new double[size];
    Arrays.fill(x, 0.205);
    for (int row : DataSplit.of(size, shares, 1).validation()) {
      x[row] = 0.705;
    }
    Raster raster = painted(x, shares);
    assertEquals(RED, hue(raster, 20));
    assertEquals(BLUE, hue(raster, 70));
  }

  @Test
  void examplesOutsideTheRangesLeaveNoInk() {
    Raster raster = painted(new double[] {-0.01, 1.01, 5, -7}, new DataSplit.Shares(0, 0));
    assertTrue(IntStream.of(raster.pixels()).allMatch(pixel -> pixel == 0));
  }

  @Test
  void theInkAddsUpOverPixelsNotOverDots() {
    int size = PointPainter.MOST + 1;
    double[] x = new double[size];
    Arrays.setAll(x, row -> (row % SIZE + 0.5) / SIZE);
    double[] y = new double[size];
    Arrays.fill(y, 0.5);
    Raster raster = new Raster(SIZE, SIZE);
    Dataset data = Dataset.of("line", List.of("x"), List.of("y"), new double[][] {x, y});
    new PointPainter(ChartTheme.of(false), 1)
        .paint(
            raster,
            new PlotData(data, DataSplit.of(size, new DataSplit.Shares(0, 0), 1), Section.WHOLE),
            SCALE);
    assertEquals(0, raster.pixels()[45 * SIZE + 50], "a dot would reach five pixels up");
    assertTrue(alpha(raster, 50) > 100);
  }

  private static Raster painted(double[] x, DataSplit.Shares shares) {
    double[] y = new double[x.length];
    Arrays.fill(y, 0.495);
    Dataset data = Dataset.of("test", List.of("x"), List.of("y"), new double[][] {x, y});
    Raster raster = new Raster(SIZE, SIZE);
    PlotData plotted = new PlotData(data, DataSplit.of(x.length, shares, 1), Section.WHOLE);
    PointDensity.of(plotted, plotted.nearness(), SCALE).paint(raster, RED, BLUE);
    return raster;
  }

  private static int alpha(Raster raster, int column) {
    return raster.pixels()[50 * SIZE + column] >>> 24;
  }

  /// The strongest of red and blue, as a full colour.
  private static int hue(Raster raster, int column) {
    int pixel = raster.pixels()[50 * SIZE + column];
    return ((pixel >> 16 & 0xFF) > 0 ? RED : 0) | ((pixel & 0xFF) > 0 ? BLUE : 0);
  }
}
