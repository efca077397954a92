package mdnviz.density;

/// A colour map made into a table, from density to colour.
final class Palette {
  private static final int COLORS = 1024;
  private static final double LOG_RANGE = Math.log(1e4);

  private final int[] colours = new int[COLORS];
  private float scale;
  private final boolean logarithmic;

  /// @param style how densities become colours
  /// @param background beneath them, premultiplied ARGB; 0 for nothing
  /// @param peak the density of the strongest colour
  Palette(DensityStyle style, int background, double peak) {
    for (int i = 0; i < COLORS; i++) {
      int colour = style.colorMap().argb(i / (COLORS - 1.0), style.dark());
      colours[i] = over(colour, background);
    }
    setPeak(peak);
    logarithmic = style.logarithmic();
  }

  /// @param peak the density of the strongest colour from now on; nothing has a colour if it is 0
  void setPeak(double peak) {
    scale = peak > 0 ? (float) (1 / peak) : 0;
  }

  /// Porter and Duff's "over", premultiplied.
  private static int over(int source, int below) {
    int rest = 255 - (source >>> 24);
    int result = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int channel = (source >>> shift & 0xFF) + ((below >>> shift & 0xFF) * rest + 127) / 255;
      result |= Math.min(channel, 255) << shift;
    }
    return result;
  }

  int argb(float density) {
    float share = density * scale;
    if (logarithmic && share > 0) {
      share = (float) (1 + Math.log(share) / LOG_RANGE);
    }
    return colours[(int) (Math.clamp(share, 0f, 1f) * (COLORS - 1) + 0.5f)];
  }
}
