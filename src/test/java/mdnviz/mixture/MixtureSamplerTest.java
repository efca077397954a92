package mdnviz.mixture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mdnviz.math.SeededRandom;
import org.junit.jupiter.api.Test;

class MixtureSamplerTest {
  private static final int COUNT = 200_000;

  @Test
  void theSameSeedGivesTheSameDraws() {
    MixtureSampler sampler = new MixtureSampler(RandomMixtures.full(1, 5, 2));
    double[] first = sampler.sample(new SeededRandom(9), 50);
    assertArrayEquals(first, sampler.sample(new SeededRandom(9), 50));
    SeededRandom random = new SeededRandom(9);
    assertArrayEquals(new double[] {first[0], first[1]}, sampler.sample(random));
    assertArrayEquals(new double[] {first[2], first[3]}, sampler.sample(random));
  }

  @Test
  void drawsHaveTheMomentsOfTheMixture() {
    GaussianMixture mixture = RandomMixtures.full(4, 8, 2);
    double[] draws = new MixtureSampler(mixture).sample(new SeededRandom(1), COUNT);
    double[] means = new double[2];
    for (int i = 0; i < draws.length; i++) {
      means[i % 2] += draws[i] / COUNT;
    }
    double covariance = 0;
    for (int i = 0; i < draws.length; i += 2) {
      covariance += (draws[i] - means[0]) * (draws[i + 1] - means[1]) / COUNT;
    }
    assertEquals(mixture.conditionalMean(0), means[0], .02);
    assertEquals(mixture.conditionalMean(1), means[1], .02);
    assertEquals(mixture.conditionalCovariance(0, 1), covariance, .04);
  }

  @Test
  void drawsFollowTheDistributionFunction() {
    GaussianMixture mixture = RandomMixtures.ANCHOR;
    double[] draws = new MixtureSampler(mixture).sample(new SeededRandom(2), COUNT);
    java.util.Arrays.sort(draws);
    double largest = 0;
    for (int i = 0; i < COUNT; i++) {
      double expected = MixtureDistribution.cumulativeProbability(mixture, draws[i]);
      largest = Math.max(largest, Math.abs(expected - (i + .5) / COUNT));
    }
    // The Kolmogorov-Smirnov bound of one in ten thousand.
    assertTrue(largest < 2.23 / Math.sqrt(COUNT), "largest distance " + largest);
  }

  @Test
  void mixingTemperatureTakesTheWeightsToAPower() {
    GaussianMixture mixture = RandomMixtures.ANCHOR;
    double hot = Math.sqrt(.3) / (Math.sqrt(.3) + Math.sqrt(.7));
    assertEquals(hot, shareOfFirst(new MixtureSampler(mixture, 2, 1)), .005);
    double cold = .09 / (.09 + .49);
    assertEquals(cold, shareOfFirst(new MixtureSampler(mixture, .5, 1)), .005);
    assertEquals(0, shareOfFirst(new MixtureSampler(mixture, 0, 1)));
    assertEquals(.5, shareOfFirst(new MixtureSampler(mixture, 1e12, 1)), .005);
  }

  private static double shareOfFirst(MixtureSampler sampler) {
    SeededRandom random = new SeededRandom(3);
    int first = 0;
    for (int i = 0; i < COUNT; i++) {
      first += sampler.sampleComponent(random) == 0 ? 1 : 0;
    }
    return (double) first / COUNT;
  }

  @Test
  void scaleTemperatureMultipliesTheVariance() {
    GaussianMixture mixture =
        GaussianMixture.diagonal(new double[] {1}, new double[] {5}, new double[] {2}, 1);
    double sum = 0;
    for (double draw : new MixtureSampler(mixture, 1, .25).sample(new SeededRandom(4), COUNT)) {
      sum += (draw - 5) * (draw - 5);
    }
    assertEquals(.25 * 4, sum / COUNT, .02);
    assertArrayEquals(
        new double[] {5, 5}, new MixtureSampler(mixture, 1, 0).sample(new SeededRandom(4), 2));
  }

  @Test
  void aComponentOfWeightZeroIsNeverDrawn() {
    GaussianMixture mixture =
        GaussianMixture.diagonal(
            new double[] {0, .5, 0, .5, 0}, new double[5], new double[] {1, 1, 1, 1, 1}, 1);
    for (double temperature : new double[] {0, .1, 1, 3, 1e300}) {
      MixtureSampler sampler = new MixtureSampler(mixture, temperature, 1);
      SeededRandom random = new SeededRandom(5);
      for (int i = 0; i < 10_000; i++) {
        assertEquals(1, sampler.sampleComponent(random) % 2);
      }
    }
  }

  @Test
  void impossibleTemperaturesAndCountsAreRefused() {
    for (double temperature : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new MixtureSampler(RandomMixtures.ANCHOR, temperature, 1));
      assertThrows(
          IllegalArgumentException.class,
          () -> new MixtureSampler(RandomMixtures.ANCHOR, 1, temperature));
    }
    MixtureSampler sampler = new MixtureSampler(RandomMixtures.ANCHOR);
    assertThrows(IllegalArgumentException.class, () -> sampler.sample(new SeededRandom(1), -1));
  }
}
