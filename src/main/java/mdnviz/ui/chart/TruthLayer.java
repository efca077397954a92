package mdnviz.ui.chart;

import java.util.Optional;
import mdnviz.density.GridSpec;
import mdnviz.density.TruthFrame;

/// The true density in a plot: its heatmap in place of the model's, its contours over the picture.
/// The contours are painted once and laid over every picture.
///
/// Thread-safe: the density thread paints while there is a model, the JavaFX thread while there is
/// none.
final class TruthLayer {
  private static final double CASING_OPACITY = 0.55;

  private final TruthShown shown;
  private final ChartTheme theme;
  private Raster outline;

  /// @param shown what of the truth
  /// @param theme colours
  TruthLayer(TruthShown shown, ChartTheme theme) {
    this.shown = shown;
    this.theme = theme;
  }

  /// @return whether the model's heatmap is not shown
  boolean replacesHeatmap() {
    return shown.heatmap();
  }

  /// Paints the heatmap, if it is wanted and was evaluated over the picture's ranges.
  ///
  /// @param picture as large as the grid. Modified.
  /// @param grid of the picture
  void paintHeatmap(Raster picture, GridSpec grid) {
    if (shown.heatmap()) {
      frame(grid).ifPresent(frame -> picture.lay(heatmap(frame, grid)));
    }
  }

  /// The heatmap itself, or its nearest pixels where it was evaluated for a plot of another size.
  private static Raster heatmap(TruthFrame frame, GridSpec grid) {
    GridSpec own = frame.grid();
    if (own.equals(grid)) {
      return new Raster(grid.columns(), grid.rows(), frame.pixels());
    }
    Raster raster = new Raster(grid.columns(), grid.rows());
    for (int row = 0; row < grid.rows(); row++) {
      int nearestRow = (int) ((row + 0.5) * own.rows() / grid.rows());
      for (int column = 0; column < grid.columns(); column++) {
        int nearest = (int) ((column + 0.5) * own.columns() / grid.columns());
        raster.pixels()[row * grid.columns() + column] =
            frame.pixels()[nearestRow * own.columns() + nearest];
      }
    }
    return raster;
  }

  /// Paints contours and modes, if they are wanted and were evaluated on the picture's grid.
  ///
  /// @param picture as large as the grid. Modified.
  /// @param grid of the picture
  synchronized void paintOutline(Raster picture, GridSpec grid) {
    Optional<TruthFrame> frame = frame(grid).filter(of -> of.grid().equals(grid));
    if (shown.outline() && frame.isPresent()) {
      if (outline == null) {
        outline = inked(frame.get());
      }
      picture.lay(outline);
    }
  }

  private Optional<TruthFrame> frame(GridSpec grid) {
    return shown
        .frame()
        .filter(of -> of.grid().x().equals(grid.x()) && of.grid().y().equals(grid.y()));
  }

  private Raster inked(TruthFrame frame) {
    Raster raster = new Raster(frame.grid().columns(), frame.grid().rows());
    int[] pixels = raster.pixels();
    int ink = ChartStyle.argb(theme.oracle());
    int background = ChartStyle.argb(theme.background());
    for (int i = 0; i < pixels.length; i++) {
      int casing = frame.casing()[i] & 0xFF;
      if (casing > 0) {
        int beneath = Raster.premultiplied(background, CASING_OPACITY * casing / 255);
        double covered = (frame.line()[i] & 0xFF) / 255.0;
        pixels[i] = Raster.over(Raster.premultiplied(ink, covered), beneath);
      }
    }
    return raster;
  }
}
