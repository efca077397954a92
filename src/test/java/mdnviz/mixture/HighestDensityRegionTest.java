package mdnviz.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mdnviz.math.Interval;
import mdnviz.math.SeededRandom;
import org.junit.jupiter.api.Test;

class HighestDensityRegionTest {
  private static final double[] LEVELS = {1e-6, .1, .5, .8, .95, .999, 1 - 1e-9};

  @Test
  void probabilityOfTheIntervalsIsTheLevel() {
    for (long seed = 0; seed < 40; seed++) {
      GaussianMixture mixture = RandomMixtures.full(seed, 1 + (int) seed % 12, 1);
      for (HighestDensityRegion region : HighestDensityRegion.ofLevels(mixture, LEVELS)) {
        // So close to a mode the density is flat, and its value in double precision says little.
        double tolerance = region.level() < .01 ? 1e-9 : 1e-12;
        assertEquals(region.level(), probability(mixture, region), tolerance);
      }
    }
  }

  @Test
  void probabilityIsTheLevelAtAnyScale() {
    for (long seed = 0; seed < 30; seed++) {
      GaussianMixture mixture = RandomMixtures.extreme(seed, 1 + (int) seed);
      for (double level : new double[] {.2, .5, .9}) {
        HighestDensityRegion region = HighestDensityRegion.of(mixture, level);
        assertEquals(
            level, probability(mixture, region), 1e-9 + 2 * graininess(mixture), "seed " + seed);
      }
    }
  }

  /// What probability the spacing of doubles near the narrow components amounts to.
  private static double graininess(GaussianMixture mixture) {
    double sum = 0;
    for (int k = 0; k < mixture.componentCount(); k++) {
      double spacing = Math.ulp(mixture.mean(k, 0)) / mixture.standardDeviation(k, 0);
      sum += mixture.mixingWeight(k) * spacing;
    }
    return sum;
  }

  private static double probability(GaussianMixture mixture, HighestDensityRegion region) {
    return region.intervals().stream()
        .mapToDouble(interval -> MixtureDistribution.probability(mixture, interval))
        .sum();
  }

  @Test
  void theDensityAtEveryEndIsTheThreshold() {
    for (long seed = 0; seed < 20; seed++) {
      GaussianMixture mixture = RandomMixtures.full(seed, 6, 1);
      HighestDensityRegion region = HighestDensityRegion.of(mixture, .7);
      double previous = Double.NEGATIVE_INFINITY;
      for (Interval interval : region.intervals()) {
        assertTrue(interval.low() > previous);
        assertTrue(interval.length() > 0);
        previous = interval.high();
        assertEquals(region.logDensityThreshold(), mixture.logDensity(interval.low()), 1e-10);
        assertEquals(region.logDensityThreshold(), mixture.logDensity(interval.high()), 1e-10);
      }
    }
  }

  @Test
  void whatLiesInsideIsDenserThanTheThreshold() {
    GaussianMixture mixture = RandomMixtures.full(8, 8, 1);
    HighestDensityRegion region = HighestDensityRegion.of(mixture, .6);
    for (double t = -8; t < 8; t += .01) {
      double target = t;
      boolean inside = region.intervals().stream().anyMatch(i -> i.contains(target));
      assertEquals(inside, region.contains(target), "at " + target);
    }
  }

  @Test
  void twoSeparateModesGiveTwoIntervalsThatMerge() {
    assertEquals(2, HighestDensityRegion.of(RandomMixtures.ANCHOR, .8).intervals().size());
    assertEquals(1, HighestDensityRegion.of(RandomMixtures.ANCHOR, .99).intervals().size());
  }

  @Test
  void oneGaussianHasTheCentralInterval() {
    GaussianMixture mixture =
        GaussianMixture.diagonal(new double[] {1}, new double[] {3}, new double[] {2}, 1);
    Interval region = HighestDensityRegion.of(mixture, .95).intervals().getFirst();
    Interval central = MixtureDistribution.centralInterval(mixture, .95);
    assertEquals(central.low(), region.low(), 1e-12);
    assertEquals(central.high(), region.high(), 1e-12);
  }

  @Test
  void oneGaussianInThePlaneHasAKnownThreshold() {
    GaussianMixture mixture = RandomMixtures.full(1, 1, 2);
    double peak = mixture.logDensity(mixture.mean(0));
    for (double level : new double[] {.1, .5, .9, .99}) {
      HighestDensityRegion region = HighestDensityRegion.of(mixture, level);
      double inside = 1 - Math.exp(region.logDensityThreshold() - peak);
      assertEquals(level, inside, 5e-4);
      assertTrue(region.intervals().isEmpty());
    }
  }

  @Test
  void theRegionInThePlaneHoldsItsLevel() {
    for (long seed = 0; seed < 6; seed++) {
      GaussianMixture mixture = RandomMixtures.full(seed, 2 + (int) seed, 2);
      for (HighestDensityRegion region : HighestDensityRegion.ofLevels(mixture, .2, .5, .9)) {
        assertEquals(region.level(), polarProbability(region), 1e-3, "seed " + seed);
      }
    }
  }

  /// The probability of a region over equally likely cells of angle and radius in each component.
  private static double polarProbability(HighestDensityRegion region) {
    GaussianMixture mixture = region.mixture();
    int cells = 250;
    double sum = 0;
    for (int k = 0; k < mixture.componentCount(); k++) {
      int inside = 0;
      for (int i = 0; i < cells; i++) {
        double radius = Math.sqrt(-2 * Math.log((i + .5) / cells));
        for (int j = 0; j < cells; j++) {
          double angle = 2 * Math.PI * (j + .618 * i) / cells;
          double first = radius * Math.cos(angle);
          double second = radius * Math.sin(angle);
          double x = mixture.mean(k, 0) + mixture.choleskyFactor(k, 0, 0) * first;
          double y =
              mixture.mean(k, 1)
                  + mixture.choleskyFactor(k, 1, 0) * first
                  + mixture.choleskyFactor(k, 1, 1) * second;
          inside += region.contains(x, y) ? 1 : 0;
        }
      }
      sum += mixture.mixingWeight(k) * inside / (cells * cells);
    }
    return sum;
  }

  @Test
  void theRegionOfThreeTargetsHoldsItsLevel() {
    GaussianMixture mixture = RandomMixtures.full(6, 5, 3);
    HighestDensityRegion region = HighestDensityRegion.of(mixture, .75);
    MixtureSampler sampler = new MixtureSampler(mixture);
    SeededRandom random = new SeededRandom(1);
    int inside = 0;
    for (int i = 0; i < 100_000; i++) {
      inside += region.contains(sampler.sample(random)) ? 1 : 0;
    }
    assertEquals(.75, inside / 100_000.0, .006);
    assertFalse(region.contains(100, 100, 100));
  }

  @Test
  void impossibleLevelsAreRefused() {
    for (double level : new double[] {0, 1, -.5, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> HighestDensityRegion.of(RandomMixtures.ANCHOR, level));
    }
  }
}
