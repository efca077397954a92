package mdnviz.density;

/// One colour for each component, the same wherever the component is shown.
public final class ComponentPalette {
  private static final int[] OKABE_ITO = {
    0xFF0072B2, 0xFFD55E00, 0xFF009E73, 0xFFCC79A7, 0xFF56B4E9, 0xFFE69F00, 0xFFF0E442, 0xFF000000
  };

  private ComponentPalette() {}

  /// @param index zero-based component
  /// @param dark whether the background is dark
  /// @return opaque ARGB
  public static int argb(int index, boolean dark) {
    return OKABE_ITO[index % OKABE_ITO.length];
  }
}
