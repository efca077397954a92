package mdnviz.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Where to start climbing so that no mode of a mixture of two or more targets is missed.
///
/// Every stationary point is a weighted mean t = (Σ_k γ_k P_k)⁻¹ Σ_k γ_k P_k μ_k; for two
/// components those points are a curve between their centres, the ridgeline (S. Ray and B. G.
/// Lindsay, "The topography of multivariate normal mixtures", Annals of Statistics 33, 2005,
/// 2042–2065). Starts are every centre, every midpoint, points of the ridgeline of each pair where
/// both components count, the equal-weight mean of each three neighbours, and for two targets the
/// peaks of a coarse grid over the box of the centres.
final class ModeStarts {
  private static final double[] RIDGE_SHARES = {0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95};
  private static final double NEGLIGIBLE_SHARE = 1e-3;
  private static final int NEIGHBOURS = 6;
  private static final int GRID = 33;

  private final GaussianMixture mixture;
  private final ModeAscent ascent;
  private final int[] used;
  private final List<double[]> starts = new ArrayList<>();

  private ModeStarts(GaussianMixture mixture, ModeAscent ascent) {
    this.mixture = mixture;
    this.ascent = ascent;
    this.used =
        IntStream.range(0, mixture.componentCount())
            .filter(k -> mixture.mixingWeight(k) > 0)
            .toArray();
  }

  /// @param mixture L ≥ 2
  /// @param ascent of the same mixture
  /// @return the starts, L numbers each
  static List<double[]> of(GaussianMixture mixture, ModeAscent ascent) {
    ModeStarts starts = new ModeStarts(mixture, ascent);
    starts.addCentersAndMidpoints();
    starts.addRidgelines();
    starts.addNeighbourTriples();
    if (mixture.targetDimension() == 2) {
      starts.addGridPeaks();
    }
    return starts.starts;
  }

  private void addCentersAndMidpoints() {
    for (int i = 0; i < used.length; i++) {
      double[] center = mixture.mean(used[i]);
      starts.add(center);
      for (int j = 0; j < i; j++) {
        double[] middle = mixture.mean(used[j]);
        Arrays.setAll(middle, l -> 0.5 * middle[l] + 0.5 * center[l]);
        starts.add(middle);
      }
    }
  }

  private void addRidgelines() {
    for (int i = 0; i < used.length; i++) {
      for (int j = 0; j < i; j++) {
        for (double share : RIDGE_SHARES) {
          addWhereAllCount(new int[] {used[i], used[j]}, new double[] {1 - share, share});
        }
      }
    }
  }

  private void addNeighbourTriples() {
    for (int center : used) {
      int[] near =
          Arrays.stream(used)
              .filter(k -> k != center)
              .boxed()
              .sorted(Comparator.comparingDouble(k -> separation(center, k)))
              .limit(NEIGHBOURS)
              .mapToInt(Integer::intValue)
              .toArray();
      for (int i = 0; i < near.length; i++) {
        for (int j = 0; j < i; j++) {
          addWhereAllCount(new int[] {center, near[i], near[j]}, new double[] {1, 1, 1});
        }
      }
    }
  }

  /// The squared distance of two centres in the standard deviations of both.
  private double separation(int one, int other) {
    int n = mixture.targetDimension();
    double sum = 0;
    for (int entry = 0; entry < n * n; entry++) {
      double row = mixture.mean(one, entry / n) - mixture.mean(other, entry / n);
      double column = mixture.mean(one, entry % n) - mixture.mean(other, entry % n);
      sum += row * (ascent.precision(one)[entry] + ascent.precision(other)[entry]) * column;
    }
    return sum;
  }

  private void addWhereAllCount(int[] components, double[] shares) {
    double[] point = weightedMean(components, shares);
    if (point.length == 0) {
      return;
    }
    double[] responsibilities = mixture.responsibilities(point);
    for (int k : components) {
      if (responsibilities[k] < NEGLIGIBLE_SHARE) {
        return;
      }
    }
    starts.add(point);
  }

  /// μ_0 + (Σ_k w_k P_k)⁻¹ Σ_k w_k P_k (μ_k − μ_0), or empty if that cannot be solved.
  private double[] weightedMean(int[] components, double[] shares) {
    int n = mixture.targetDimension();
    double[] origin = mixture.mean(components[0]);
    double[] matrix = new double[n * n];
    double[] move = new double[n];
    for (int index = 0; index < components.length; index++) {
      double[] precision = ascent.precision(components[index]);
      for (int entry = 0; entry < n * n; entry++) {
        int column = entry % n;
        double weighted = shares[index] * precision[entry];
        matrix[entry] += weighted;
        move[entry / n] += weighted * (mixture.mean(components[index], column) - origin[column]);
      }
    }
    double[] factor = SmallSymmetric.cholesky(matrix, n);
    if (factor.length == 0) {
      return factor;
    }
    SmallSymmetric.solve(factor, move);
    Arrays.setAll(origin, l -> origin[l] + move[l]);
    return Double.isFinite(Arrays.stream(origin).sum()) ? origin : new double[0];
  }

  private void addGridPeaks() {
    double[][] axes = {axis(0), axis(1)};
    double[][] values = new double[GRID][GRID];
    for (int i = 0; i < GRID; i++) {
      for (int j = 0; j < GRID; j++) {
        values[i][j] = mixture.logDensity(axes[0][i], axes[1][j]);
      }
    }
    for (int i = 0; i < GRID; i++) {
      for (int j = 0; j < GRID; j++) {
        if (isPeak(values, i, j)) {
          starts.add(new double[] {axes[0][i], axes[1][j]});
        }
      }
    }
  }

  private double[] axis(int dimension) {
    double low = Arrays.stream(used).mapToDouble(k -> mixture.mean(k, dimension)).min().orElse(0);
    double high = Arrays.stream(used).mapToDouble(k -> mixture.mean(k, dimension)).max().orElse(0);
    double[] axis = new double[GRID];
    Arrays.setAll(axis, i -> low + (high - low) * i / (GRID - 1));
    return axis;
  }

  private static boolean isPeak(double[][] values, int row, int column) {
    for (int i = Math.max(0, row - 1); i <= Math.min(GRID - 1, row + 1); i++) {
      for (int j = Math.max(0, column - 1); j <= Math.min(GRID - 1, column + 1); j++) {
        if (values[i][j] > values[row][column]) {
          return false;
        }
      }
    }
    return true;
  }
}
