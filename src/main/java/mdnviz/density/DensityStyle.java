package mdnviz.density;

/// How densities become colours.
///
/// @param colorMap the map
/// @param dark whether the plot's background is dark
/// @param logarithmic whether colour follows the logarithm of the density instead of the density
/// @param columnwise whether the strongest colour is each column's own peak, so that the shape of
///   every conditional shows; otherwise one density stands for it everywhere
public record DensityStyle(
    ColorMap colorMap, boolean dark, boolean logarithmic, boolean columnwise) {
  /// One scale for all columns.
  ///
  /// @param colorMap the map
  /// @param dark whether the plot's background is dark
  /// @param logarithmic whether colour follows the logarithm of the density
  public DensityStyle(ColorMap colorMap, boolean dark, boolean logarithmic) {
    this(colorMap, dark, logarithmic, false);
  }
}
