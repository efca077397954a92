package mdnviz.mixture;

import java.util.Arrays;

/// Marginals and conditionals of a mixture of several targets, exact and mixtures again.
///
/// The rows of each Cholesky factor are put in the wanted order and made triangular again by plane
/// rotations from the right, which leave Σ = C Cᵀ as it is and never form it, so that nothing is
/// lost where one σ is much smaller than another. The marginal is then the leading block, and the
/// trailing block is the Cholesky factor of the conditional covariance.
public final class MixtureMarginals {
  private MixtureMarginals() {}

  /// The distribution of some of the targets: p(t_a) = Σ_k π_k N(t_a; μ_ka, Σ_kaa) (PRML (2.98)).
  ///
  /// @param mixture any K and L
  /// @param dimensions a, zero-based targets in the order wanted, at least one, none twice. Not
  ///   modified.
  /// @return the mixture of those targets, the same K and π
  /// @throws IllegalArgumentException if a dimension is out of range or named twice
  public static GaussianMixture marginal(GaussianMixture mixture, int... dimensions) {
    requireDimensions(mixture, dimensions);
    if (dimensions.length == 0) {
      throw new IllegalArgumentException("a marginal needs at least one target");
    }
    int count = mixture.componentCount();
    int kept = dimensions.length;
    double[] means = new double[count * kept];
    double[] factors = new double[count * GaussianMixture.packedLength(kept)];
    for (int k = 0; k < count; k++) {
      double[][] factor = triangularRows(mixture, k, dimensions);
      for (int i = 0; i < kept; i++) {
        means[k * kept + i] = mixture.mean(k, dimensions[i]);
      }
      pack(factor, 0, factors, k);
    }
    return new GaussianMixture(mixture.mixingWeights(), means, factors, kept);
  }

  /// The distribution of one target in each of many mixtures: σ_kl² = Σ_j C_k,lj².
  ///
  /// @param batch any K and L. Not modified.
  /// @param target zero-based l
  /// @return as many mixtures of that target alone; the batch itself if it has no other
  /// @throws IllegalArgumentException if there is no such target
  public static MixtureBatch marginal(MixtureBatch batch, int target) {
    int dimension = batch.targetDimension();
    if (target < 0 || target >= dimension) {
      throw new IllegalArgumentException(
          "targets must be from 0 to %d, was %d".formatted(dimension - 1, target));
    }
    if (dimension == 1) {
      return batch;
    }
    int components = batch.rows() * batch.componentCount();
    int packed = GaussianMixture.packedLength(dimension);
    double[] means = new double[components];
    double[] deviations = new double[components];
    for (int k = 0; k < components; k++) {
      means[k] = batch.means()[k * dimension + target];
      int row = k * packed + GaussianMixture.packedIndex(target, 0);
      deviations[k] = batch.choleskyFactors()[row];
      for (int j = 1; j <= target; j++) {
        deviations[k] = Math.hypot(deviations[k], batch.choleskyFactors()[row + j]);
      }
    }
    return new MixtureBatch(
        batch.rows(), batch.componentCount(), 1, batch.mixingWeights(), means, deviations);
  }

  /// The distribution of the other targets where some are known, p(t_a | t_b) = Σ_k γ_k(t_b) N(t_a;
  /// μ_ka + Σ_kab Σ_kbb⁻¹ (t_b − μ_kb), Σ_kaa − Σ_kab Σ_kbb⁻¹ Σ_kba) with γ_k the responsibilities
  /// of the marginal of t_b (PRML (2.81), (2.82)).
  ///
  /// @param mixture any K, L ≥ 2
  /// @param given b, zero-based targets that are known, none twice, not all. Not modified.
  /// @param values t_b, as many numbers, data units. Not modified.
  /// @return the mixture of the remaining targets in their order
  /// @throws IllegalArgumentException if a dimension is out of range or named twice, nothing
  ///   remains, a value is not finite, or lies so far away that a mean leaves the range of a
  ///   mixture
  public static GaussianMixture conditional(GaussianMixture mixture, int[] given, double[] values) {
    requireDimensions(mixture, given);
    MixtureChecks.requireTarget(values, given.length);
    int kept = mixture.targetDimension() - given.length;
    if (kept == 0) {
      throw new IllegalArgumentException(
          "a conditional needs at least one target that is not given");
    }
    if (given.length == 0) {
      return mixture;
    }
    int[] order = givenFirst(mixture.targetDimension(), given);
    GaussianMixture ordered = marginal(mixture, order);
    int count = mixture.componentCount();
    double[] means = new double[count * kept];
    double[] factors = new double[count * GaussianMixture.packedLength(kept)];
    double[] whitened = new double[order.length];
    for (int k = 0; k < count; k++) {
      ordered.whiten(k, Arrays.copyOf(values, order.length), whitened);
      for (int i = 0; i < kept; i++) {
        means[k * kept + i] = conditionalMean(ordered, k, given.length + i, whitened, given.length);
      }
      pack(rows(ordered, k), given.length, factors, k);
    }
    double[] shares = marginal(mixture, given).responsibilities(values);
    return new GaussianMixture(shares, means, factors, kept);
  }

