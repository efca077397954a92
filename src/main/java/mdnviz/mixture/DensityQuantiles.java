package mdnviz.mixture;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Quantiles of the density p(T) of a mixture of two or more targets at its own draws, over points
/// that represent it evenly: in each component a Halton sequence (J. H. Halton, Numerische
/// Mathematik 2, 1960, 84–90) through the normal quantile, as many points as its weight asks for.
final class DensityQuantiles {
  private static final int POINTS = 1 << 16;
  private static final int FEWEST_POINTS = 64;

  /// ln p at every point, ascending, and the probability up to the middle of each.
  private final double[] logDensities;

  private final double[] cumulative;

  /// @param mixture L ≥ 2
  DensityQuantiles(GaussianMixture mixture) {
    int count = mixture.componentCount();
    int[] sizes = new int[count];
    for (int k = 0; k < count; k++) {
      double weight = mixture.mixingWeight(k);
      sizes[k] = weight > 0 ? Math.max(FEWEST_POINTS, (int) Math.ceil(weight * POINTS)) : 0;
    }
    double[][] normals =
        normalSequence(Arrays.stream(sizes).max().orElse(0), mixture.targetDimension());
    double[][] weighted = new double[Arrays.stream(sizes).sum()][];
    int next = 0;
    for (int k = 0; k < count; k++) {
      for (int point = 0; point < sizes[k]; point++) {
        double logDensity = mixture.logDensity(target(mixture, k, normals[point]));
        weighted[next++] = new double[] {logDensity, mixture.mixingWeight(k) / sizes[k]};
      }
    }
    Arrays.sort(weighted, (left, right) -> Double.compare(left[0], right[0]));
    logDensities = new double[next];
    cumulative = new double[next];
    double sum = 0;
    for (int i = 0; i < next; i++) {
      logDensities[i] = weighted[i][0];
      cumulative[i] = sum + 0.5 * weighted[i][1];
      sum += weighted[i][1];
    }
  }

  /// @param level between 0 and 1, both excluded
  /// @return ln c with P(ln p(T) ≥ ln c) = level, between two points by interpolation
  double logThreshold(double level) {
    double wanted = 1 - level;
    int found = Arrays.binarySearch(cumulative, wanted);
    int above = found >= 0 ? found : -found - 1;
    if (above == 0 || above == cumulative.length) {
      return logDensities[Math.min(above, cumulative.length - 1)];
    }
    double share = (wanted - cumulative[above - 1]) / (cumulative[above] - cumulative[above - 1]);
    return logDensities[above - 1] + share * (logDensities[above] - logDensities[above - 1]);
  }

  private static double[] target(GaussianMixture mixture, int component, double[] normal) {
    double[] target = mixture.mean(component);
    for (int i = 0; i < target.length; i++) {
      for (int j = 0; j <= i; j++) {
        target[i] += mixture.choleskyFactor(component, i, j) * normal[j];
      }
    }
    return target;
  }

  private static double[][] normalSequence(int count, int dimension) {
    int[] bases = primes(dimension);
    double[][] points = new double[count][dimension];
    for (int point = 0; point < count; point++) {
      for (int l = 0; l < dimension; l++) {
        points[point][l] = StandardNormal.quantile(radicalInverse(point + 1, bases[l]));
      }
    }
    return points;
  }

  private static double radicalInverse(int index, int base) {
    double result = 0;
    double digit = 1.0 / base;
    for (int rest = index; rest > 0; rest /= base) {
      result += digit * (rest % base);
      digit /= base;
    }
    return result;
  }

  private static int[] primes(int count) {
    return IntStream.iterate(2, candidate -> candidate + 1)
        .filter(n -> IntStream.range(2, n).noneMatch(d -> n % d == 0))
        .limit(count)
        .toArray();
  }
}
