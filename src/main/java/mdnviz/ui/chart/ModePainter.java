package mdnviz.ui.chart;

import mdnviz.density.DensityDetail;
import mdnviz.density.DensityField;
import mdnviz.density.GridSpec;

/// Paints the modes: a dot at each mode of each column looked at, so close that they make curves
/// and free to begin and end anywhere. A mode much lower than the highest of its column is fainter.
record ModePainter(ChartTheme theme, double pixelScale) {
  private static final double CASING = 0.8;
  private static final double FAINTEST = 0.2;

  /// Paints.
  ///
  /// @param raster of the grid's size. Modified.
  /// @param field with the modes
  /// @param scale data units to pixels
  void paint(Raster raster, DensityField field, PlotScale scale) {
    double radius = theme.type().lineWidth() * 0.8 * pixelScale;
    int ink = ChartStyle.argb(LayerColors.of(theme).mode());
    int casing = ChartStyle.argb(theme.background());
    double[][] modes = field.detail().modes();
    for (int i = 0; i < modes.length; i++) {
      double highest = highest(field, modes[i], i * DensityDetail.STRIDE);
      for (double mode : modes[i]) {
        double share = density(field, mode, i * DensityDetail.STRIDE) / highest;
        double opacity = Math.clamp(Math.sqrt(share), FAINTEST, 1);
        double column = i * DensityDetail.STRIDE + 0.5;
        double row = scale.row(mode);
        new Disc(radius + pixelScale, 0).paint(raster, column, row, casing, CASING * opacity);
        new Disc(radius, 0).paint(raster, column, row, ink, opacity);
      }
    }
  }

  private static double highest(DensityField field, double[] modes, int column) {
    double highest = Double.MIN_NORMAL;
    for (double mode : modes) {
      highest = Math.max(highest, density(field, mode, column));
    }
    return highest;
  }

  /// @return p at the pixel a mode lies in; 0 outside the picture
  private static double density(DensityField field, double mode, int column) {
    GridSpec grid = field.grid();
    double row = Math.floor((grid.y().high() - mode) / grid.y().length() * grid.rows());
    return row >= 0 && row < grid.rows() ? field.at(column, (int) row) : 0;
  }
}
