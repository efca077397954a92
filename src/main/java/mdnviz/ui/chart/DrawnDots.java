package mdnviz.ui.chart;

import javafx.scene.paint.Color;
import mdnviz.data.drawing.PointSequence;

/// Paints points that are being made or moved, and those that are chosen.
///
/// @param raster where. Modified.
/// @param scale data units to pixels of the raster
/// @param theme colours
/// @param pixelScale device pixels to a logical pixel
record DrawnDots(Raster raster, PlotScale scale, ChartTheme theme, double pixelScale) {
  private static final double RADIUS = 2.2;
  private static final double CHOSEN_RADIUS = 3.8;
  private static final double RIM = 1.4;

  /// @param points new, or old at new places
  void paintNew(PointSequence points) {
    paint(points, new Disc((RADIUS + 1) * pixelScale, 0), theme.background(), 0.6);
    paint(points, new Disc(RADIUS * pixelScale, 0), theme.accent(), 1);
  }

  /// @param points chosen
  void paintChosen(PointSequence points) {
    paint(points, new Disc((CHOSEN_RADIUS + 0.8) * pixelScale, 0), theme.background(), 0.35);
    paint(points, new Disc(CHOSEN_RADIUS * pixelScale, RIM * pixelScale), theme.accent(), 1);
  }

  private void paint(PointSequence points, Disc disc, Color color, double opacity) {
    int rgb = ChartStyle.argb(color);
    for (int i = 0; i < points.size(); i++) {
      disc.paint(raster, scale.column(points.across(i)), scale.row(points.up(i)), rgb, opacity);
    }
  }
}
