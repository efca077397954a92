package mdnviz.ui.chart;

/// Paints points drawn from the model as small squares, so that they cannot be taken for examples.
record SamplePainter(ChartTheme theme, double pixelScale) {
  private static final double OPACITY = 0.65;
  private static final double SIDE = 3;

  /// Paints.
  ///
  /// @param raster where. Modified.
  /// @param samples x and y in pairs, data units. Not modified.
  /// @param scale data units to pixels
  void paint(Raster raster, double[] samples, PlotScale scale) {
    int rgb = ChartStyle.argb(LayerColors.of(theme).sample());
    int side = (int) Math.max(1, Math.rint(SIDE * pixelScale));
    for (int i = 0; i < samples.length; i += 2) {
      int left = (int) Math.rint(scale.column(samples[i]) - side / 2.0);
      double top = Math.rint(scale.row(samples[i + 1]) - side / 2.0);
      for (int column = left; column < left + side; column++) {
        raster.fillColumn(column, top, top + side, rgb, OPACITY);
      }
    }
  }
}
