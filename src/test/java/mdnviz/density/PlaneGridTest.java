package mdnviz.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mdnviz.math.Interval;
import mdnviz.math.SeededRandom;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureMarginals;
import mdnviz.training.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The plane without exponentials against the log-density of the core.
final class PlaneGridTest {
  private static final DensityStyle STYLE = new DensityStyle(ColorMap.VIRIDIS, false, false);

  /// Two components, three modes.
  private static final GaussianMixture CROSS =
      GaussianMixture.diagonal(
          new double[] {0.5, 0.5},
          new double[] {0, 0, 1, 1},
          new double[] {Math.sqrt(3), Math.sqrt(0.05), Math.sqrt(0.05), Math.sqrt(3)},
          2);

  /// Tilted components, deviations from a tenth of a pixel to half the plane.
  private static GaussianMixture tilted(long seed, int count) {
    SeededRandom random = new SeededRandom(seed);
    double[] weights = new double[count];
    double[] means = new double[2 * count];
    double[] factors = new double[3 * count];
    for (int k = 0; k < count; k++) {
      weights[k] = 1.0 / count;
      means[2 * k] = random.nextDouble(-2, 2);
      means[2 * k + 1] = random.nextDouble(-2, 2);
      factors[3 * k] = Math.exp(random.nextDouble(-5, 1));
      factors[3 * k + 1] = random.nextDouble(-1, 1);
      factors[3 * k + 2] = Math.exp(random.nextDouble(-5, 1));
    }
    return new GaussianMixture(weights, means, factors, 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 20})
  void everyPixelIsTheDensityThere(int count) {
    GridSpec grid = new GridSpec(new Interval(-3, 3), new Interval(-2, 4), 61, 47);
    for (long seed = 0; seed < 8; seed++) {
      GaussianMixture mixture = tilted(seed, count);
      float[] densities = PlaneGrid.densities(mixture, grid);
      float highest = 0;
      for (float density : densities) {
        highest = Math.max(highest, density);
      }
      for (int row = 0; row < grid.rows(); row++) {
        for (int column = 0; column < grid.columns(); column++) {
          double exact = mixture.density(grid.xAt(column), grid.yAt(row));
          double found = densities[row * grid.columns() + column];
          assertEquals(exact, found, 1e-6 * exact + 1e-12 * highest, row + ", " + column);
        }
      }
    }
  }

  @Test
  void thePlaneIntegratesToOne() {
    GridSpec grid = new GridSpec(new Interval(-12, 12), new Interval(-12, 12), 600, 600);
    double sum = 0;
    for (float density : PlaneGrid.densities(CROSS, grid)) {
      sum += density;
    }
    assertEquals(1, sum * 24 * 24 / (600.0 * 600), 1e-6);
  }

  @Test
  void rowsAndColumnsAddUpToTheMarginals() {
    GridSpec grid = new GridSpec(new Interval(-12, 12), new Interval(-12, 12), 600, 600);
    float[] densities = PlaneGrid.densities(CROSS, grid);
    GaussianMixture first = MixtureMarginals.marginal(CROSS, 0);
    GaussianMixture second = MixtureMarginals.marginal(CROSS, 1);
    for (int i = 0; i < 600; i += 7) {
      double down = 0;
      double across = 0;
      for (int j = 0; j < 600; j++) {
        down += densities[j * 600 + i];
        across += densities[i * 600 + j];
      }
      assertEquals(first.density(grid.xAt(i)), down * 24 / 600, 1e-6);
      assertEquals(second.density(grid.yAt(i)), across * 24 / 600, 1e-6);
    }
  }

  @Test
  void twoCrossedComponentsShowThreeModesOnThePlane() {
    GridSpec grid = new GridSpec(new Interval(-1, 2), new Interval(-1, 2), 601, 601);
    float[] densities = PlaneGrid.densities(CROSS, grid);
    int summits = 0;
    for (int row = 1; row < 600; row++) {
      for (int column = 1; column < 600; column++) {
        summits += isSummit(densities, row * 601 + column) ? 1 : 0;
      }
    }
    assertEquals(3, summits);
  }

  private static boolean isSummit(float[] densities, int at) {
    for (int down = -1; down <= 1; down++) {
      for (int across = -1; across <= 1; across++) {
        int neighbour = at + down * 601 + across;
        if (neighbour != at && densities[neighbour] >= densities[at]) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void thePictureSaysWhatTheModelSaysThere() {
    TrainedModel model = TrainedExamples.model(2, 2);
    GridSpec grid = new GridSpec(new Interval(-2, 2), new Interval(-3, 3), 40, 30);
    PlaneFrame frame = PlaneEvaluator.evaluate(model, List.of(0.4, 0.6), grid, STYLE);
    GaussianMixture mixture = model.mixtureAt(0.4, 0.6);
    assertEquals(mixture, frame.mixture());
    assertEquals(model.step(), frame.step());
    for (int i = 0; i < frame.densities().length; i++) {
      double exact = mixture.logDensity(grid.xAt(i % 40), grid.yAt(i / 40));
      if (exact > -20) {
        assertEquals(exact, Math.log(frame.densities()[i]), 1e-6);
      }
    }
    double highest = frame.modes().getFirst().logDensity();
    assertTrue(Math.log(frame.peak()) <= highest + 1e-6);
  }

  @Test
  void modelsOfOneTargetHaveNoPlane() {
    TrainedModel model = TrainedExamples.model(1, 1);
    GridSpec grid = new GridSpec(new Interval(-2, 2), new Interval(-3, 3), 4, 3);
    assertThrows(
        IllegalArgumentException.class,
        () -> PlaneEvaluator.evaluate(model, List.of(0.4), grid, STYLE));
  }
}
