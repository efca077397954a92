package mdnviz.mixture;

import java.util.Arrays;

/// The mixtures of many inputs at once, in data units: plain arrays that grids and exports read
/// without making an object a row. Written once by its maker; readers must not modify the arrays.
///
/// @param rows number of mixtures N
/// @param componentCount K
/// @param targetDimension L
/// @param mixingWeights N·K, row-major
/// @param means N·K·L, row-major
/// @param choleskyFactors N·K·L(L+1)/2, row-major: the rows of the lower triangular C with Σ = C Cᵀ
public record MixtureBatch(
    int rows,
    int componentCount,
    int targetDimension,
    double[] mixingWeights,
    double[] means,
    double[] choleskyFactors) {
  /// @param rows number of mixtures N
  /// @param componentCount K
  /// @param targetDimension L
  /// @return room for so many mixtures, for its maker to fill
  public static MixtureBatch ofSize(int rows, int componentCount, int targetDimension) {
    int components = rows * componentCount;
    int factors = CovarianceType.FULL.scalesPerComponent(targetDimension);
    return new MixtureBatch(
        rows,
        componentCount,
        targetDimension,
        new double[components],
        new double[components * targetDimension],
        new double[components * factors]);
  }

  /// @param row zero-based
  /// @return the row's mixture
  public GaussianMixture mixture(int row) {
    int k = componentCount;
    int factors = k * targetDimension * (targetDimension + 1) / 2;
    return new GaussianMixture(
        slice(mixingWeights, row, k),
        slice(means, row, k * targetDimension),
        slice(choleskyFactors, row, factors),
        targetDimension);
  }

  private static double[] slice(double[] values, int row, int width) {
    return Arrays.copyOfRange(values, row * width, (row + 1) * width);
  }
}
