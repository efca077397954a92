package mdnviz.ui.chart;

import mdnviz.math.Interval;

/// Marks where the network extrapolates: to the left and right of all examples the picture is
/// hatched and a line stands where the examples end.
record ExtrapolationPainter(ChartTheme theme, double pixelScale) {
  private static final double SPACING = 9;
  private static final double HATCH = 0.22;
  private static final double EDGE = 0.55;
  private static final double VEIL = 0.3;

  /// Paints.
  ///
  /// @param raster the picture so far. Modified.
  /// @param known range of the examples' inputs, data units
  /// @param scale data units to pixels
  void paint(Raster raster, Interval known, PlotScale scale) {
    int left = (int) Math.clamp(Math.rint(scale.column(known.low())), 0, raster.width());
    int right = (int) Math.clamp(Math.rint(scale.column(known.high())), 0, raster.width());
    hatch(raster, 0, left);
    hatch(raster, right, raster.width());
    int rgb = ChartStyle.argb(theme.mutedText());
    if (left > 0) {
      raster.fillColumn(left - 1, 0, raster.height(), rgb, EDGE);
    }
    raster.fillColumn(right, 0, raster.height(), rgb, EDGE);
  }

  private void hatch(Raster raster, int from, int to) {
    int veil = ChartStyle.argb(theme.background());
    int rgb = ChartStyle.argb(theme.mutedText());
    int spacing = (int) Math.max(3, Math.rint(SPACING * pixelScale));
    int width = (int) Math.max(1, Math.rint(pixelScale));
    for (int column = from; column < to; column++) {
      raster.fillColumn(column, 0, raster.height(), veil, VEIL);
      for (int row = spacing - 1 - Math.floorMod(column, spacing);
          row < raster.height();
          row += spacing) {
        raster.fillColumn(column, row, row + width, rgb, HATCH);
      }
    }
  }
}
