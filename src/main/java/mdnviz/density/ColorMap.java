package mdnviz.density;

/// Perceptually uniform colour maps, safe for colour-blind eyes. Zero density is transparent, so
/// that the plot's background shows and density looks like ink in light and in dark: on a light
/// background the map runs from its light end to its dark end, on a dark background the other way,
/// and the contrast with the background grows with the density all the way to the peak.
///
/// The tables are polynomials in the share, fitted to the published tables to about one percent.
public enum ColorMap {
  /// Purple-green-yellow (Smith and van der Walt 2015).
  VIRIDIS(
      "viridis",
      new double[][] {
        {
          0.2777273272234177,
          0.1050930431085774,
          -0.3308618287255563,
          -4.634230498983486,
          6.228269936347081,
          4.776384997670288,
          -5.435455855934631
        },
        {
          0.005407344544966578,
          1.404613529898575,
          0.214847559468213,
          -5.799100973351585,
          14.17993336680509,
          -13.74514537774601,
          4.645852612178535
        },
        {
          0.3340998053353061,
          1.384590162594685,
          0.09509516302823659,
          -19.33244095627987,
          56.69055260068105,
          -65.35303263337234,
          26.3124352495832
        }
      },
      0,
      1),
  /// Black-purple-cream (Smith and van der Walt 2015).
  MAGMA(
      "magma",
      new double[][] {
        {
          -0.002136485053939582,
          0.2516605407371642,
          8.353717279216625,
          -27.66873308576866,
          52.17613981234068,
          -50.76852536473588,
          18.65570506591883
        },
        {
          -0.000749655052795221,
          0.6775232436837668,
          -3.577719514958484,
          14.26473078096533,
          -27.94360607168351,
          29.04658282127291,
          -11.48977351997711
        },
        {
          -0.005386127855323933,
          2.494026599312351,
          0.3144679030132573,
          -13.64921318813922,
          12.94416944238394,
          4.23415299384598,
          -5.601961508734096
        }
      },
      0.16,
      0.98),
  /// Blue-grey-yellow (Nuñez, Anderton and Renslow 2018).
  CIVIDIS(
      "cividis",
      new double[][] {
        {-0.0178039216, -0.138588235, 9.34011765, -25.1086275, 27.5479216, -10.6296863},
        {0.127411765, 0.669529412, 0.207137255, -0.515529412, 0.692470588, -0.264196078},
        {0.318588235, 1.73474510, -9.73501961, 24.1852549, -25.9409412, 9.70850980}
      },
      0,
      1),
  /// Grey of the theme's text.
  GREY("grey", new double[][] {{0.10, 0.82}, {0.12, 0.82}, {0.14, 0.82}}, 0, 1);

  private static final double EASE = 3;

  private final String title;

  private final double[][] polynomials;

  private final double darkEnd;
  private final double lightEnd;

  ColorMap(String title, double[][] polynomials, double darkEnd, double lightEnd) {
    this.title = title;
    this.polynomials = polynomials;
    this.darkEnd = darkEnd;
    this.lightEnd = lightEnd;
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }

  /// The colour of a density.
  ///
  /// @param share of the peak, 0 to 1; what lies outside is clamped, NaN counts as 0
  /// @param dark whether the background is dark
  /// @return premultiplied ARGB; transparent at 0, opaque at 1
  public int argb(double share, boolean dark) {
    double strength = share > 0 ? Math.min(1, share) : 0;
    double position = dark ? strength : 1 - strength;
    double level = darkEnd + position * (lightEnd - darkEnd);
    double opacity = 1 - Math.pow(1 - strength, EASE);
    int alpha = (int) (opacity * 255 + 0.5);
    int argb = alpha;
    for (double[] polynomial : polynomials) {
      argb = argb << 8 | (int) (channel(polynomial, level) * alpha + 0.5);
    }
    return argb;
  }

  /// The colour of a number that is no density: the map as published, whatever lies beneath.
  ///
  /// @param share of the way from the smallest number to the largest, 0 to 1; what lies outside is
  ///   clamped, NaN counts as 0
  /// @return opaque ARGB
  public int opaque(double share) {
    double level = darkEnd + (share > 0 ? Math.min(1, share) : 0) * (lightEnd - darkEnd);
    int argb = 0xFF;
    for (double[] polynomial : polynomials) {
      argb = argb << 8 | (int) (channel(polynomial, level) * 255 + 0.5);
    }
    return argb;
  }

  private static double channel(double[] polynomial, double at) {
    double value = 0;
    for (int power = polynomial.length - 1; power >= 0; power--) {
      value = value * at + polynomial[power];
    }
    return Math.clamp(value, 0, 1);
  }
}
