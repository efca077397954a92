package mdnviz.mixture;

import mdnviz.math.Elementary;

/// The positive function that turns a network output into a standard deviation; the floor is added
/// outside of it: σ = floor + map(a).
///
/// Exponents are clamped to [−87, 88], as the float kernels do: training and reading agree on σ
/// wherever the network strays, and σ is neither 0 nor infinite.
public enum ScaleMap {
  /// exp(a) (Bishop 1994).
  EXP("exp"),
  /// ln(1 + exp(a)): grows linearly, so that large σ do not explode.
  SOFTPLUS("softplus"),
  /// ELU(a) + 1: exp(a) for a ≤ 0, a + 1 above.
  ELU_PLUS_ONE("ELU + 1");

  private static final double LOWEST_EXPONENT = -87;
  private static final double HIGHEST_EXPONENT = 88;

  private final String title;

  ScaleMap(String title) {
    this.title = title;
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }

  /// @param raw network output a
  /// @return map(a), positive
  public double apply(double raw) {
    return switch (this) {
      case EXP -> exp(raw);
      case SOFTPLUS -> Math.max(raw, 0) + StrictMath.log1p(exp(-Math.abs(raw)));
      case ELU_PLUS_ONE -> raw > 0 ? raw + 1 : exp(raw);
    };
  }

  /// @param raw network output a
  /// @return d map / d a, positive
  public double derivative(double raw) {
    return switch (this) {
      case EXP -> exp(raw);
      case SOFTPLUS -> 1 / (1 + exp(-raw));
      case ELU_PLUS_ONE -> raw > 0 ? 1 : exp(raw);
    };
  }

  private static double exp(double exponent) {
    return Elementary.exp(Math.clamp(exponent, LOWEST_EXPONENT, HIGHEST_EXPONENT));
  }

  /// @param scale a positive standard deviation without its floor
  /// @return the network output a with map(a) = `scale`
  public double inverse(double scale) {
    return switch (this) {
      case EXP -> StrictMath.log(scale);
      case SOFTPLUS -> scale > 30 ? scale : StrictMath.log(StrictMath.expm1(scale));
      case ELU_PLUS_ONE -> scale > 1 ? scale - 1 : StrictMath.log(scale);
    };
  }
}