  private static double conditionalMean(
      GaussianMixture ordered, int component, int row, double[] whitened, int givenCount) {
    double mean = ordered.mean(component, row);
    for (int j = 0; j < givenCount; j++) {
      mean += ordered.choleskyFactor(component, row, j) * whitened[j];
    }
    return mean;
  }

  private static void requireDimensions(GaussianMixture mixture, int[] dimensions) {
    boolean[] seen = new boolean[mixture.targetDimension()];
    for (int dimension : dimensions) {
      if (dimension < 0 || dimension >= seen.length || seen[dimension]) {
        throw new IllegalArgumentException(
            "targets must be different numbers from 0 to %d, were %s"
                .formatted(seen.length - 1, Arrays.toString(dimensions)));
      }
      seen[dimension] = true;
    }
  }

  private static int[] givenFirst(int dimensionCount, int[] given) {
    int[] order = Arrays.copyOf(given, dimensionCount);
    int next = given.length;
    for (int dimension = 0; dimension < dimensionCount; dimension++) {
      int wanted = dimension;
      if (Arrays.stream(given).noneMatch(known -> known == wanted)) {
        order[next++] = dimension;
      }
    }
    return order;
  }

  private static double[][] rows(GaussianMixture mixture, int component) {
    int[] all = new int[mixture.targetDimension()];
    Arrays.setAll(all, i -> i);
    return rows(mixture, component, all);
  }

  private static double[][] rows(GaussianMixture mixture, int component, int[] dimensions) {
    double[][] rows = new double[dimensions.length][mixture.targetDimension()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = mixture.choleskyFactor(component, dimensions[i], j);
      }
    }
    return rows;
  }

  private static double[][] triangularRows(
      GaussianMixture mixture, int component, int[] dimensions) {
    double[][] rows = rows(mixture, component, dimensions);
    for (int i = 0; i < rows.length; i++) {
      for (int j = i + 1; j < rows[i].length; j++) {
        rotateAway(rows, i, j);
      }
      if (rows[i][i] < 0) {
        for (int row = i; row < rows.length; row++) {
          rows[row][i] = -rows[row][i];
        }
      }
    }
    return rows;
  }

  /// Rotates columns `pivot` and `column` so that the entry of row `pivot` in `column` is 0
  /// (Givens).
  private static void rotateAway(double[][] rows, int pivot, int column) {
    if (rows[pivot][column] == 0) {
      return;
    }
    double length = StrictMath.hypot(rows[pivot][pivot], rows[pivot][column]);
    double cosine = rows[pivot][pivot] / length;
    double sine = rows[pivot][column] / length;
    for (int row = pivot; row < rows.length; row++) {
      double left = rows[row][pivot];
      double right = rows[row][column];
      rows[row][pivot] = cosine * left + sine * right;
      rows[row][column] = cosine * right - sine * left;
    }
  }

  private static void pack(double[][] rows, int first, double[] factors, int component) {
    int kept = rows.length - first;
    int start = component * GaussianMixture.packedLength(kept);
    for (int i = 0; i < kept; i++) {
      for (int j = 0; j <= i; j++) {
        factors[start + GaussianMixture.packedIndex(i, j)] = rows[first + i][first + j];
      }
    }
  }
}
