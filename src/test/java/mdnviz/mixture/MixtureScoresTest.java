package mdnviz.mixture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mdnviz.math.SeededRandom;
import org.junit.jupiter.api.Test;

class MixtureScoresTest {
  @Test
  void theAnchorHasItsCrps() {
    assertEquals(
        .6087770201854442,
        MixtureScores.continuousRankedProbabilityScore(RandomMixtures.ANCHOR, .5),
        1e-14);
  }

  @Test
  void crpsEqualsTheIntegralOfTheSquaredDistance() {
    for (long seed = 0; seed < 25; seed++) {
      GaussianMixture mixture = RandomMixtures.full(seed, 1 + (int) seed % 9, 1);
      double target = -5 + .4 * seed;
      double below =
          Quadrature.integrate(
              s -> square(MixtureDistribution.cumulativeProbability(mixture, s)),
              -20,
              target,
              2_000);
      double above =
          Quadrature.integrate(
              s -> square(MixtureDistribution.survivalProbability(mixture, s)), target, 20, 2_000);
      assertEquals(
          below + above, MixtureScores.continuousRankedProbabilityScore(mixture, target), 1e-9);
    }
  }

  private static double square(double value) {
    return value * value;
  }

  @Test
  void energyScoreOfOneTargetIsTheCrps() {
    for (long seed = 0; seed < 30; seed++) {
      GaussianMixture mixture = RandomMixtures.full(seed, 1 + (int) seed % 12, 1);
      double target = -30 + 2 * seed;
      double crps = MixtureScores.continuousRankedProbabilityScore(mixture, target);
      assertEquals(crps, MixtureScores.energyScore(mixture, target), 1e-12 * (1 + crps));
    }
  }

  @Test
  void energyScoreAgreesWithTheCrpsAtAnyScale() {
    for (long seed = 0; seed < 40; seed++) {
      GaussianMixture mixture = RandomMixtures.extreme(seed, 1 + (int) seed % 7);
      double target = mixture.mean(0, 0);
      double crps = MixtureScores.continuousRankedProbabilityScore(mixture, target);
      double scale = 1e-14 * Math.sqrt(mixture.conditionalVariance(0)) + 1e-12 * crps;
      assertEquals(crps, MixtureScores.energyScore(mixture, target), scale, "seed " + seed);
    }
  }

  @Test
  void energyScoreEqualsTheMeanOverManyDraws() {
    GaussianMixture mixture = RandomMixtures.full(3, 4, 2);
    MixtureSampler sampler = new MixtureSampler(mixture);
    SeededRandom random = new SeededRandom(7);
    double[] target = {.5, -1};
    int count = 200_000;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double[] one = sampler.sample(random);
      double[] other = sampler.sample(random);
      sum += Math.hypot(one[0] - target[0], one[1] - target[1]);
      sum -= .5 * Math.hypot(one[0] - other[0], one[1] - other[1]);
    }
    assertEquals(sum / count, MixtureScores.energyScore(mixture, target), .01);
  }

  @Test
  void theExpectedLengthOfARoundGaussianIsKnown() {
    double[] unit = {1, 0, 0, 1};
    assertEquals(Math.sqrt(Math.PI / 2), ExpectedNorm.of(new double[2], unit), 1e-14);
    double[] cube = {4, 0, 0, 0, 4, 0, 0, 0, 4};
    assertEquals(2 * Math.sqrt(8 / Math.PI), ExpectedNorm.of(new double[3], cube), 1e-13);
    assertEquals(5, ExpectedNorm.of(new double[] {3, 4}, new double[4]), 1e-13);
    assertEquals(0, ExpectedNorm.of(new double[2], new double[4]));
  }

  @Test
  void probabilityIntegralTransformFollowsTheConditionals() {
    for (long seed = 0; seed < 20; seed++) {
      GaussianMixture mixture = RandomMixtures.full(seed, 3, 3);
      double[] target = {.1 * seed - 1, .5, 1 - .2 * seed};
      GaussianMixture first = MixtureMarginals.marginal(mixture, 0);
      GaussianMixture pair = MixtureMarginals.marginal(mixture, 0, 1);
      GaussianMixture second =
          MixtureMarginals.conditional(pair, new int[] {0}, new double[] {target[0]});
      GaussianMixture third =
          MixtureMarginals.conditional(
              mixture, new int[] {0, 1}, new double[] {target[0], target[1]});
      double[] expected = {
        MixtureDistribution.cumulativeProbability(first, target[0]),
        MixtureDistribution.cumulativeProbability(second, target[1]),
        MixtureDistribution.cumulativeProbability(third, target[2])
      };
      assertArrayEquals(
          expected, MixtureScores.probabilityIntegralTransform(mixture, target), 1e-12);
    }
  }

  @Test
  void probabilityIntegralTransformOfOwnDrawsIsUniform() {
    GaussianMixture mixture = RandomMixtures.full(11, 5, 2);
    MixtureSampler sampler = new MixtureSampler(mixture);
    SeededRandom random = new SeededRandom(3);
    int[][] counts = new int[2][10];
    for (int i = 0; i < 20_000; i++) {
      double[] transform =
          MixtureScores.probabilityIntegralTransform(mixture, sampler.sample(random));
      for (int l = 0; l < 2; l++) {
        counts[l][Math.min(9, (int) (10 * transform[l]))]++;
      }
    }
    for (int[] histogram : counts) {
      double chiSquare = 0;
      for (int bin : histogram) {
        chiSquare += square(bin - 2_000.0) / 2_000;
      }
      assertTrue(chiSquare < 30, "chi-square of 9 degrees of freedom: " + chiSquare);
    }
  }

  @Test
  void scoresOfWildMixturesAreNumbers() {
    for (long seed = 0; seed < 40; seed++) {
      GaussianMixture mixture = RandomMixtures.extreme(seed, 1 + (int) seed);
      for (double target : new double[] {0, 1e-9, -1e9, 1e300}) {
        double crps = MixtureScores.continuousRankedProbabilityScore(mixture, target);
        assertTrue(crps >= 0 && Double.isFinite(crps));
        double energy = MixtureScores.energyScore(mixture, target);
        assertTrue(energy >= 0 && Double.isFinite(energy));
        double transform = MixtureScores.probabilityIntegralTransform(mixture, target)[0];
        assertTrue(transform >= 0 && transform <= 1);
      }
    }
  }

  @Test
  void targetsThatAreNotNumbersAreRefused() {
    GaussianMixture plane = RandomMixtures.CROSS;
    assertThrows(
        IllegalArgumentException.class,
        () -> MixtureScores.continuousRankedProbabilityScore(plane, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> MixtureScores.continuousRankedProbabilityScore(RandomMixtures.ANCHOR, Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> MixtureScores.energyScore(plane, 0, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> MixtureScores.energyScore(plane, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> MixtureScores.probabilityIntegralTransform(plane, Double.POSITIVE_INFINITY, 0));
  }
}
