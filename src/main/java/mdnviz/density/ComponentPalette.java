package mdnviz.density;

/// One colour for each component, the same wherever the component is shown. The first eight are
/// Okabe and Ito's ("Color Universal Design", 2008), told apart by colour-blind eyes; where one of
/// them would vanish against the background (yellow on white, black and deep blue on black) a
/// lighter or darker one of the same hue stands in. Later ones go round a ring of hues by the
/// golden angle in OKLCH, a space of even perceived steps (Ottosson, "A perceptual color space for
/// image processing", 2020), at two lightnesses in turn.
public final class ComponentPalette {
  private static final int[] ON_LIGHT = {
    0xFF0072B2, 0xFFD55E00, 0xFF009E73, 0xFFCC79A7, 0xFF3F98D0, 0xFFC78500, 0xFF858500, 0xFF000000
  };
  private static final int[] ON_DARK = {
    0xFF3D9BE0, 0xFFE8702A, 0xFF12B488, 0xFFD98CB8, 0xFF8CCBF2, 0xFFF0B030, 0xFFF0E442, 0xFFE4E7EB
  };
  private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
  private static final double[] LIGHTNESS_ON_LIGHT = {0.45, 0.6};
  private static final double[] LIGHTNESS_ON_DARK = {0.82, 0.66};
  private static final double CHROMA = 0.17;
  private static final double LESS_CHROMA = 0.95;

  private ComponentPalette() {}

  /// @param index zero-based component, not negative
  /// @param dark whether the background is dark
  /// @return opaque ARGB
  public static int argb(int index, boolean dark) {
    int[] first = dark ? ON_DARK : ON_LIGHT;
    if (index < first.length) {
      return first[index];
    }
    double[] lightness = dark ? LIGHTNESS_ON_DARK : LIGHTNESS_ON_LIGHT;
    return ring((index - first.length) * GOLDEN_ANGLE, lightness[index % lightness.length]);
  }

  /// The most colourful colour of a hue and lightness that a screen can show.
  private static int ring(double hue, double lightness) {
    double chroma = CHROMA;
    double[] rgb = linearRgb(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
    while (!shown(rgb)) {
      chroma *= LESS_CHROMA;
      rgb = linearRgb(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
    }
    return 0xFF000000 | encoded(rgb[0]) << 16 | encoded(rgb[1]) << 8 | encoded(rgb[2]);
  }

  /// OKLab to linear sRGB (Ottosson 2020).
  private static double[] linearRgb(double lightness, double a, double b) {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static boolean shown(double[] rgb) {
    for (double channel : rgb) {
      if (channel < 0 || channel > 1) {
        return false;
      }
    }
    return true;
  }

  /// The sRGB transfer curve (IEC 61966-2-1).
  private static int encoded(double linear) {
    double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.rint(255 * value);
  }

  private static double cube(double value) {
    return value * value * value;
  }
}
