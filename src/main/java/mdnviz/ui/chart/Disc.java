package mdnviz.ui.chart;

/// A dot: a disc, a ring if it has a rim, or a lying cross.
///
/// @param radius pixels
/// @param rim width of the ring, pixels; 0 for a disc, negative for a cross
record Disc(double radius, double rim) {
  private static final double CROSS = -1;

  /// @param radius half the side of the square it fills, pixels
  /// @return a lying cross
  static Disc cross(double radius) {
    return new Disc(radius, CROSS);
  }

  /// Paints it, its edge smoothed.
  ///
  /// @param raster where. Modified.
  /// @param column of its centre, pixels from the left
  /// @param row of its centre, pixels from the top
  /// @param rgb colour; its alpha is ignored
  /// @param opacity 0 to 1
  void paint(Raster raster, double column, double row, int rgb, double opacity) {
    int left = (int) Math.floor(column - radius - 0.5);
    int top = (int) Math.floor(row - radius - 0.5);
    int size = (int) Math.ceil(2 * radius + 2);
    for (int v = top; v <= top + size; v++) {
      for (int u = left; u <= left + size; u++) {
        double across = u + 0.5 - column;
        double down = v + 0.5 - row;
        double coverage =
            rim < 0
                ? crossCoverage(Math.abs(across), Math.abs(down))
                : coverage(Math.sqrt(across * across + down * down));
        if (coverage > 0) {
          raster.blend(u, v, rgb, coverage * opacity);
        }
      }
    }
  }

  private double crossCoverage(double across, double down) {
    double fromDiagonal = Math.abs(across - down) * Math.sqrt(0.5);
    double inside = Math.clamp(radius + 0.5 - Math.max(across, down), 0, 1);
    return Math.min(inside, Math.clamp(radius / 4 + 0.5 - fromDiagonal, 0, 1));
  }

  private double coverage(double distance) {
    double disc = Math.clamp(radius + 0.5 - distance, 0, 1);
    return rim == 0 ? disc : Math.min(disc, Math.clamp(distance - radius + rim + 0.5, 0, 1));
  }
}
