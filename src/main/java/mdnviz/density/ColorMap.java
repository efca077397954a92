package mdnviz.density;

/// Perceptually uniform colour maps, safe for colour-blind eyes. Zero density is transparent, so that the
/// plot's background shows and density looks like ink in light and in dark.
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
}
