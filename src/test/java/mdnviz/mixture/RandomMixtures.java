package mdnviz.mixture;

import java.util.Arrays;
import mdnviz.math.SeededRandom;

/// Mixtures for property tests, the same ones every time.
final class RandomMixtures {
  /// The mixture of the unit anchors in the design: .3 N(−1, .5²) + .7 N(2, 1²).
  static final GaussianMixture ANCHOR =
      GaussianMixture.diagonal(
          new double[] {.3, .7}, new double[] {-1, 2}, new double[] {.5, 1}, 1);

  /// Two components, three modes.
  static final GaussianMixture CROSS =
      GaussianMixture.diagonal(
          new double[] {.5, .5},
          new double[] {0, 0, 1, 1},
          new double[] {Math.sqrt(3), Math.sqrt(.05), Math.sqrt(.05), Math.sqrt(3)},
          2);

  private RandomMixtures() {}

  /// A mixture with means in (−3, 3)^L, standard deviations from about 0.15 to 1.5 and full
  /// covariances; every seventh weight is exactly 0 where there are more than six.
  static GaussianMixture full(long seed, int componentCount, int targetDimension) {
    SeededRandom random = SeededRandom.stream(seed, componentCount, targetDimension);
    double[] weights = weights(random, componentCount);
    double[] means = new double[componentCount * targetDimension];
    Arrays.setAll(means, i -> random.nextDouble(-3, 3));
    int packed = GaussianMixture.packedLength(targetDimension);
    double[] factors = new double[componentCount * packed];
    for (int k = 0; k < componentCount; k++) {
      for (int i = 0; i < targetDimension; i++) {
        for (int j = 0; j <= i; j++) {
          factors[k * packed + GaussianMixture.packedIndex(i, j)] =
              i == j ? deviation(random) : random.nextDouble(-.6, .6);
        }
      }
    }
    return new GaussianMixture(weights, means, factors, targetDimension);
  }

  /// A mixture of two targets whose components are long, narrow and tilted, standard deviations
  /// from about 0.03 to 2.7, so that modes lie where ridges cross and outside the box of the means.
  static GaussianMixture tilted(long seed, int componentCount) {
    SeededRandom random = SeededRandom.stream(seed, componentCount, 77);
    double[] means = new double[2 * componentCount];
    double[] factors = new double[3 * componentCount];
    for (int k = 0; k < componentCount; k++) {
      means[2 * k] = random.nextDouble(-1, 1);
      means[2 * k + 1] = random.nextDouble(-1, 1);
      factors[3 * k] = StrictMath.exp(random.nextDouble(-3.5, 1));
      factors[3 * k + 1] = 2 * factors[3 * k] * random.nextDouble(-1, 1);
      factors[3 * k + 2] = StrictMath.exp(random.nextDouble(-3.5, 1));
    }
    return new GaussianMixture(weights(random, componentCount), means, factors, 2);
  }

  /// A mixture of one target whose standard deviations go from 1e-9 to 1e9.
  static GaussianMixture extreme(long seed, int componentCount) {
    SeededRandom random = SeededRandom.stream(seed, componentCount);
    double[] weights = weights(random, componentCount);
    double[] means = new double[componentCount];
    double[] deviations = new double[componentCount];
    for (int k = 0; k < componentCount; k++) {
      deviations[k] = StrictMath.pow(10, random.nextDouble(-9, 9));
      means[k] = random.nextGaussian() * StrictMath.pow(10, random.nextDouble(-3, 6));
    }
    return GaussianMixture.diagonal(weights, means, deviations, 1);
  }

  private static double[] weights(SeededRandom random, int componentCount) {
    double[] weights = new double[componentCount];
    Arrays.setAll(weights, k -> k % 7 == 6 ? 0 : .05 + random.nextDouble());
    double sum = Arrays.stream(weights).sum();
    Arrays.setAll(weights, k -> weights[k] / sum);
    return weights;
  }

  private static double deviation(SeededRandom random) {
    return .15 * StrictMath.exp(random.nextDouble() * StrictMath.log(10));
  }
}
