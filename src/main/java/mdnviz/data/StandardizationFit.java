package mdnviz.data;

import java.util.function.IntToDoubleFunction;
import mdnviz.math.Standardization;

/// Fits the standardisation of a data set: mean and standard deviation (divisor n) of each column
/// over the training rows.
///
/// Two passes: the mean as an offset from the first value, then the squares about the mean less
/// what rounding left in their sum (Chan, Golub and LeVeque, "Algorithms for computing the sample
/// variance", 1983), so that columns around 1e9 keep their digits. A constant column keeps scale 1.
public final class StandardizationFit {
  /// A standard deviation below this share of the mean is rounding, not data.
  private static final double LEAST_RELATIVE_DEVIATION = 1e-14;

  private StandardizationFit() {}

  /// @param dataset whose inputs to fit
  /// @param rows which examples, at least one. Not modified.
  /// @return the map of the D input columns
  /// @throws IllegalArgumentException if there are no rows
  public static Standardization inputs(Dataset dataset, int... rows) {
    return fit(dataset.inputDimension(), rows, dataset::input);
  }

  /// @param dataset whose targets to fit
  /// @param rows which examples, at least one. Not modified.
  /// @return the map of the L target columns
  /// @throws IllegalArgumentException if there are no rows
  public static Standardization targets(Dataset dataset, int... rows) {
    return fit(dataset.targetDimension(), rows, dataset::target);
  }

  private static Standardization fit(int dimension, int[] rows, Cell cell) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("no rows to fit a standardisation to");
    }
    double[] means = new double[dimension];
    double[] scales = new double[dimension];
    for (int column = 0; column < dimension; column++) {
      int c = column;
      means[c] = mean(rows, row -> cell.at(row, c));
      double deviation = deviation(rows, row -> cell.at(row, c), means[c]);
      scales[c] = deviation > Math.abs(means[c]) * LEAST_RELATIVE_DEVIATION ? deviation : 1;
    }
    return new Standardization(means, scales);
  }

  /// Values are halved so that no difference overflows.
  private static double mean(int[] rows, IntToDoubleFunction value) {
    double half = value.applyAsDouble(rows[0]) / 2;
    double sum = 0;
    for (int row : rows) {
      sum += (value.applyAsDouble(row) / 2 - half) / rows.length;
    }
    return 2 * (half + sum);
  }

  /// Residuals are divided by the largest before they are squared: 1e200 squared is no double.
  private static double deviation(int[] rows, IntToDoubleFunction value, double mean) {
    double largest = 0;
    for (int row : rows) {
      largest = Math.max(largest, Math.abs(value.applyAsDouble(row) - mean));
    }
    if (largest == 0) {
      return 0;
    }
    double squares = 0;
    double rest = 0;
    for (int row : rows) {
      double residual = (value.applyAsDouble(row) - mean) / largest;
      squares += residual * residual;
      rest += residual;
    }
    return largest * Math.sqrt((squares - rest * rest / rows.length) / rows.length);
  }

  private interface Cell {
    double at(int row, int dimension);
  }
}
