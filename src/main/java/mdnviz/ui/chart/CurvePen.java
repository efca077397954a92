package mdnviz.ui.chart;

/// Draws a curve given by one height a pixel column, with an opacity that may change along it.
/// Coverage is measured by the distance across the curve, so that steep and flat parts look equally
/// thick.
///
/// @param width thickness, pixels
/// @param rgb colour; its alpha is ignored
/// @param dash length of dashes and of the gaps between them, pixels along the curve; 0 for a solid
///   line
record CurvePen(double width, int rgb, double dash) {
  private static final double DASH_SHARE = 0.62;

  /// Draws.
  ///
  /// @param raster where. Modified.
  /// @param heights pixels from the top at each column's centre; NaN leaves a gap. Not modified.
  /// @param opacities 0 to 1, one a column. Not modified.
  void draw(Raster raster, double[] heights, double[] opacities) {
    double travelled = 0;
    for (int column = 0; column < heights.length; column++) {
      double slope = slope(heights, column);
      double length = Math.sqrt(1 + slope * slope);
      if (Double.isFinite(heights[column]) && opacities[column] > 0.004) {
        Stretch stretch =
            new Stretch(column, heights[column], slope / length, 1 / length, travelled);
        drawStretch(raster, stretch, limits(heights, column), opacities[column]);
      }
      travelled += Double.isFinite(length) ? length : 1;
    }
  }

  private void drawStretch(Raster raster, Stretch stretch, double[] limits, double opacity) {
    double reach = (width / 2 + 0.5) / stretch.cosine;
    int first = (int) Math.clamp(Math.max(stretch.height - reach, limits[0]), 0, raster.height());
    int last =
        (int) Math.clamp(Math.min(stretch.height + reach, limits[1]), -1, raster.height() - 1.0);
    for (int row = first; row <= last; row++) {
      double offset = row + 0.5 - stretch.height;
      double covered =
          Math.clamp(width / 2 + 0.5 - Math.abs(offset) * stretch.cosine, 0, Math.min(1, width));
      double along = stretch.travelled + offset * stretch.sine;
      raster.blend(stretch.column, row, rgb, covered * opacity * dashCoverage(along));
    }
  }

  private double dashCoverage(double along) {
    if (dash == 0) {
      return 1;
    }
    double phase = along - Math.floor(along / dash) * dash;
    double end = dash * DASH_SHARE;
    return Math.clamp(Math.min(phase + 0.5, end - phase + 0.5), 0, 1);
  }

  /// Where the curve turns or jumps, a column paints no further than the columns within the pen's
  /// reach.
  private double[] limits(double[] heights, int column) {
    int reach = (int) Math.ceil(width / 2 + 0.5);
    double top = heights[column];
    double bottom = heights[column];
    int last = Math.min(heights.length - 1, column + reach);
    for (int near = Math.max(0, column - reach); near <= last; near++) {
      if (Double.isFinite(heights[near])) {
        top = Math.min(top, heights[near]);
        bottom = Math.max(bottom, heights[near]);
      }
    }
    return new double[] {top - width / 2 - 0.5, bottom + width / 2 + 0.5};
  }

  private static double slope(double[] heights, int column) {
    int before = Math.max(0, column - 1);
    int after = Math.min(heights.length - 1, column + 1);
    double rise = heights[after] - heights[before];
    return after > before && Double.isFinite(rise) ? rise / (after - before) : 0;
  }

  /// The curve near one column: where, in which direction, how far along.
  private record Stretch(int column, double height, double sine, double cosine, double travelled) {}
}
