package mdnviz.density;

/// How densities become colours.
///
/// @param colorMap the map
/// @param dark whether the plot's background is dark
/// @param logarithmic whether colour follows the logarithm of the density instead of the density
public record DensityStyle(ColorMap colorMap, boolean dark, boolean logarithmic) {}
