package mdnviz.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mdnviz.math.Interval;
import org.junit.jupiter.api.Test;

class MixtureDistributionTest {
  @Test
  void theAnchorHasItsProbability() {
    assertEquals(
        .3463600714787116,
        MixtureDistribution.cumulativeProbability(RandomMixtures.ANCHOR, .5),
        1e-15);
  }

  @Test
  void theDensityIsTheDerivative() {
    for (long seed = 0; seed < 50; seed++) {
      GaussianMixture mixture = RandomMixtures.full(seed, 1 + (int) seed % 8, 1);
      double target = -4 + .16 * seed;
      double step = 1e-4;
      double slope =
          MixtureDistribution.probability(mixture, new Interval(target - step, target + step))
              / (2 * step);
      assertEquals(mixture.density(target), slope, 1e-6);
    }
  }

  @Test
  void probabilityBelowAndAboveAddUpToOne() {
    for (long seed = 0; seed < 50; seed++) {
      GaussianMixture mixture = RandomMixtures.extreme(seed, 1 + (int) seed);
      double target = StrictMath.pow(10, .2 * seed) - 3;
      assertEquals(
          1,
          MixtureDistribution.cumulativeProbability(mixture, target)
              + MixtureDistribution.survivalProbability(mixture, target),
          1e-14);
    }
  }

  @Test
  void quantilesInvertTheDistributionFunctionInBothTails() {
    for (long seed = 0; seed < 60; seed++) {
      GaussianMixture mixture =
          seed % 2 == 0
              ? RandomMixtures.full(seed, 1 + (int) seed % 12, 1)
              : RandomMixtures.full(seed, 100, 1);
      for (double p : new double[] {1e-200, 1e-15, 1e-3, .3, .5}) {
        double low = MixtureDistribution.quantile(mixture, p);
        assertEquals(1, MixtureDistribution.cumulativeProbability(mixture, low) / p, 1e-11);
      }
      for (double p : new double[] {.5, .8, 1 - 0x1p-40}) {
        double high = MixtureDistribution.quantile(mixture, p);
        double tail = MixtureDistribution.survivalProbability(mixture, high);
        assertEquals(1, tail / (1 - p), 1e-11);
      }
    }
  }

  @Test
  void quantilesOfWildMixturesAreFiniteAndInOrder() {
    for (long seed = 0; seed < 100; seed++) {
      GaussianMixture mixture = RandomMixtures.extreme(seed, 1 + (int) seed);
      double previous = Double.NEGATIVE_INFINITY;
      for (double p : new double[] {1e-300, 1e-9, .1, .25, .5, .75, .9, 1 - 1e-9, 1 - 0x1p-53}) {
        double quantile = MixtureDistribution.quantile(mixture, p);
        assertTrue(Double.isFinite(quantile));
        assertTrue(quantile >= previous, seed + " at " + p);
        previous = quantile;
      }
    }
  }

  @Test
  void centralIntervalLeavesAsMuchBelowAsAbove() {
    Interval interval = MixtureDistribution.centralInterval(RandomMixtures.ANCHOR, .9);
    GaussianMixture mixture = RandomMixtures.ANCHOR;
    assertEquals(.05, MixtureDistribution.cumulativeProbability(mixture, interval.low()), 1e-14);
    assertEquals(.05, MixtureDistribution.survivalProbability(mixture, interval.high()), 1e-14);
    assertEquals(.9, MixtureDistribution.probability(mixture, interval), 1e-14);
  }

  @Test
  void aQuantileInAGapLiesInTheGap() {
    GaussianMixture mixture =
        GaussianMixture.diagonal(
            new double[] {.5, .5}, new double[] {-1, 1}, new double[] {1e-9, 1e-9}, 1);
    double median = MixtureDistribution.quantile(mixture, .5);
    assertTrue(Math.abs(median) <= 1 + 1e-7, "median " + median);
  }

  @Test
  void whatIsNotAskedRightIsRefused() {
    GaussianMixture plane = RandomMixtures.CROSS;
    GaussianMixture line = RandomMixtures.ANCHOR;
    assertThrows(
        IllegalArgumentException.class, () -> MixtureDistribution.cumulativeProbability(plane, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> MixtureDistribution.survivalProbability(line, Double.NaN));
    assertThrows(
        IllegalArgumentException.class,
        () -> MixtureDistribution.cumulativeProbability(line, Double.POSITIVE_INFINITY));
    for (double p : new double[] {0, 1, -1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> MixtureDistribution.quantile(line, p));
      assertThrows(
          IllegalArgumentException.class, () -> MixtureDistribution.centralInterval(line, p));
    }
  }
}
