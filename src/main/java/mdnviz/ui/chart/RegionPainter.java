package mdnviz.ui.chart;

import java.util.List;
import mdnviz.density.DensityField;
import mdnviz.density.GridSpec;

/// Paints the highest density regions: every pixel whose density is above the threshold of its
/// column is inside. Regions of higher probability lie beneath, so that the innermost is the
/// strongest; each has an outline, so that they can be told apart without their shades.
///
/// @param theme colours
/// @param overHeatmap whether they lie over colours that are to show through
record RegionPainter(ChartTheme theme, boolean overHeatmap) {
  /// Probabilities of the regions, the largest region first.
  static final List<Double> LEVELS = List.of(0.95, 0.8, 0.5);

  private static final double FILL = 0.2;
  private static final double FILL_OVER_HEATMAP = 0.08;
  private static final double OUTLINE = 0.5;

  /// Paints.
  ///
  /// @param raster of the grid's size. Modified.
  /// @param field with thresholds for {@link #LEVELS}
  void paint(Raster raster, DensityField field) {
    GridSpec grid = field.grid();
    int rgb = ChartStyle.argb(theme.accent());
    double fill = overHeatmap ? FILL_OVER_HEATMAP : FILL;
    double[] thresholds = new double[LEVELS.size()];
    for (int column = 0; column < grid.columns(); column++) {
      for (int level = 0; level < thresholds.length; level++) {
        thresholds[level] = Math.exp(field.detail().logThreshold(level, column));
      }
      int above = 0;
      for (int row = 0; row < grid.rows(); row++) {
        int inside = inside(field.at(column, row), thresholds);
        if (inside > 0) {
          raster.blend(column, row, rgb, 1 - Math.pow(1 - fill, inside));
        }
        if (row > 0 && inside != above) {
          raster.blend(column, row, rgb, OUTLINE);
        }
        above = inside;
      }
    }
  }

  /// @return in how many of the regions
  private static int inside(float density, double[] thresholds) {
    int count = 0;
    for (double threshold : thresholds) {
      if (density >= threshold) {
        count++;
      }
    }
    return count;
  }
}
