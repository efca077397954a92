package mdnviz.density;

/// A colour map made into a table, from density to colour.
final class Palette {
  private static final int COLORS = 1024;
  private static final double LOG_RANGE = Math.log(1e4);

  private final int[] colours = new int[COLORS];
  private final float scale;
  private final boolean logarithmic;

  Palette(DensityStyle style, double peak) {
    for (int i = 0; i < COLORS; i++) {
      colours[i] = style.colorMap().argb(i / (COLORS - 1.0), style.dark());
    }
    scale = (float) (1 / peak);
    logarithmic = style.logarithmic();
  }

  int argb(float density) {
    float share = density * scale;
    if (logarithmic && share > 0) {
      share = (float) (1 + Math.log(share) / LOG_RANGE);
    }
    return colours[(int) (Math.clamp(share, 0f, 1f) * (COLORS - 1) + 0.5f)];
  }
}
