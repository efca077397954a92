package mdnviz.ui.chart;

import mdnviz.density.GridSpec;
import mdnviz.math.Interval;

/// Between data units and the pixels of a data area: x to the right, y upwards.
///
/// @param x range across, data units
/// @param y range upwards, data units
/// @param width pixels
/// @param height pixels
record PlotScale(Interval x, Interval y, double width, double height) {
  /// @param grid pixels
  /// @return the scale of its pixels
  static PlotScale of(GridSpec grid) {
    return new PlotScale(grid.x(), grid.y(), grid.columns(), grid.rows());
  }

  double column(double value) {
    return (value - x.low()) / x.length() * width;
  }

  double row(double value) {
    return (y.high() - value) / y.length() * height;
  }

  double xAt(double column) {
    return x.low() + x.length() * column / width;
  }

  double yAt(double row) {
    return y.high() - y.length() * row / height;
  }

  /// @param length data units along y
  /// @return pixels
  double rows(double length) {
    return length / y.length() * height;
  }
}
