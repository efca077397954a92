package mdnviz.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mdnviz.density.ComponentCurves;
import mdnviz.density.DensityDetail;
import mdnviz.density.DensityField;
import mdnviz.density.FramePainter;
import mdnviz.density.GridSpec;
import mdnviz.density.SampleDraw;
import mdnviz.ui.model.PlotLayer;

/// Paints all layers of the density plot into one opaque picture.
///
/// @param points the examples; empty while there is no data set
/// @param wish what to paint
/// @param truth what is shown of the true density
/// @param ticks where grid lines run
/// @param theme colours and line width
/// @param pixelScale device pixels to a logical pixel
record PlotPainter(
    Optional<PointLayer> points,
    Wish wish,
    TruthLayer truth,
    PlotAxes.Ticks ticks,
    ChartTheme theme,
    double pixelScale)
    implements FramePainter {
  /// What to paint.
  ///
  /// @param layers those to paint
  /// @param samples points to draw, if their layer is among them
  /// @param modes whether the modes are wanted though their layer is not
  /// @param emphasis the only components to paint; empty for all
  record Wish(Set<PlotLayer> layers, SampleDraw samples, boolean modes, Set<Integer> emphasis) {
    Wish withLayers(Set<PlotLayer> shown) {
      return new Wish(shown, samples, modes, emphasis);
    }

    Wish withSamples(SampleDraw draw) {
      return new Wish(layers, draw, modes, emphasis);
    }

    Wish withModes(boolean wanted) {
      return new Wish(layers, samples, wanted, emphasis);
    }

    Wish withEmphasis(Set<Integer> components) {
      return new Wish(layers, samples, modes, components);
    }

    boolean has(PlotLayer layer) {
      return layers.contains(layer);
    }
  }

  @Override
  public int background() {
    return ChartStyle.argb(theme.background());
  }

  @Override
  public boolean showsHeatmap() {
    return wish.has(PlotLayer.HEATMAP) && !truth.replacesHeatmap();
  }

  @Override
  public DensityDetail.Wanted wanted() {
    return new DensityDetail.Wanted(
        wish.modes() || wish.has(PlotLayer.MODES),
        wish.has(PlotLayer.REGIONS) ? RegionPainter.LEVELS : List.of(),
        wish.has(PlotLayer.SAMPLES) ? wish.samples() : SampleDraw.NONE);
  }

  @Override
  public void paint(DensityField field, ComponentCurves curves, int[] pixels) {
    GridSpec grid = field.grid();
    Raster raster = new Raster(grid.columns(), grid.rows(), pixels);
    PlotScale scale = PlotScale.of(grid);
    if (wish.has(PlotLayer.HEATMAP)) {
      truth.paintHeatmap(raster, grid);
    }
    if (wish.has(PlotLayer.REGIONS)) {
      new RegionPainter(theme, showsHeatmap()).paint(raster, field);
    }
    if (wish.has(PlotLayer.CONTOURS)) {
      new ContourPainter(theme, pixelScale).paint(raster, field);
    }
    paintGround(raster, scale);
    if (wish.has(PlotLayer.RESPONSIBILITIES)) {
      points.ifPresent(
          layer -> new ResponsibilityPainter(theme, pixelScale).paint(raster, layer.data(), field));
    } else {
      paintData(raster, scale);
    }
    if (wish.has(PlotLayer.SAMPLES)) {
      new SamplePainter(theme, pixelScale).paint(raster, field.detail().samples(), scale);
    }
    truth.paintOutline(raster, grid);
    paintCurves(raster, curves, scale);
    if (wish.has(PlotLayer.MODES)) {
      new ModePainter(theme, pixelScale).paint(raster, field, scale);
    }
  }

  private void paintCurves(Raster raster, ComponentCurves curves, PlotScale scale) {
    RibbonPainter painter = new RibbonPainter(theme, pixelScale);
    if (wish.has(PlotLayer.COMPONENTS)) {
      painter.paintComponents(raster, curves, scale, wish.emphasis());
    }
    if (wish.has(PlotLayer.SPREAD)) {
      painter.paintSpread(raster, curves, scale);
    }
    if (wish.has(PlotLayer.MEAN)) {
      painter.paintConditionalMean(raster, curves, scale);
    }
    if (wish.has(PlotLayer.MOST_PROBABLE)) {
      painter.paintMostProbable(raster, curves, scale);
    }
  }

  /// Paints what there is to see without a model.
  ///
  /// @param grid where
  /// @param raster of the grid's size. Modified.
  void paintWithoutModel(GridSpec grid, Raster raster) {
    Arrays.fill(raster.pixels(), background());
    if (wish.has(PlotLayer.HEATMAP)) {
      truth.paintHeatmap(raster, grid);
    }
    PlotScale scale = PlotScale.of(grid);
    paintGround(raster, scale);
    paintData(raster, scale);
    truth.paintOutline(raster, grid);
  }

  private void paintData(Raster raster, PlotScale scale) {
    if (wish.has(PlotLayer.DATA)) {
      points.ifPresent(layer -> layer.paint(raster, scale));
    }
  }

  private void paintGround(Raster raster, PlotScale scale) {
    points
        .flatMap(layer -> layer.data().knownRange())
        .ifPresent(
            known -> new ExtrapolationPainter(theme, pixelScale).paint(raster, known, scale));
    int rgb = ChartStyle.argb(theme.grid());
    double opacity = theme.grid().getOpacity();
    int width = (int) Math.max(1, Math.rint(pixelScale));
    for (double x : ticks.x()) {
      int left = (int) Math.floor(scale.column(x));
      for (int column = left; column < left + width; column++) {
        raster.fillColumn(column, 0, raster.height(), rgb, opacity);
      }
    }
    for (double y : ticks.y()) {
      double top = Math.floor(scale.row(y));
      for (int column = 0; column < raster.width(); column++) {
        raster.fillColumn(column, top, top + width, rgb, opacity);
      }
    }
  }
}
