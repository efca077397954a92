package mdnviz.ui.chart;

/// Reads curves sampled along x at the centres of pixel columns, between two samples by straight
/// lines. Columns more than half a sample outside the sampled range are NaN.
final class Resampling {
  private final int[] samples;
  private final double[] shares;

  private Resampling(int[] samples, double[] shares) {
    this.samples = samples;
    this.shares = shares;
  }

  /// Finds the samples to each side of every column.
  ///
  /// @param x where the curves were sampled, ascending and even, data units. Not modified.
  /// @param scale data units to pixels
  /// @param width number of pixel columns
  /// @return the reading
  static Resampling of(double[] x, PlotScale scale, int width) {
    int[] samples = new int[width];
    double[] shares = new double[width];
    double spacing = x.length > 1 ? (x[x.length - 1] - x[0]) / (x.length - 1) : 1;
    for (int column = 0; column < width; column++) {
      double position = (scale.xAt((column + 0.5) * scale.width() / width) - x[0]) / spacing;
      if (position < -0.51 || position > x.length - 0.49) {
        samples[column] = -1;
        continue;
      }
      samples[column] = (int) Math.clamp(position, 0, Math.max(0, x.length - 2));
      shares[column] = x.length > 1 ? position - samples[column] : 0;
    }
    return new Resampling(samples, shares);
  }

  /// @param curve one value a sample. Not modified.
  /// @return one value a pixel column
  double[] values(double[] curve) {
    double[] values = new double[samples.length];
    for (int column = 0; column < values.length; column++) {
      int sample = samples[column];
      if (sample < 0) {
        values[column] = Double.NaN;
      } else {
        double next = curve[Math.min(sample + 1, curve.length - 1)];
        values[column] = curve[sample] + shares[column] * (next - curve[sample]);
      }
    }
    return values;
  }

  /// @param curve heights in data units, one a sample. Not modified.
  /// @param scale data units to pixels
  /// @return pixels from the top, one a pixel column
  double[] rows(double[] curve, PlotScale scale) {
    double[] rows = values(curve);
    for (int column = 0; column < rows.length; column++) {
      rows[column] = scale.row(rows[column]);
    }
    return rows;
  }
}
