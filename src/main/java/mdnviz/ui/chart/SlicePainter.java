package mdnviz.ui.chart;

import java.util.Arrays;
import mdnviz.density.ComponentPalette;
import mdnviz.density.Slice;
import mdnviz.math.Interval;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureMode;

/// Paints one slice: y across, density upwards.
///
/// @param theme colours and line width
/// @param targets range of y, data units
record SlicePainter(ChartTheme theme, Interval targets) {
  private static final double FILL = 0.42;
  private static final int BAR = 4;
  private static final int RUG = 7;
  private static final double RUG_OPACITY = 0.5;

  /// The density at the centres of the pixel columns.
  ///
  /// @param slice what is shown
  /// @param columns number of pixel columns
  /// @return p(y|x₀) a column, per unit of y
  double[] total(Slice slice, int columns) {
    double[] total = new double[columns];
    Arrays.setAll(total, column -> slice.mixture().density(target(column, columns)));
    return total;
  }

  private double target(int column, int columns) {
    return targets.low() + targets.length() * (column + 0.5) / columns;
  }

  /// Paints.
  ///
  /// @param raster on the background. Modified.
  /// @param slice what is shown
  /// @param rug targets of examples near, data units. Not modified.
  /// @param top density at the upper edge
  void paint(Raster raster, Slice slice, double[] rug, double top) {
    PlotScale scale = new PlotScale(targets, new Interval(0, top), raster.width(), raster.height());
    paintRegions(raster, slice, scale);
    double[] total = paintComponents(raster, slice.mixture(), scale);
    double[] opaque = new double[total.length];
    Arrays.fill(opaque, 1);
    double width = theme.type().lineWidth() * 0.8;
    new CurvePen(width, ChartStyle.argb(theme.text()), 0).draw(raster, total, opaque);
    paintMean(raster, slice, scale);
    for (MixtureMode mode : slice.modes()) {
      paintMode(raster, mode, scale);
    }
    int rugColour = ChartStyle.argb(theme.data());
    for (double target : rug) {
      int column = (int) Math.floor(scale.column(target));
      raster.fillColumn(column, raster.height() - RUG, raster.height(), rugColour, RUG_OPACITY);
    }
  }

  /// @return pixels from the top of the total, one a column
  private double[] paintComponents(Raster raster, GaussianMixture mixture, PlotScale scale) {
    double[] rows = new double[raster.width()];
    for (int column = 0; column < rows.length; column++) {
      double target = target(column, rows.length);
      double below = raster.height();
      double sum = 0;
      for (int k = 0; k < mixture.componentCount(); k++) {
        double weight = mixture.mixingWeight(k);
        sum += weight == 0 ? 0 : weight * Math.exp(mixture.componentLogDensity(k, target));
        double row = scale.row(sum);
        raster.fillColumn(column, row, below, ComponentPalette.argb(k, theme.dark()), FILL);
        below = row;
      }
      rows[column] = below;
    }
    return rows;
  }

  /// The regions as bars at the upper edge, the larger the thinner its ink.
  private void paintRegions(Raster raster, Slice slice, PlotScale scale) {
    int rgb = ChartStyle.argb(theme.accent());
    for (int i = 0; i < slice.regions().size(); i++) {
      double opacity = 0.9 - 0.28 * i;
      double upper = 2 + i * (BAR + 2.0);
      for (Interval interval : slice.regions().get(i).intervals()) {
        int from = (int) Math.rint(scale.column(interval.low()));
        int to = (int) Math.max(from + 1, Math.rint(scale.column(interval.high())));
        for (int column = Math.max(0, from); column < Math.min(to, raster.width()); column++) {
          raster.fillColumn(column, upper, upper + BAR, rgb, opacity);
        }
      }
    }
  }

  private void paintMean(Raster raster, Slice slice, PlotScale scale) {
    int column = (int) Math.floor(scale.column(slice.mean()));
    int rgb = ChartStyle.argb(theme.conditionalMean());
    for (int row = 0; row < raster.height(); row += 6) {
      raster.fillColumn(column, row, row + 4, rgb, 1);
    }
  }

  /// A triangle that stands on the mode.
  private void paintMode(Raster raster, MixtureMode mode, PlotScale scale) {
    int centre = (int) Math.floor(scale.column(mode.coordinate(0)));
    double tip = scale.row(Math.exp(mode.logDensity()));
    int rgb = ChartStyle.argb(LayerColors.of(theme).mode());
    for (int offset = -4; offset <= 4; offset++) {
      raster.fillColumn(centre + offset, tip - 9, tip - 2 - Math.abs(offset) * 1.6, rgb, 1);
    }
  }
}
