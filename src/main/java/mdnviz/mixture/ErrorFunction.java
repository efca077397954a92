package mdnviz.mixture;

/// The error function and its complement, to about 1e-15 relative in both tails.
///
/// Near 0, erf(x) = (2/√π) e^(−x²) Σ_n 2^n x^(2n+1) / (2n+1)!!, whose terms are all positive
/// (Abramowitz and Stegun, 7.1.6). Elsewhere erfc is the trapezoidal sum
///
///     erfc(x) = (2hx/π) e^(−x²) [ 1/(2x²) + Σ_n e^(−n²h²) / (n²h² + x²) ] + 2 / (1 − e^(2πx/h))
///
/// whose error is e^(−π²/h²), 7e-18 for h = ½ (D. B. Hunter and T. Regan, "A note on the evaluation
/// of the complementary error function", Mathematics of Computation 26, 1972, 539–541).
final class ErrorFunction {
  private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;
  private static final double STEP = 0.5;
  private static final int NODES = 13;
  private static final double SERIES_LIMIT = 0.5;
  private static final double[] NODE_SQUARES = new double[NODES];
  private static final double[] NODE_WEIGHTS = new double[NODES];

  static {
    for (int n = 0; n < NODES; n++) {
      double node = (n + 1) * STEP;
      NODE_SQUARES[n] = node * node;
      NODE_WEIGHTS[n] = StrictMath.exp(-NODE_SQUARES[n]);
    }
  }

  private ErrorFunction() {}

  /// @param x any number but NaN
  /// @return erf(x) = (2/√π) ∫_0^x e^(−s²) ds
  static double erf(double x) {
    if (Math.abs(x) < SERIES_LIMIT) {
      return series(x);
    }
    return x > 0 ? 1 - tail(x) : tail(-x) - 1;
  }

  /// @param x any number but NaN
  /// @return erfc(x) = 1 − erf(x), with full relative accuracy for large x
  static double erfc(double x) {
    if (Math.abs(x) < SERIES_LIMIT) {
      return 1 - series(x);
    }
    return x > 0 ? tail(x) : 2 - tail(-x);
  }

  /// @param x any number
  /// @return exp(−x²), with the rounding error of x² made good
  static double expOfNegativeSquare(double x) {
    double square = x * x;
    if (square > 750) {
      return 0;
    }
    double error = Math.fma(x, x, -square);
    return StrictMath.exp(-square) * (1 - error);
  }

  private static double series(double x) {
    double sum = 0;
    double term = x;
    for (int n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
      sum += term;
      term *= 2 * x * x / (2 * n + 1);
    }
    return TWO_OVER_SQRT_PI * expOfNegativeSquare(x) * sum;
  }

  private static double tail(double x) {
    double factor = expOfNegativeSquare(x);
    if (factor == 0) {
      return 0;
    }
    double square = x * x;
    double sum = 0;
    for (int n = NODES - 1; n >= 0; n--) {
      sum += NODE_WEIGHTS[n] / (NODE_SQUARES[n] + square);
    }
    sum += 0.5 / square;
    double correction = 2 / StrictMath.expm1(2 * Math.PI * x / STEP);
    double value = 2 * STEP * x / Math.PI * factor * sum;
    // Beyond the pole's reach the correction is larger than what it corrects and must stay away.
    return x < Math.PI / STEP ? value - correction : value;
  }
}
