package mdnviz.ui.chart;

import java.util.Arrays;
import java.util.Set;
import mdnviz.density.ComponentCurves;
import mdnviz.density.ComponentPalette;

/// Paints what the network says along x: for each component its mean with a band of one standard
/// deviation to each side, as strong as the component's weight there, and the conditional mean.
final class RibbonPainter {
  private static final double BAND_OPACITY = 0.24;
  private static final double CASING_OPACITY = 0.7;
  private static final double FAINTEST = 0.01;
  private static final double COMPONENT_WIDTH = 1.4;
  private static final double DASH = 6;
  private static final double THIN = 0.6;

  private final ChartTheme theme;
  private final double pixelScale;

  /// @param theme colours and line width
  /// @param pixelScale device pixels to a logical pixel
  RibbonPainter(ChartTheme theme, double pixelScale) {
    this.theme = theme;
    this.pixelScale = pixelScale;
  }

  /// Paints all components, bands first, so that no band veils a line.
  ///
  /// @param raster where. Modified.
  /// @param curves what to paint
  /// @param scale data units to pixels of the raster
  /// @param only components to paint, strongly wherever they are; empty for all
  void paintComponents(Raster raster, ComponentCurves curves, PlotScale scale, Set<Integer> only) {
    Resampling columns = Resampling.of(curves.x(), scale, raster.width());
    double[][] means = new double[curves.componentCount()][];
    double[][] opacities = new double[curves.componentCount()][];
    for (int k = 0; k < curves.componentCount(); k++) {
      means[k] = columns.rows(part(curves.means(), k, curves), scale);
      opacities[k] = opacities(columns.values(part(curves.mixingWeights(), k, curves)));
      if (!only.isEmpty()) {
        Arrays.fill(opacities[k], only.contains(k) ? 1 : 0);
      }
      double[] deviations = columns.values(part(curves.standardDeviations(), k, curves));
      paintBand(raster, new Band(means[k], deviations, opacities[k]), scale, rgb(k));
    }
    double width = theme.type().lineWidth() * pixelScale * COMPONENT_WIDTH;
    for (int k = 0; k < curves.componentCount(); k++) {
      casing(width, 0).draw(raster, means[k], faded(opacities[k]));
      new CurvePen(width, rgb(k), 0).draw(raster, means[k], opacities[k]);
    }
  }

  /// Paints Σ_k π_k(x) μ_k(x), dashed.
  ///
  /// @param raster where. Modified.
  /// @param curves what to paint
  /// @param scale data units to pixels of the raster
  void paintConditionalMean(Raster raster, ComponentCurves curves, PlotScale scale) {
    Resampling columns = Resampling.of(curves.x(), scale, raster.width());
    double[] rows = columns.rows(curves.conditionalMean(), scale);
    double[] opaque = new double[rows.length];
    Arrays.fill(opaque, 1);
    double width = theme.type().lineWidth() * pixelScale;
    casing(width, width * DASH).draw(raster, rows, faded(opaque));
    int rgb = ChartStyle.argb(theme.conditionalMean());
    new CurvePen(width, rgb, width * DASH).draw(raster, rows, opaque);
  }

  /// Paints √Var[y|x] = √(Σ_k π_k (σ_k² + μ_k²) − E[y|x]²) to both sides of the mean: a faint band
  /// between two thin lines.
  ///
  /// @param raster where. Modified.
  /// @param curves what to paint
  /// @param scale data units to pixels of the raster
  void paintSpread(Raster raster, ComponentCurves curves, PlotScale scale) {
    Resampling columns = Resampling.of(curves.x(), scale, raster.width());
    double[] deviations = columns.values(curves.conditionalDeviation());
    double[] rows = columns.rows(curves.conditionalMean(), scale);
    double[] opaque = new double[rows.length];
    Arrays.fill(opaque, 1);
    int rgb = ChartStyle.argb(theme.conditionalMean());
    paintBand(raster, new Band(rows, deviations, faded(opaque)), scale, rgb);
    double width = theme.type().lineWidth() * pixelScale * THIN;
    for (int side : new int[] {-1, 1}) {
      double[] edge = new double[rows.length];
      Arrays.setAll(edge, i -> rows[i] + side * scale.rows(deviations[i]));
      new CurvePen(width, rgb, 0).draw(raster, edge, faded(opaque));
    }
  }

  /// Paints μ_k(x) of the component with the largest π_k(x), with a gap where another takes over.
  ///
  /// @param raster where. Modified.
  /// @param curves what to paint
  /// @param scale data units to pixels of the raster
  void paintMostProbable(Raster raster, ComponentCurves curves, PlotScale scale) {
    Resampling columns = Resampling.of(curves.x(), scale, raster.width());
    double[] rows = columns.rows(curves.mostProbableMean(), scale);
    double[] opaque = new double[rows.length];
    Arrays.fill(opaque, 1);
    double width = theme.type().lineWidth() * pixelScale * COMPONENT_WIDTH;
    casing(width, 0).draw(raster, rows, faded(opaque));
    int rgb = ChartStyle.argb(LayerColors.of(theme).mostProbable());
    new CurvePen(width, rgb, width * 2).draw(raster, rows, opaque);
  }

  private void paintBand(Raster raster, Band band, PlotScale scale, int rgb) {
    for (int column = 0; column < band.rows.length; column++) {
      double reach = scale.rows(band.deviations[column]);
      double row = band.rows[column];
      double opacity = band.opacities[column] * BAND_OPACITY;
      if (opacity > 0 && Double.isFinite(row) && Double.isFinite(reach)) {
        raster.fillColumn(column, row - reach, row + reach, rgb, opacity);
      }
    }
  }

  private CurvePen casing(double width, double dash) {
    return new CurvePen(
        width + 2 * pixelScale * Math.max(1, theme.type().lineWidth() / 2),
        ChartStyle.argb(theme.background()),
        dash);
  }

  private int rgb(int component) {
    return ComponentPalette.argb(component, theme.dark());
  }

  private static double[] part(double[] values, int component, ComponentCurves curves) {
    int columns = curves.columns();
    return Arrays.copyOfRange(values, component * columns, (component + 1) * columns);
  }

  /// A component of no weight does not show; the square root keeps a weak one visible.
  private static double[] opacities(double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      double visible = (weights[i] - FAINTEST) / (1 - FAINTEST);
      weights[i] = visible > 0 ? Math.sqrt(Math.min(1, visible)) : 0;
    }
    return weights;
  }

  private static double[] faded(double[] opacities) {
    return Arrays.stream(opacities).map(opacity -> opacity * CASING_OPACITY).toArray();
  }

  /// One component along the pixel columns.
  @SuppressWarnings("ArrayRecordComponent") // lives within one call
  private record Band(double[] rows, double[] deviations, double[] opacities) {}
}
