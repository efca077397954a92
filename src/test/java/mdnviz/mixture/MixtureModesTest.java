package mdnviz.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixtureModesTest {
  @Test
  void twoComponentsInThePlaneCanHaveThreeModes() {
    List<MixtureMode> modes = MixtureModes.of(RandomMixtures.CROSS);
    assertEquals(3, modes.size());
    double bent = .98481;
    assertEquals(bent, modes.getFirst().coordinate(0), 1e-2);
    assertEquals(1 - bent, modes.getFirst().coordinate(1), 1e-2);
    assertTrue(modes.stream().anyMatch(mode -> isNear(mode, 0, 0, .02)));
    assertTrue(modes.stream().anyMatch(mode -> isNear(mode, 1, 1, .02)));
    for (MixtureMode mode : modes) {
      assertIsMaximum(RandomMixtures.CROSS, mode);
    }
  }

  private static boolean isNear(MixtureMode mode, double x, double y, double distance) {
    return Math.hypot(mode.coordinate(0) - x, mode.coordinate(1) - y) < distance;
  }

  @Test
  void aTriangleOfRoundComponentsHasAFourthModeInTheMiddle() {
    double[] means = new double[6];
    for (int k = 0; k < 3; k++) {
      means[2 * k] = Math.cos(2 * Math.PI * k / 3);
      means[2 * k + 1] = Math.sin(2 * Math.PI * k / 3);
    }
    double[] weights = {1.0 / 3, 1.0 / 3, 1.0 / 3};
    double[] deviations = new double[6];
    Arrays.fill(deviations, .72);
    GaussianMixture mixture = GaussianMixture.diagonal(weights, means, deviations, 2);
    List<MixtureMode> modes = MixtureModes.of(mixture);
    assertEquals(4, modes.size());
    assertTrue(modes.stream().anyMatch(mode -> isNear(mode, 0, 0, 1e-9)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 12, 30})
  void denseGridFindsNoModeThatWasMissedOnALine(int componentCount) {
    for (long seed = 0; seed < 30; seed++) {
      GaussianMixture mixture = RandomMixtures.full(seed, componentCount, 1);
      List<MixtureMode> modes = MixtureModes.of(mixture);
      List<Double> peaks = new ArrayList<>();
      double step = 1e-3;
      double before = mixture.logDensity(-4 - step);
      double here = mixture.logDensity(-4);
      for (double t = -4; t < 4; t += step) {
        double after = mixture.logDensity(t + step);
        if (here > before && here >= after) {
          peaks.add(t);
        }
        before = here;
        here = after;
      }
      assertEquals(peaks.size(), modes.size(), "seed " + seed);
      for (double peak : peaks) {
        assertTrue(
            modes.stream().anyMatch(mode -> Math.abs(mode.coordinate(0) - peak) <= 2 * step));
      }
      modes.forEach(mode -> assertIsMaximum(mixture, mode));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 9})
  void denseGridFindsNoModeThatWasMissedInThePlane(int componentCount) {
    for (long seed = 100; seed < 112; seed++) {
      GaussianMixture mixture = RandomMixtures.full(seed, componentCount, 2);
      List<MixtureMode> modes = MixtureModes.of(mixture);
      for (double[] peak : gridPeaks(mixture, -4, 4, 400)) {
        assertTrue(
            modes.stream().anyMatch(mode -> isNear(mode, peak[0], peak[1], .06)),
            "seed %d: %s".formatted(seed, Arrays.toString(peak)));
      }
      modes.forEach(mode -> assertIsMaximum(mixture, mode));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 7})
  void climbsFromAFineGridFindNoFurtherModeOfTiltedComponents(int componentCount) {
    for (long seed = 0; seed < 40; seed++) {
      GaussianMixture mixture = RandomMixtures.tilted(seed, componentCount);
      List<MixtureMode> modes = MixtureModes.of(mixture);
      ModeAscent ascent = new ModeAscent(mixture);
      for (int start = 0; start < 400; start++) {
        int row = start / 20;
        int column = start % 20;
        double[] location = {-1.6 + 3.2 * column / 19, -1.6 + 3.2 * row / 19};
        for (ModeAscent.Summit summit : ascent.climb(location)) {
          MixtureMode found = summit.mode();
          assertTrue(
              modes.stream()
                  .anyMatch(mode -> isNear(mode, found.coordinate(0), found.coordinate(1), 1e-5)),
              "seed %d: %s".formatted(seed, found));
        }
      }
    }
  }

  private static List<double[]> gridPeaks(
      GaussianMixture mixture, double low, double high, int cells) {
    double step = (high - low) / cells;
    double[][] values = new double[cells + 1][cells + 1];
    for (int i = 0; i <= cells; i++) {
      for (int j = 0; j <= cells; j++) {
        values[i][j] = mixture.logDensity(low + i * step, low + j * step);
      }
    }
    List<double[]> peaks = new ArrayList<>();
    for (int i = 1; i < cells; i++) {
      for (int j = 1; j < cells; j++) {
        double x = low + i * step;
        double y = low + j * step;
        if (isPeak(values, i, j) && isHigherThanRing(mixture, x, y, step)) {
          peaks.add(new double[] {x, y});
        }
      }
    }
    return peaks;
  }

  private static boolean isPeak(double[][] values, int row, int column) {
    for (int i = row - 1; i <= row + 1; i++) {
      for (int j = column - 1; j <= column + 1; j++) {
        if (values[i][j] > values[row][column]) {
          return false;
        }
      }
    }
    return true;
  }

  /// A grid point on a slanted ridge can be higher than its eight neighbours without a mode near
  /// by; then some point of a finer ring around it is higher still.
  private static boolean isHigherThanRing(
      GaussianMixture mixture, double x, double y, double step) {
    double here = mixture.logDensity(x, y);
    for (int i = 0; i < 720; i++) {
      double angle = Math.PI * i / 360;
      for (double radius = 2 * step; radius < 5 * step; radius += step) {
        double there =
            mixture.logDensity(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        if (there > here) {
          return false;
        }
      }
    }
    return true;
  }

  private static void assertIsMaximum(GaussianMixture mixture, MixtureMode mode) {
    double[] location = mode.location();
    assertEquals(mixture.logDensity(location), mode.logDensity());
    double[][] precisions = new double[mixture.componentCount()][];
    Arrays.setAll(precisions, k -> LogDensityDerivatives.precision(mixture, k));
    LogDensityDerivatives derivatives = LogDensityDerivatives.at(mixture, precisions, location);
    for (double slope : derivatives.gradient()) {
      assertEquals(0, slope, 1e-6);
    }
    for (int l = 0; l < location.length; l++) {
      for (double move : new double[] {-1e-3, 1e-3}) {
        double[] beside = location.clone();
        beside[l] += move;
        assertTrue(mixture.logDensity(beside) < mode.logDensity());
      }
    }
  }

  @Test
  void derivativesEqualCentralDifferences() {
    GaussianMixture mixture = RandomMixtures.full(4, 6, 3);
    double[][] precisions = new double[6][];
    Arrays.setAll(precisions, k -> LogDensityDerivatives.precision(mixture, k));
    double[] target = {.3, -.7, 1.1};
    LogDensityDerivatives derivatives = LogDensityDerivatives.at(mixture, precisions, target);
    double step = 1e-5;
    for (int l = 0; l < 3; l++) {
      double[] ahead = target.clone();
      double[] behind = target.clone();
      ahead[l] += step;
      behind[l] -= step;
      double slope = (mixture.logDensity(ahead) - mixture.logDensity(behind)) / (2 * step);
      assertEquals(slope, derivatives.gradient()[l], 1e-7);
      double[] upper = LogDensityDerivatives.at(mixture, precisions, ahead).gradient();
      double[] lower = LogDensityDerivatives.at(mixture, precisions, behind).gradient();
      for (int m = 0; m < 3; m++) {
        assertEquals((upper[m] - lower[m]) / (2 * step), derivatives.hessian()[3 * m + l], 1e-6);
      }
    }
  }

  @Test
  void theHighestModeComesFirst() {
    List<MixtureMode> modes = MixtureModes.of(RandomMixtures.ANCHOR);
    assertEquals(2, modes.size());
    assertEquals(2, modes.getFirst().coordinate(0), 1e-2);
    assertTrue(modes.getFirst().logDensity() > modes.getLast().logDensity());
  }

  @Test
  void equalComponentsMergeBelowTwoStandardDeviations() {
    assertEquals(1, MixtureModes.of(pair(1.999)).size());
    assertEquals(1, MixtureModes.of(pair(2)).size());
    assertEquals(2, MixtureModes.of(pair(2.001)).size());
  }

  private static GaussianMixture pair(double distance) {
    return GaussianMixture.diagonal(
        new double[] {.5, .5}, new double[] {-distance / 2, distance / 2}, new double[] {1, 1}, 1);
  }

  @Test
  void componentsOfWeightZeroHaveNoMode() {
    GaussianMixture line =
        GaussianMixture.diagonal(
            new double[] {0, 1, 0}, new double[] {-9, 2, 9}, new double[] {1, 1, 1}, 1);
    assertEquals(1, MixtureModes.of(line).size());
    assertEquals(2, MixtureModes.of(line).getFirst().coordinate(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 100})
  void wildMixturesHaveAModeAtEveryNarrowComponentAlone(int componentCount) {
    for (long seed = 0; seed < 10; seed++) {
      GaussianMixture mixture = RandomMixtures.extreme(seed, componentCount);
      List<MixtureMode> modes = MixtureModes.of(mixture);
      for (int k = 0; k < componentCount; k++) {
        double center = mixture.mean(k, 0);
        double deviation = mixture.standardDeviation(k, 0);
        if (mixture.mixingWeight(k) > 0 && mixture.responsibilities(center)[k] > .999999) {
          assertTrue(
              modes.stream().anyMatch(mode -> Math.abs(mode.coordinate(0) - center) <= deviation),
              "seed %d, component %d".formatted(seed, k));
        }
      }
      assertTrue(modes.stream().allMatch(mode -> Double.isFinite(mode.logDensity())));
    }
  }

  @Test
  void hundredComponentsInARowAreOnePlateau() {
    double[] weights = new double[100];
    double[] means = new double[100];
    double[] deviations = new double[100];
    Arrays.fill(weights, .01);
    Arrays.fill(deviations, 1);
    Arrays.setAll(means, k -> .5 * k);
    GaussianMixture mixture = GaussianMixture.diagonal(weights, means, deviations, 1);
    assertTrue(MixtureModes.of(mixture).size() < 20);
    Arrays.setAll(means, k -> 3.0 * k);
    assertEquals(
        100, MixtureModes.of(GaussianMixture.diagonal(weights, means, deviations, 1)).size());
  }

  @Test
  void narrowComponentsFarApartInThePlaneAreAllFound() {
    GaussianMixture mixture =
        GaussianMixture.diagonal(
            new double[] {.2, .3, .5},
            new double[] {0, 0, 1, 1, -1e6, 5},
            new double[] {1e-9, 1e-9, 1e-3, 1e-6, 1e3, 1e-9},
            2);
    List<MixtureMode> modes = MixtureModes.of(mixture);
    assertEquals(3, modes.size());
    assertTrue(modes.stream().anyMatch(mode -> isNear(mode, -1e6, 5, 1e-6)));
  }
}
