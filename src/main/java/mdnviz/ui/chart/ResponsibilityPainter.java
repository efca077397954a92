package mdnviz.ui.chart;

import mdnviz.density.ComponentPalette;
import mdnviz.density.DensityField;
import mdnviz.mixture.MixtureBatch;

/// Paints examples in the colours of the components, mixed by the responsibilities γ_k ∝ π_k(x)
/// N(t; μ_k(x), σ_k(x)²) of the pixel column an example lies in. Of very many an even selection is
/// painted.
final class ResponsibilityPainter {
  private static final int MOST = 10_000;
  private static final double RADIUS = 2.9;
  private static final double HALO = 0.9;
  private static final double HALO_OPACITY = 0.6;

  private final ChartTheme theme;
  private final double pixelScale;

  ResponsibilityPainter(ChartTheme theme, double pixelScale) {
    this.theme = theme;
    this.pixelScale = pixelScale;
  }

  /// Paints.
  ///
  /// @param raster of the grid's size. Modified.
  /// @param data the examples
  /// @param field the mixtures
  void paint(Raster raster, PlotData data, DensityField field) {
    PlotScale scale = PlotScale.of(field.grid());
    int size = data.dataset().size();
    int shown = Math.min(size, MOST);
    Disc halo = new Disc((RADIUS + HALO) * pixelScale, 0);
    Disc dot = new Disc(RADIUS * pixelScale, 0);
    int casing = ChartStyle.argb(theme.background());
    for (int i = 0; i < shown; i++) {
      int row = (int) ((long) i * size / shown);
      double column = scale.column(data.x(row));
      if (column >= 0 && column < field.grid().columns()) {
        double height = scale.row(data.y(row));
        int rgb = mixed(field.mixtures(), (int) column, data.y(row));
        halo.paint(raster, column, height, casing, HALO_OPACITY);
        dot.paint(raster, column, height, rgb, 1);
      }
    }
  }

  /// The components' colours in proportion to γ.
  private int mixed(MixtureBatch batch, int column, double target) {
    double[] gamma = responsibilities(batch, column, target);
    double[] channels = new double[3];
    for (int k = 0; k < gamma.length; k++) {
      int rgb = ComponentPalette.argb(k, theme.dark());
      channels[0] += gamma[k] * (rgb >> 16 & 0xFF);
      channels[1] += gamma[k] * (rgb >> 8 & 0xFF);
      channels[2] += gamma[k] * (rgb & 0xFF);
    }
    return (int) channels[0] << 16 | (int) channels[1] << 8 | (int) channels[2];
  }

  private static double[] responsibilities(MixtureBatch batch, int column, double target) {
    int count = batch.componentCount();
    double[] gamma = new double[count];
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      int at = column * count + k;
      double deviation = batch.choleskyFactors()[at];
      double z = (target - batch.means()[at]) / deviation;
      gamma[k] = Math.log(batch.mixingWeights()[at] / deviation) - 0.5 * z * z;
      largest = Math.max(largest, gamma[k]);
    }
    double sum = 0;
    for (int k = 0; k < count; k++) {
      gamma[k] = Math.exp(gamma[k] - largest);
      sum += gamma[k];
    }
    for (int k = 0; k < count; k++) {
      gamma[k] /= sum;
    }
    return gamma;
  }
}
