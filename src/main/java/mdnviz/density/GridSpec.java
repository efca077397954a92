package mdnviz.density;

import mdnviz.math.Interval;

/// An even grid over one input and one target: pixel columns along x, pixel rows along y. Samples
/// sit at pixel centres; row 0 is the top (largest y), as on a screen.
///
/// @param x range of the input, data units
/// @param y range of the target, data units
/// @param columns pixels along x, at least 1
/// @param rows pixels along y, at least 1
public record GridSpec(Interval x, Interval y, int columns, int rows) {
  /// Checks the shape.
  ///
  /// @throws IllegalArgumentException if a range is empty or a count is not positive
  public GridSpec {
    if (columns < 1 || rows < 1 || x.length() <= 0 || y.length() <= 0) {
      throw new IllegalArgumentException(
          "not a grid: %d × %d over %s, %s".formatted(columns, rows, x, y));
    }
  }

  /// @param column zero-based
  /// @return x at the column's centre, data units
  public double xAt(int column) {
    return x.low() + x.length() * (column + 0.5) / columns;
  }

  /// @param row zero-based from the top
  /// @return y at the row's centre, data units
  public double yAt(int row) {
    return y.high() - y.length() * (row + 0.5) / rows;
  }
}
