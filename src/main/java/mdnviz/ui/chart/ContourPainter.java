package mdnviz.ui.chart;

import mdnviz.density.DensityField;
import mdnviz.density.GridSpec;

/// Paints lines of equal density at the peak times 4⁻¹, 4⁻², … 4⁻⁶. A pixel is as much on a line as
/// its distance from it is small, measured by the density's difference to the line's and by its
/// gradient: |p − c| / |∇p| pixels.
record ContourPainter(ChartTheme theme, double pixelScale) {
  private static final int LINES = 6;
  private static final double FACTOR = 4;
  private static final double OPACITY = 0.6;

  /// Paints.
  ///
  /// @param raster of the grid's size. Modified.
  /// @param field the densities
  void paint(Raster raster, DensityField field) {
    GridSpec grid = field.grid();
    double reach = 0.5 + 0.5 * pixelScale;
    int rgb = ChartStyle.argb(theme.text());
    double lowest = field.peak() * Math.pow(FACTOR, -LINES - 1);
    for (int column = 1; column < grid.columns() - 1; column++) {
      for (int row = 1; row < grid.rows() - 1; row++) {
        double density = field.at(column, row);
        if (density > lowest) {
          double across = field.at(column + 1, row) - field.at(column - 1, row);
          double down = field.at(column, row + 1) - field.at(column, row - 1);
          double gradient = 0.5 * Math.sqrt(across * across + down * down);
          double distance = Math.abs(density - nearestLine(density, field.peak())) / gradient;
          if (distance < reach) {
            raster.blend(column, row, rgb, OPACITY * Math.min(1, reach - distance));
          }
        }
      }
    }
  }

  private static double nearestLine(double density, double peak) {
    double line = peak / FACTOR;
    for (int i = 1; i < LINES && density < line * 0.5; i++) {
      line /= FACTOR;
    }
    return line;
  }
}
