package mdnviz.data;

import java.util.function.IntToDoubleFunction;
import mdnviz.math.Standardization;

/// Fits the standardisation of a data set: mean and standard deviation (divisor n) of each column over the
/// training rows, in two passes, so that large means do not cost digits. A constant column keeps scale 1.
public final class StandardizationFit {
  private StandardizationFit() {}

  /// @param dataset whose inputs to fit
  /// @param rows which examples, at least one. Not modified.
  /// @return the map of the D input columns
  public static Standardization inputs(Dataset dataset, int... rows) {
    return fit(dataset.inputDimension(), rows, dataset::input);
  }

  /// @param dataset whose targets to fit
  /// @param rows which examples, at least one. Not modified.
  /// @return the map of the L target columns
  public static Standardization targets(Dataset dataset, int... rows) {
    return fit(dataset.targetDimension(), rows, dataset::target);
  }

  private static Standardization fit(int dimension, int[] rows, Cell cell) {
    double[] means = new double[dimension];
    double[] scales = new double[dimension];
    for (int column = 0; column < dimension; column++) {
      int c = column;
      means[c] = mean(rows, row -> cell.at(row, c));
      double mean = means[c];
      double deviation = Math.sqrt(mean(rows, row -> square(cell.at(row, c) - mean)));
      scales[c] = deviation > Math.abs(mean) * 1e-12 ? deviation : 1;
    }
    return new Standardization(means, scales);
  }

  private static double mean(int[] rows, IntToDoubleFunction value) {
    double sum = 0;
    for (int row : rows) {
      sum += value.applyAsDouble(row);
    }
    return sum / rows.length;
  }

  private static double square(double value) {
    return value * value;
  }

  private interface Cell {
    double at(int row, int dimension);
  }
}
