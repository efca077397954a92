package mdnviz.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mdnviz.math.EveryKernel;
import mdnviz.math.GaussianWalk;
import mdnviz.math.Interval;
import mdnviz.math.Kernels;
import mdnviz.math.SeededRandom;
import mdnviz.mixture.MixtureBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The walk without exponentials against one exponential a pixel.
final class DensityGridTest {
  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  private static GridSpec grid(int columns, int rows) {
    return new GridSpec(new Interval(0, 1), new Interval(-3, 5), columns, rows);
  }

  /// One mixture a column: means inside and far outside the range, σ around the size given in
  /// pixels.
  private static MixtureBatch mixtures(GridSpec grid, int components, double pixels) {
    SeededRandom random = SeededRandom.stream(3, components, (long) (pixels * 1e6));
    int count = grid.columns() * components;
    double[] weights = new double[count];
    double[] means = new double[count];
    double[] deviations = new double[count];
    double pixel = grid.y().length() / grid.rows();
    for (int i = 0; i < count; i++) {
      double outside = i % 5 == 0 ? 3 : 1;
      weights[i] = random.nextDouble(0.1, 1) / components;
      means[i] = 1 + outside * 0.5 * grid.y().length() * random.nextDouble(-1.1, 1.1);
      deviations[i] = pixels * pixel * random.nextDouble(0.5, 2);
    }
    return new MixtureBatch(grid.columns(), components, 1, weights, means, deviations);
  }

  private static double naive(MixtureBatch batch, int column, double y) {
    double sum = 0;
    for (int k = 0; k < batch.componentCount(); k++) {
      int i = column * batch.componentCount() + k;
      double sigma = batch.choleskyFactors()[i];
      double z = (y - batch.means()[i]) / sigma;
      sum += batch.mixingWeights()[i] * Math.exp(-0.5 * z * z) / (sigma * ROOT_TWO_PI);
    }
    return sum;
  }

  private static double peak(MixtureBatch batch, int column) {
    double sum = 0;
    for (int k = 0; k < batch.componentCount(); k++) {
      int i = column * batch.componentCount() + k;
      sum += batch.mixingWeights()[i] / (batch.choleskyFactors()[i] * ROOT_TWO_PI);
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1e-3, 0.1, 0.3, 1, 2, 10, 100, 1e4, 1e9})
  void everyPixelThatCountsIsRight(double pixels) {
    for (int components : new int[] {1, 3, 20}) {
      GridSpec grid = grid(15, 641);
      MixtureBatch batch = mixtures(grid, components, pixels);
      float[] densities = DensityGrid.densities(batch, grid);
      for (int column = 0; column < grid.columns(); column++) {
        double peak = peak(batch, column);
        for (int row = 0; row < grid.rows(); row++) {
          double exact = naive(batch, column, grid.yAt(row));
          double found = densities[column * grid.rows() + row];
          if (exact > 1e-12 * peak) {
            assertEquals(1, found / exact, 1e-7, "row " + row);
          } else {
            assertTrue(found <= 1.1e-12 * peak, "row " + row);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 64, 2000})
  void gridsOfAnyHeightAreRight(int rows) {
    GridSpec grid = grid(7, rows);
    MixtureBatch batch = mixtures(grid, 2, 0.2 * rows);
    float[] densities = DensityGrid.densities(batch, grid);
    for (int i = 0; i < densities.length; i++) {
      double exact = naive(batch, i / rows, grid.yAt(i % rows));
      assertEquals(exact, densities[i], 1e-7 * exact);
    }
  }

  @Test
  void columnsIntegrateToOneWhereTheRangeCoversThem() {
    GridSpec grid = new GridSpec(new Interval(0, 1), new Interval(-10, 10), 40, 480);
    double[] weights = new double[80];
    double[] means = new double[80];
    double[] deviations = new double[80];
    SeededRandom random = new SeededRandom(6);
    double pixel = 20.0 / 480;
    for (int i = 0; i < 80; i++) {
      weights[i] = i % 2 == 0 ? 0.3 : 0.7;
      means[i] = random.nextDouble(-3, 3);
      deviations[i] = random.nextDouble(2 * pixel, 1.2);
    }
    MixtureBatch batch = new MixtureBatch(40, 2, 1, weights, means, deviations);
    float[] densities = DensityGrid.densities(batch, grid);
    for (int column = 0; column < 40; column++) {
      double sum = 0;
      for (int row = 0; row < 480; row++) {
        sum += densities[column * 480 + row];
      }
      assertEquals(1, sum * pixel, 1e-6);
    }
  }

  @Test
  void rowsRunFromTheTop() {
    GridSpec grid = grid(1, 8);
    MixtureBatch high =
        new MixtureBatch(1, 1, 1, new double[] {1}, new double[] {4.5}, new double[] {0.5});
    float[] densities = DensityGrid.densities(high, grid);
    assertEquals(1 / (0.5 * ROOT_TWO_PI), densities[0], 1e-6);
    assertTrue(densities[0] > densities[1]);
    assertEquals(0, densities[7], 1e-12);
  }

  @Test
  void componentsOfWeightZeroAddNothing() {
    GridSpec grid = grid(1, 8);
    double[] weights = {0, 1};
    MixtureBatch batch =
        new MixtureBatch(1, 2, 1, weights, new double[] {0, 0}, new double[] {1e-300, 1});
    for (float density : DensityGrid.densities(batch, grid)) {
      assertTrue(density > 0 && density < 0.4);
    }
  }

  /// Means beside the plot, at its edges and between its blocks, all kernels alike.
  @Test
  void everyKernelGivesTheSameBits() {
    for (int rows : new int[] {1, 15, 16, 17, 500}) {
      for (double z : new double[] {-9.8, -0.3, 0, 0.24, 4, 9.8}) {
        for (double s : new double[] {1e-6, 0.01, 0.3, GaussianWalk.LARGEST_STEP}) {
          List<double[]> found = new ArrayList<>();
          for (Kernels kernels : EveryKernel.there()) {
            double[] sums = new double[Kernels.padded(rows)];
            GaussianWalk walk = new GaussianWalk();
            int start = sums.length / Kernels.LANES / 2;
            walk.between(start, 0, sums.length / Kernels.LANES);
            kernels.addGaussian(walk, 0.7, z, s, sums);
            found.add(sums);
            for (int row = 0; row < sums.length; row++) {
              double at = z - (row - start * Kernels.LANES) * s;
              double exact = 0.7 * Math.exp(-0.5 * at * at);
              assertEquals(exact, sums[row], 1e-11 * exact + 1e-300, kernels.description());
            }
          }
          assertArrayEquals(found.getFirst(), found.getLast());
        }
      }
    }
  }
}
