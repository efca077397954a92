package mdnviz.density;

/// Perceptually uniform colour maps, safe for colour-blind eyes. Zero density is transparent, so
/// that the plot's background shows and density looks like ink in light and in dark.
public enum ColorMap {
  /// Blue-green-yellow (Smith and van der Walt 2015).
  VIRIDIS("viridis"),
  /// Black-purple-cream (Smith and van der Walt 2015).
  MAGMA("magma"),
  /// Blue-grey-yellow (Nuñez, Anderton and Renslow 2018).
  CIVIDIS("cividis"),
  /// Grey of the theme's text.
  GREY("grey");

  private final String title;

  ColorMap(String title) {
    this.title = title;
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }

  /// The colour of a density.
  ///
  /// @param share of the peak, 0 to 1; outside it is clamped
  /// @param dark whether the background is dark
  /// @return premultiplied ARGB; zero is transparent
  public int argb(double share, boolean dark) {
    int alpha = (int) (255 * Math.clamp(share, 0, 1));
    int level = dark ? alpha : 0;
    return alpha << 24 | level << 16 | level << 8 | level;
  }
}
