package mdnviz.mixture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianMixtureTest {
  @Test
  void theAnchorHasItsLogDensity() {
    assertEquals(-2.3717055510488847, RandomMixtures.ANCHOR.logDensity(.5), 1e-14);
    assertEquals(StrictMath.exp(-2.3717055510488847), RandomMixtures.ANCHOR.density(.5), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 13})
  void densityOfOneTargetIntegratesToOne(int componentCount) {
    for (long seed = 0; seed < 20; seed++) {
      GaussianMixture mixture = RandomMixtures.full(seed, componentCount, 1);
      assertEquals(1, Quadrature.integrate(t -> mixture.density(t), -20, 20, 2_000), 1e-9);
    }
  }

  @Test
  void densityOfTwoTargetsIntegratesToOne() {
    for (long seed = 0; seed < 4; seed++) {
      GaussianMixture mixture = RandomMixtures.full(seed, 3, 2);
      assertEquals(1, Quadrature.integrate((x, y) -> mixture.density(x, y), -13, 13, 250), 1e-6);
    }
  }

  @Test
  void aDiagonalMixtureIsTheProductOfItsTargets() {
    double[] deviations = {.5, 2, .25};
    GaussianMixture mixture =
        GaussianMixture.diagonal(new double[] {1}, new double[] {1, 2, 3}, deviations, 3);
    double expected = 0;
    for (int l = 0; l < 3; l++) {
      double u = (.5 - (l + 1)) / deviations[l];
      expected += -.5 * u * u - Math.log(deviations[l] * Math.sqrt(2 * Math.PI));
      assertEquals(deviations[l], mixture.standardDeviation(0, l));
    }
    assertEquals(expected, mixture.logDensity(.5, .5, .5), 1e-13);
  }

  @Test
  void covarianceIsTheProductOfTheFactorWithItself() {
    GaussianMixture mixture =
        new GaussianMixture(new double[] {1}, new double[2], new double[] {2, -1, 3}, 2);
    assertEquals(4, mixture.covariance(0, 0, 0));
    assertEquals(-2, mixture.covariance(0, 0, 1));
    assertEquals(-2, mixture.covariance(0, 1, 0));
    assertEquals(10, mixture.covariance(0, 1, 1));
    assertEquals(Math.sqrt(10), mixture.standardDeviation(0, 1));
    assertEquals(0, mixture.choleskyFactor(0, 0, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void responsibilitiesSumToOneAndFollowBayes(int targetDimension) {
    for (long seed = 0; seed < 30; seed++) {
      GaussianMixture mixture = RandomMixtures.full(seed, 9, targetDimension);
      double[] target = new double[targetDimension];
      Arrays.fill(target, .25 * seed - 3);
      double[] responsibilities = mixture.responsibilities(target);
      assertEquals(1, Arrays.stream(responsibilities).sum(), 1e-14);
      for (int k = 0; k < 9; k++) {
        double joint = Math.log(mixture.mixingWeight(k)) + mixture.componentLogDensity(k, target);
        assertEquals(Math.exp(joint - mixture.logDensity(target)), responsibilities[k], 1e-12);
      }
      assertEquals(0, responsibilities[6]);
    }
  }

  @Test
  void momentsEqualTheirIntegrals() {
    GaussianMixture mixture = RandomMixtures.full(5, 4, 2);
    double mean = mixture.conditionalMean(0);
    double other = mixture.conditionalMean(1);
    assertEquals(integral(mixture, (x, y) -> x), mean, 1e-7);
    assertEquals(
        integral(mixture, (x, y) -> (x - mean) * (x - mean)), mixture.conditionalVariance(0), 1e-6);
    assertEquals(
        integral(mixture, (x, y) -> (x - mean) * (y - other)),
        mixture.conditionalCovariance(0, 1),
        1e-6);
  }

  private static double integral(
      GaussianMixture mixture, java.util.function.DoubleBinaryOperator function) {
    return Quadrature.integrate(
        (x, y) -> mixture.density(x, y) * function.applyAsDouble(x, y), -13, 13, 250);
  }

  @Test
  void effectiveCountRunsFromOneToAll() {
    GaussianMixture even =
        GaussianMixture.diagonal(
            new double[] {.25, .25, .25, .25}, new double[4], new double[] {1, 1, 1, 1}, 1);
    assertEquals(Math.log(4), even.entropyOfMixingWeights(), 1e-15);
    assertEquals(4, even.effectiveComponentCount(), 1e-14);
    GaussianMixture single =
        GaussianMixture.diagonal(new double[] {0, 1}, new double[2], new double[] {1, 1}, 1);
    assertEquals(1, single.effectiveComponentCount());
    assertEquals(0, single.entropyOfMixingWeights());
    assertEquals(1, single.mostProbableComponent());
  }

  @Test
  void weightsOfFloatPrecisionAreNormalised() {
    double[] weights = {.3000004, .7};
    GaussianMixture mixture =
        GaussianMixture.diagonal(weights, new double[2], new double[] {1, 1}, 1);
    assertEquals(1, Arrays.stream(mixture.mixingWeights()).sum(), 3e-16);
    assertEquals(.3000004, weights[0]);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e9, -1e80, 1e160, -1e300, Double.MAX_VALUE})
  void farAwayTheLogDensityIsFiniteAndNothingIsNaN(double target) {
    for (GaussianMixture mixture :
        new GaussianMixture[] {
          RandomMixtures.extreme(1, 100), RandomMixtures.extreme(2, 1), RandomMixtures.ANCHOR
        }) {
      assertTrue(Double.isFinite(mixture.logDensity(target)));
      assertEquals(1, Arrays.stream(mixture.responsibilities(target)).sum(), 1e-13);
    }
    GaussianMixture plane = RandomMixtures.full(1, 5, 2);
    assertTrue(Double.isFinite(plane.logDensity(target, -target)));
    assertEquals(1, Arrays.stream(plane.responsibilities(target, target)).sum(), 1e-13);
  }

  @Test
  void aNarrowComponentAmongWideOnesKeepsItsDensity() {
    GaussianMixture mixture =
        GaussianMixture.diagonal(
            new double[] {.5, .5}, new double[] {3, 3}, new double[] {1e-9, 1e9}, 1);
    double peak = Math.log(.5 / (1e-9 * Math.sqrt(2 * Math.PI)));
    assertEquals(peak, mixture.logDensity(3), 1e-12);
  }

  @Test
  void whatIsNoMixtureIsRefused() {
    assertRefused(new double[] {}, new double[] {}, new double[] {}, 1);
    assertRefused(new double[] {1}, new double[] {0}, new double[] {1}, 0);
    assertRefused(new double[] {1}, new double[] {0, 0}, new double[] {1}, 1);
    assertRefused(new double[] {1}, new double[] {0, 0}, new double[] {1, 1}, 2);
    assertRefused(new double[] {.5, .4}, new double[2], new double[] {1, 1}, 1);
    assertRefused(new double[] {-.5, 1.5}, new double[2], new double[] {1, 1}, 1);
    assertRefused(new double[] {Double.NaN}, new double[] {0}, new double[] {1}, 1);
    assertRefused(new double[] {1}, new double[] {Double.NaN}, new double[] {1}, 1);
    assertRefused(new double[] {1}, new double[] {1e101}, new double[] {1}, 1);
    assertRefused(new double[] {1}, new double[] {0}, new double[] {0}, 1);
    assertRefused(new double[] {1}, new double[] {0}, new double[] {-1}, 1);
    assertRefused(new double[] {1}, new double[] {0}, new double[] {Double.POSITIVE_INFINITY}, 1);
    assertRefused(new double[] {1}, new double[2], new double[] {1, Double.NaN, 1}, 2);
  }

  private static void assertRefused(
      double[] weights, double[] means, double[] factors, int targetDimension) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new GaussianMixture(weights, means, factors, targetDimension));
  }

  @Test
  void targetsThatAreNotNumbersAreRefused() {
    GaussianMixture mixture = RandomMixtures.ANCHOR;
    assertThrows(IllegalArgumentException.class, () -> mixture.logDensity(Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> mixture.responsibilities(Double.NEGATIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> mixture.logDensity(0, 0));
    assertThrows(IllegalArgumentException.class, () -> mixture.componentLogDensity(0, Double.NaN));
  }

  @Test
  void aMixtureDoesNotShareItsArrays() {
    double[] weights = {1};
    double[] means = {2};
    double[] deviations = {3};
    GaussianMixture mixture = GaussianMixture.diagonal(weights, means, deviations, 1);
    weights[0] = 0;
    means[0] = 0;
    deviations[0] = 0;
    mixture.mixingWeights()[0] = 7;
    mixture.mean(0)[0] = 7;
    assertArrayEquals(new double[] {1}, mixture.mixingWeights());
    assertEquals(2, mixture.mean(0, 0));
    assertEquals(3, mixture.standardDeviation(0, 0));
  }

  @Test
  void equalMixturesAreEqual() {
    assertEquals(RandomMixtures.full(1, 3, 2), RandomMixtures.full(1, 3, 2));
    assertEquals(RandomMixtures.full(1, 3, 2).hashCode(), RandomMixtures.full(1, 3, 2).hashCode());
    assertNotEquals(RandomMixtures.full(1, 3, 2), RandomMixtures.full(2, 3, 2));
  }
}
