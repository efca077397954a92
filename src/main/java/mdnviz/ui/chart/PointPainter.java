package mdnviz.ui.chart;

import javafx.scene.paint.Color;

/// Paints examples as dots: filled ones train, rings validate, crosses test. The more there are the
/// fainter each is, in a small picture also the smaller, and those far from the section are fainter
/// still; more than {@link #MOST} are painted as a density of ink instead.
final class PointPainter {
  /// The most dots painted.
  static final int MOST = 20_000;

  private static final double RADIUS = 2.1;
  private static final double RING_RADIUS = 2.6;
  private static final double FEW = 600;

  /// Logical pixels of a picture in which dots have their full size.
  private static final double AMPLE = 150_000;

  private static final double FAINTEST = 0.22;
  private static final double SMALLEST = 0.55;
  private static final int FEW_ENOUGH_FOR_HALOS = 3000;
  private static final double HALO = 1;
  private static final double HALO_OPACITY = 0.35;

  private final ChartTheme theme;
  private final double density;
  private final double fullScale;

  /// @param theme colours
  /// @param pixelScale device pixels to a logical pixel
  PointPainter(ChartTheme theme, double pixelScale) {
    this.theme = theme;
    density = pixelScale;
    fullScale = pixelScale * Math.sqrt(theme.type().lineWidth() / 2);
  }

  /// Paints each example.
  ///
  /// @param raster where. Modified.
  /// @param data the examples
  /// @param scale data units to pixels of the raster
  void paint(Raster raster, Scatter data, PlotScale scale) {
    int[] training = data.split().training();
    int[] validation = data.split().validation();
    int[] test = data.split().test();
    double[] nearness = data.nearness();
    int shown = training.length + validation.length + test.length;
    if (shown > MOST) {
      PointDensity.of(data, nearness, scale)
          .paint(raster, ChartStyle.argb(theme.data()), ChartStyle.argb(theme.validationData()));
      return;
    }
    double room = Math.min(1, raster.width() / density * raster.height() / density / AMPLE);
    double pixelScale = fullScale * Math.max(SMALLEST, Math.sqrt(room));
    double strength = Math.clamp(Math.sqrt(FEW * room / Math.max(1, shown)), FAINTEST, 1);
    if (shown <= FEW_ENOUGH_FOR_HALOS * room) {
      Dot halo = new Dot(data, nearness, scale, new Disc((RADIUS + HALO) * pixelScale, 0));
      paintRows(raster, training, halo, new Ink(theme.background(), HALO_OPACITY));
      paintRows(raster, validation, halo, new Ink(theme.background(), HALO_OPACITY));
    }
    Dot dot = new Dot(data, nearness, scale, new Disc(RADIUS * pixelScale, 0));
    paintRows(raster, training, dot, new Ink(theme.data(), strength));
    Disc rim = new Disc(RING_RADIUS * pixelScale, 1.1 * pixelScale);
    Dot ring = new Dot(data, nearness, scale, rim);
    paintRows(raster, validation, ring, new Ink(theme.validationData(), strength));
    Dot cross = new Dot(data, nearness, scale, Disc.cross(RING_RADIUS * pixelScale));
    paintRows(raster, test, cross, new Ink(theme.test(), strength));
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

  /// A mark for each example, fainter the farther it is from the section.
  private record Dot(Scatter data, double[] nearness, PlotScale scale, Disc disc) {
    void paint(Raster raster, int example, Ink ink) {
      disc.paint(
          raster,
          scale.column(data.x(example)),
          scale.row(data.y(example)),
          ink.rgb,
          ink.opacity * (nearness.length == 0 ? 1 : nearness[example]));
    }
  }
}
