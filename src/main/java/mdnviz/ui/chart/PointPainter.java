package mdnviz.ui.chart;

import javafx.scene.paint.Color;

/// Paints examples as dots: filled ones train, rings validate. The more there are the fainter each
/// is, and those far from the section are fainter still; more than {@link #MOST} are painted as a
/// density of ink instead.
final class PointPainter {
  /// The most dots painted.
  static final int MOST = 20_000;

  private static final double RADIUS = 2.1;
  private static final double RING_RADIUS = 2.6;
  private static final double FEW = 600;
  private static final int FEW_ENOUGH_FOR_HALOS = 3000;
  private static final double HALO = 1;
  private static final double HALO_OPACITY = 0.35;

  private final ChartTheme theme;
  private final double pixelScale;

  /// @param theme colours
  /// @param pixelScale device pixels to a logical pixel
  PointPainter(ChartTheme theme, double pixelScale) {
    this.theme = theme;
    this.pixelScale = pixelScale * Math.sqrt(theme.type().lineWidth() / 2);
  }

  /// Paints each example but those of the test share.
  ///
  /// @param raster where. Modified.
  /// @param data the examples
  /// @param scale data units to pixels of the raster
  void paint(Raster raster, PlotData data, PlotScale scale) {
    int[] training = data.split().training();
    int[] validation = data.split().validation();
    double[] nearness = data.nearness();
    int shown = training.length + validation.length;
    if (shown > MOST) {
      PointDensity.of(data, nearness, scale)
          .paint(raster, ChartStyle.argb(theme.data()), ChartStyle.argb(theme.validationData()));
      return;
    }
    double strength = Math.clamp(Math.sqrt(FEW / Math.max(1, shown)), 0.35, 1);
    if (shown <= FEW_ENOUGH_FOR_HALOS) {
      Dot halo = new Dot(data, nearness, scale, (RADIUS + HALO) * pixelScale, 0);
      paintRows(raster, training, halo, new Ink(theme.background(), HALO_OPACITY));
      paintRows(raster, validation, halo, new Ink(theme.background(), HALO_OPACITY));
    }
    Dot dot = new Dot(data, nearness, scale, RADIUS * pixelScale, 0);
    paintRows(raster, training, dot, new Ink(theme.data(), strength));
    Dot ring = new Dot(data, nearness, scale, RING_RADIUS * pixelScale, 1.1 * pixelScale);
    paintRows(raster, validation, ring, new Ink(theme.validationData(), strength));
  }

  private static void paintRows(Raster raster, int[] rows, Dot dot, Ink ink) {
    for (int row : rows) {
      dot.paint(raster, row, ink);
    }
  }

  /// A colour and how strongly to use it.
  private record Ink(int rgb, double opacity) {
    Ink(Color color, double strength) {
      this(ChartStyle.argb(color), color.getOpacity() * strength);
    }
  }

  /// A disc, or a ring if it has a rim.
  private record Dot(PlotData data, double[] nearness, PlotScale scale, double radius, double rim) {
    void paint(Raster raster, int example, Ink ink) {
      double column = scale.column(data.x(example));
      double row = scale.row(data.y(example));
      double opacity = ink.opacity * (nearness.length == 0 ? 1 : nearness[example]);
      int left = (int) Math.floor(column - radius - 0.5);
      int top = (int) Math.floor(row - radius - 0.5);
      int size = (int) Math.ceil(2 * radius + 2);
      for (int v = top; v <= top + size; v++) {
        for (int u = left; u <= left + size; u++) {
          double across = u + 0.5 - column;
          double down = v + 0.5 - row;
          double distance = Math.sqrt(across * across + down * down);
          double coverage = coverage(distance);
          if (coverage > 0) {
            raster.blend(u, v, ink.rgb, coverage * opacity);
          }
        }
      }
    }

    private double coverage(double distance) {
      double disc = Math.clamp(radius + 0.5 - distance, 0, 1);
      return rim == 0 ? disc : Math.min(disc, Math.clamp(distance - radius + rim + 0.5, 0, 1));
    }
  }
}
