package mdnviz.math;

import java.util.Arrays;

/// The affine map between data units and standardised units, one mean and one scale a column: z =
/// (value − mean) / scale. Immutable.
public final class Standardization {
  private final double[] means;
  private final double[] scales;

  /// @param means one a column, finite. Not modified, copied.
  /// @param scales one a column, finite and positive, in data units. Not modified, copied.
  /// @throws IllegalArgumentException if the lengths differ or a value is out of range
  public Standardization(double[] means, double[] scales) {
    if (means.length != scales.length) {
      throw new IllegalArgumentException(
          "means has %d columns, scales %d".formatted(means.length, scales.length));
    }
    for (int column = 0; column < means.length; column++) {
      if (!Double.isFinite(means[column])
          || !Double.isFinite(scales[column])
          || scales[column] <= 0) {
        throw new IllegalArgumentException(
            "column %d: mean %s, scale %s".formatted(column, means[column], scales[column]));
      }
    }
    this.means = means.clone();
    this.scales = scales.clone();
  }

  /// @param dimension number of columns
  /// @return the map that changes nothing
  public static Standardization identity(int dimension) {
    double[] ones = new double[dimension];
    Arrays.fill(ones, 1);
    return new Standardization(new double[dimension], ones);
  }

  /// @return number of columns
  public int dimension() {
    return means.length;
  }

  /// @param column zero-based
  /// @return the column's mean, data units
  public double mean(int column) {
    return means[column];
  }

  /// @param column zero-based
  /// @return the column's scale, data units, positive
  public double scale(int column) {
    return scales[column];
  }

  /// @param column zero-based
  /// @param value in data units
  /// @return the value in standardised units
  public double standardize(int column, double value) {
    return (value - means[column]) / scales[column];
  }

  /// @param column zero-based
  /// @param value in standardised units
  /// @return the value in data units
  public double restore(int column, double value) {
    return value * scales[column] + means[column];
  }

  /// What a negative log-likelihood in standardised units lacks of one in data units.
  ///
  /// @return Σ ln scale over the columns, nats
  public double logScaleSum() {
    double sum = 0;
    for (double scale : scales) {
      sum += StrictMath.log(scale);
    }
    return sum;
  }

  /// @return a copy of the means, data units
  public double[] means() {
    return means.clone();
  }

  /// @return a copy of the scales, data units
  public double[] scales() {
    return scales.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Standardization that
        && Arrays.equals(means, that.means)
        && Arrays.equals(scales, that.scales);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(means) + Arrays.hashCode(scales);
  }

  @Override
  public String toString() {
    return "Standardization[means=%s, scales=%s]"
        .formatted(Arrays.toString(means), Arrays.toString(scales));
  }
}
