package mdnviz.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import mdnviz.math.SeededRandom;

/// Lloyd's k-means with the k-means++ start (Arthur and Vassilvitskii 2007), on row-major points.
/// Clusters come out ordered by the first coordinate of their centre.
///
/// @param centres K·L, cluster-major
/// @param spreads K·L standard deviations within the cluster
/// @param shares K, share of the points, positive, sum 1
record KMeans(double[] centres, double[] spreads, double[] shares) {
  private static final int MAXIMUM_ITERATIONS = 50;

  /// Clusters points.
  ///
  /// @param points N·L, row-major, N ≥ 1. Not modified.
  /// @param dimension L
  /// @param clusterCount K
  /// @param random to start from. Advanced.
  /// @return the clusters
  static KMeans fit(double[] points, int dimension, int clusterCount, SeededRandom random) {
    double[] centres = start(points, dimension, clusterCount, random);
    int count = points.length / dimension;
    int[] nearest = new int[count];
    for (int iteration = 0; iteration < MAXIMUM_ITERATIONS; iteration++) {
      boolean changed = assign(points, dimension, centres, nearest);
      if (!changed && iteration > 0) {
        break;
      }
      move(points, dimension, nearest, centres);
    }
    return summary(points, dimension, nearest, centres);
  }

  private static double[] start(
      double[] points, int dimension, int clusterCount, SeededRandom random) {
    int count = points.length / dimension;
    double[] centres = new double[clusterCount * dimension];
    double[] distances = new double[count];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    int chosen = random.nextInt(count);
    for (int k = 0; k < clusterCount; k++) {
      System.arraycopy(points, chosen * dimension, centres, k * dimension, dimension);
      double total = 0;
      for (int i = 0; i < count; i++) {
        distances[i] = Math.min(distances[i], distance(points, i, centres, k, dimension));
        total += distances[i];
      }
      chosen = total > 0 ? draw(distances, total * random.nextDouble()) : random.nextInt(count);
    }
    return centres;
  }

  private static int draw(double[] weights, double position) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      if (sum > position) {
        return i;
      }
    }
    return weights.length - 1;
  }

  private static boolean assign(double[] points, int dimension, double[] centres, int[] nearest) {
    boolean changed = false;
    for (int i = 0; i < nearest.length; i++) {
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < centres.length / dimension; k++) {
        double distance = distance(points, i, centres, k, dimension);
        if (distance < least) {
          least = distance;
          best = k;
        }
      }
      changed |= nearest[i] != best;
      nearest[i] = best;
    }
    return changed;
  }

  private static void move(double[] points, int dimension, int[] nearest, double[] centres) {
    int clusterCount = centres.length / dimension;
    double[] sums = new double[centres.length];
    int[] counts = new int[clusterCount];
    for (int i = 0; i < nearest.length; i++) {
      counts[nearest[i]]++;
      for (int l = 0; l < dimension; l++) {
        sums[nearest[i] * dimension + l] += points[i * dimension + l];
      }
    }
    for (int j = 0; j < centres.length; j++) {
      if (counts[j / dimension] > 0) {
        centres[j] = sums[j] / counts[j / dimension];
      }
    }
  }

  private static KMeans summary(double[] points, int dimension, int[] nearest, double[] centres) {
    int clusterCount = centres.length / dimension;
    double[] squares = new double[centres.length];
    double[] counts = new double[clusterCount];
    for (int i = 0; i < nearest.length; i++) {
      counts[nearest[i]]++;
      for (int l = 0; l < dimension; l++) {
        int j = nearest[i] * dimension + l;
        double offset = points[i * dimension + l] - centres[j];
        squares[j] += offset * offset;
      }
    }
    int[] order =
        IntStream.range(0, clusterCount)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> centres[k * dimension]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sortedCentres = new double[centres.length];
    double[] spreads = new double[centres.length];
    double[] shares = new double[clusterCount];
    double pseudo = 0.5;
    for (int k = 0; k < clusterCount; k++) {
      int from = order[k];
      shares[k] = (counts[from] + pseudo) / (nearest.length + pseudo * clusterCount);
      for (int l = 0; l < dimension; l++) {
        sortedCentres[k * dimension + l] = centres[from * dimension + l];
        double variance = squares[from * dimension + l] / Math.max(1, counts[from]);
        spreads[k * dimension + l] = Math.sqrt(variance);
      }
    }
    return new KMeans(sortedCentres, spreads, shares);
  }

  private static double distance(double[] points, int i, double[] centres, int k, int dimension) {
    double sum = 0;
    for (int l = 0; l < dimension; l++) {
      double offset = points[i * dimension + l] - centres[k * dimension + l];
      sum += offset * offset;
    }
    return sum;
  }
}
