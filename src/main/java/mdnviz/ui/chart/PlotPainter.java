package mdnviz.ui.chart;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import mdnviz.density.ComponentCurves;
import mdnviz.density.DensityField;
import mdnviz.density.FramePainter;
import mdnviz.density.GridSpec;
import mdnviz.ui.model.PlotLayer;

/// Paints all layers of the density plot into one opaque picture.
///
/// @param points the examples; empty while there is no data set
/// @param layers those to paint
/// @param ticks where grid lines run
/// @param theme colours and line width
/// @param pixelScale device pixels to a logical pixel
record PlotPainter(
    Optional<PointLayer> points,
    Set<PlotLayer> layers,
    PlotAxes.Ticks ticks,
    ChartTheme theme,
    double pixelScale)
    implements FramePainter {
  @Override
  public int background() {
    return ChartStyle.argb(theme.background());
  }

  @Override
  public boolean showsHeatmap() {
    return layers.contains(PlotLayer.HEATMAP);
  }

  @Override
  public void paint(DensityField field, ComponentCurves curves, int[] pixels) {
    GridSpec grid = field.grid();
    Raster raster = new Raster(grid.columns(), grid.rows(), pixels);
    PlotScale scale = PlotScale.of(grid);
    paintBehind(raster, scale);
    RibbonPainter painter = new RibbonPainter(theme, pixelScale);
    if (layers.contains(PlotLayer.COMPONENTS)) {
      painter.paintComponents(raster, curves, scale);
    }
    if (layers.contains(PlotLayer.MEAN)) {
      painter.paintConditionalMean(raster, curves, scale);
    }
  }

  /// Paints what there is to see without a model.
  ///
  /// @param grid where
  /// @param raster of the grid's size. Modified.
  void paintWithoutModel(GridSpec grid, Raster raster) {
    Arrays.fill(raster.pixels(), background());
    paintBehind(raster, PlotScale.of(grid));
  }

  private void paintBehind(Raster raster, PlotScale scale) {
    paintGridLines(raster, scale);
    if (layers.contains(PlotLayer.DATA)) {
      points.ifPresent(layer -> layer.paint(raster, scale));
    }
  }

  private void paintGridLines(Raster raster, PlotScale scale) {
    int rgb = ChartStyle.argb(theme.grid());
    double opacity = theme.grid().getOpacity();
    double width = Math.max(1, Math.rint(pixelScale));
    for (double x : ticks.x()) {
      for (int i = 0; i < width; i++) {
        int column = (int) Math.floor(scale.column(x)) + i;
        raster.fillColumn(column, 0, raster.height(), rgb, opacity);
      }
    }
    for (double y : ticks.y()) {
      for (int i = 0; i < width; i++) {
        int row = (int) Math.floor(scale.row(y)) + i;
        for (int column = 0; column < raster.width(); column++) {
          raster.blend(column, row, rgb, opacity);
        }
      }
    }
  }
}
