package mdnviz.ui.chart;

/// The examples of a plot, painted once and laid over every picture of it until the axes move.
///
/// Thread-safe: the density thread paints while there is a model, the JavaFX thread while there is
/// none.
final class PointLayer {
  private final PlotData data;
  private final PointPainter painter;
  private PlotScale painted;
  private Raster raster;

  /// @param data the examples
  /// @param painter paints them
  PointLayer(PlotData data, PointPainter painter) {
    this.data = data;
    this.painter = painter;
  }

  /// @return the examples
  PlotData data() {
    return data;
  }

  /// Lays the examples over a picture.
  ///
  /// @param picture of the size of the scale. Modified.
  /// @param scale data units to pixels
  synchronized void paint(Raster picture, PlotScale scale) {
    if (!scale.equals(painted)) {
      raster = new Raster(picture.width(), picture.height());
      painter.paint(raster, data, scale);
      painted = scale;
    }
    picture.lay(raster);
  }
}
