package mdnviz.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MixtureMarginalsTest {
  @Test
  void marginalEqualsTheIntegralOverTheRest() {
    for (long seed = 0; seed < 10; seed++) {
      GaussianMixture mixture = RandomMixtures.full(seed, 4, 2);
      GaussianMixture second = MixtureMarginals.marginal(mixture, 1);
      double y = -2 + .4 * seed;
      double integral = Quadrature.integrate(x -> mixture.density(x, y), -15, 15, 3_000);
      assertEquals(integral, second.density(y), 1e-10);
    }
  }

  @Test
  void theMarginalsOfManyMixturesAreThoseOfEach() {
    int rows = 5;
    double[] weights = new double[rows * 3];
    double[] means = new double[rows * 9];
    double[] factors = new double[rows * 18];
    for (int row = 0; row < rows; row++) {
      GaussianMixture mixture = RandomMixtures.full(row, 3, 3);
      for (int k = 0; k < 3; k++) {
        weights[row * 3 + k] = mixture.mixingWeight(k);
        for (int i = 0; i < 3; i++) {
          means[(row * 3 + k) * 3 + i] = mixture.mean(k, i);
          for (int j = 0; j <= i; j++) {
            factors[(row * 3 + k) * 6 + GaussianMixture.packedIndex(i, j)] =
                mixture.choleskyFactor(k, i, j);
          }
        }
      }
    }
    MixtureBatch batch = new MixtureBatch(rows, 3, 3, weights, means, factors);
    for (int target = 0; target < 3; target++) {
      MixtureBatch marginals = MixtureMarginals.marginal(batch, target);
      for (int row = 0; row < rows; row++) {
        GaussianMixture expected = MixtureMarginals.marginal(batch.mixture(row), target);
        for (double y = -3; y <= 3; y += .5) {
          assertEquals(expected.logDensity(y), marginals.mixture(row).logDensity(y), 1e-12);
        }
      }
    }
    assertThrows(IllegalArgumentException.class, () -> MixtureMarginals.marginal(batch, 3));
  }

  @Test
  void marginalCovariancesArePartsOfTheCovariance() {
    GaussianMixture mixture = RandomMixtures.full(2, 3, 4);
    int[] dimensions = {3, 0, 2};
    GaussianMixture marginal = MixtureMarginals.marginal(mixture, dimensions);
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < 3; i++) {
        assertEquals(mixture.mean(k, dimensions[i]), marginal.mean(k, i));
        for (int j = 0; j < 3; j++) {
          assertEquals(
              mixture.covariance(k, dimensions[i], dimensions[j]),
              marginal.covariance(k, i, j),
              1e-14);
        }
      }
    }
  }

  @Test
  void theMarginalOfAllTargetsInOrderIsTheMixtureItself() {
    GaussianMixture mixture = RandomMixtures.full(3, 9, 3);
    assertEquals(mixture, MixtureMarginals.marginal(mixture, 0, 1, 2));
  }

  @Test
  void conditionalTimesMarginalIsTheJointDensity() {
    for (long seed = 0; seed < 40; seed++) {
      GaussianMixture mixture = RandomMixtures.full(seed, 1 + (int) seed % 9, 3);
      double[] target = {.1 * seed - 2, 1, 2 - .15 * seed};
      double joint = mixture.logDensity(target);
      for (int given = 0; given < 3; given++) {
        int low = given == 0 ? 1 : 0;
        int high = given == 2 ? 1 : 2;
        double one =
            MixtureMarginals.marginal(mixture, given).logDensity(target[given])
                + MixtureMarginals.conditional(
                        mixture, new int[] {given}, new double[] {target[given]})
                    .logDensity(target[low], target[high]);
        assertEquals(joint, one, 1e-10);
        double two =
            MixtureMarginals.marginal(mixture, high, low).logDensity(target[high], target[low])
                + MixtureMarginals.conditional(
                        mixture, new int[] {high, low}, new double[] {target[high], target[low]})
                    .logDensity(target[given]);
        assertEquals(joint, two, 1e-10);
      }
    }
  }

  @Test
  void aNearlyDegenerateComponentKeepsItsNarrowDirection() {
    GaussianMixture mixture =
        new GaussianMixture(new double[] {1}, new double[2], new double[] {1e9, 1e9, 1e-6}, 2);
    GaussianMixture conditional =
        MixtureMarginals.conditional(mixture, new int[] {0}, new double[] {5});
    assertEquals(1e-6, conditional.standardDeviation(0, 0), 1e-20);
    assertEquals(5, conditional.mean(0, 0), 1e-14);
    assertEquals(
        1e-6,
        MixtureMarginals.conditional(mixture, new int[] {1}, new double[] {5})
            .standardDeviation(0, 0),
        1e-15);
  }

  @Test
  void givenNothingTheConditionalIsTheMixture() {
    GaussianMixture mixture = RandomMixtures.full(1, 2, 2);
    assertEquals(mixture, MixtureMarginals.conditional(mixture, new int[] {}, new double[] {}));
  }

  @Test
  void impossibleRequestsAreRefused() {
    GaussianMixture mixture = RandomMixtures.CROSS;
    assertThrows(IllegalArgumentException.class, () -> MixtureMarginals.marginal(mixture));
    assertThrows(IllegalArgumentException.class, () -> MixtureMarginals.marginal(mixture, 2));
    assertThrows(IllegalArgumentException.class, () -> MixtureMarginals.marginal(mixture, 0, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> MixtureMarginals.conditional(mixture, new int[] {0, 1}, new double[] {0, 0}));
    assertThrows(
        IllegalArgumentException.class,
        () -> MixtureMarginals.conditional(mixture, new int[] {0}, new double[] {Double.NaN}));
    assertThrows(
        IllegalArgumentException.class,
        () -> MixtureMarginals.conditional(mixture, new int[] {0}, new double[] {0, 0}));
  }
}
