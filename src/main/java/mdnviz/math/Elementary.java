package mdnviz.math;

/// Elementary functions of float numbers as short polynomials, the one definition that all kernels
/// follow operation by operation, so that every machine and every vector length gives the same
/// bits.
public final class Elementary {
  /// Largest |x| the rational tanh is used for; beyond, tanh is 1 to the last place but a few.
  static final float TANH_LIMIT = 7.90531110763549805f;

  // tanh(x) ≈ x·P(x²)/Q(x²), the coefficients known from Eigen's float tanh
  static final float TANH_P0 = 4.89352455891786e-03f;
  static final float TANH_P1 = 6.37261928875436e-04f;
  static final float TANH_P2 = 1.48572235717979e-05f;
  static final float TANH_P3 = 5.12229709037114e-08f;
  static final float TANH_P4 = -8.60467152213735e-11f;
  static final float TANH_P5 = 2.00018790482477e-13f;
  static final float TANH_P6 = -2.76076847742355e-16f;

  // even denominator of tanh, by the power of x²
  static final float TANH_Q0 = 4.89352518554385e-03f;
  static final float TANH_Q1 = 2.26843463243900e-03f;
  static final float TANH_Q2 = 1.18534705686654e-04f;
  static final float TANH_Q3 = 1.19825839466702e-06f;

  static final float EXP_LOW = -87f;
  static final float EXP_HIGH = 88f;
  static final float LOG2_E = 1.44269504088896341f;
  static final float LN_2_HIGH = 0.693359375f;
  static final float LN_2_LOW = -2.12194440e-4f;

  /// 1.5·2²³: adding it rounds to a whole number, which then stands in the lowest mantissa bits.
  static final float ROUNDING = 12582912f;

  // exp(f) ≈ 1 + f + f²·P(f) on [−ln 2 / 2, ln 2 / 2], by the power of f (Moshier, Cephes `expf`)
  static final float EXP_P0 = 5.0000001201E-1f;
  static final float EXP_P1 = 1.6666665459E-1f;
  static final float EXP_P2 = 4.1665795894E-2f;
  static final float EXP_P3 = 8.3334519073E-3f;
  static final float EXP_P4 = 1.3981999507E-3f;
  static final float EXP_P5 = 1.9875691500E-4f;

  // ln(1+f) ≈ f − f²/2 + f³·P(f) on [√½ − 1, √2 − 1], by the power of f (Moshier, Cephes `logf`)
  static final float LOG_P0 = 3.3333331174E-1f;
  static final float LOG_P1 = -2.4999993993E-1f;
  static final float LOG_P2 = 2.0000714765E-1f;
  static final float LOG_P3 = -1.6668057665E-1f;
  static final float LOG_P4 = 1.4249322787E-1f;
  static final float LOG_P5 = -1.2420140846E-1f;
  static final float LOG_P6 = 1.1676998740E-1f;
  static final float LOG_P7 = -1.1514610310E-1f;
  static final float LOG_P8 = 7.0376836292E-2f;

  /// Bits of √½: subtracting them splits a number at that point of each octave.
  static final int SQRT_HALF_BITS = 0x3f3504f3;

  static final int MANTISSA_MASK = 0x007fffff;

  static final double DOUBLE_EXP_LIMIT = 700;
  static final double DOUBLE_LOG2_E = 1.4426950408889634074;
  static final double DOUBLE_LN_2_HIGH = 6.93147180369123816490e-1;
  static final double DOUBLE_LN_2_LOW = 1.90821492927058770002e-10;

  /// 1.5·2⁵², as {@link #ROUNDING}.
  static final double DOUBLE_ROUNDING = 6755399441055744.0;

  /// With it the Taylor series of exp is exact to 1e-17 on [−ln 2 / 2, ln 2 / 2].
  static final int DOUBLE_EXP_DEGREE = 13;

  /// 1/n!, by n.
  static final double[] RECIPROCAL_FACTORIALS = reciprocalFactorials();

  /// 2ⁿ for n from −127 (as 0) to 127, at n + 127.
  private static final float[] POWERS_OF_TWO = powersOfTwo();

  private Elementary() {}

  private static float[] powersOfTwo() {
    float[] powers = new float[255];
    for (int i = 1; i < powers.length; i++) {
      powers[i] = Float.intBitsToFloat(i << 23);
    }
    return powers;
  }

  /// @param value any number
  /// @return its hyperbolic tangent, absolute error ≤ 3e-7
  static float tanh(float value) {
    float x = Math.max(-TANH_LIMIT, Math.min(TANH_LIMIT, value));
    float s = x * x;
    float p = Math.fma(TANH_P6, s, TANH_P5);
    p = Math.fma(p, s, TANH_P4);
    p = Math.fma(p, s, TANH_P3);
    p = Math.fma(p, s, TANH_P2);
    p = Math.fma(p, s, TANH_P1);
    p = Math.fma(p, s, TANH_P0);
    float q = Math.fma(TANH_Q3, s, TANH_Q2);
    q = Math.fma(q, s, TANH_Q1);
    q = Math.fma(q, s, TANH_Q0);
    return x * p / q;
  }

  /// @param value any number
  /// @return e to that power, relative error ≤ 5e-16; the exponent is clamped to [−700, 700]
  public static double exp(double value) {
    double x = Math.max(-DOUBLE_EXP_LIMIT, Math.min(DOUBLE_EXP_LIMIT, value));
    double t = Math.fma(x, DOUBLE_LOG2_E, DOUBLE_ROUNDING);
    double n = t - DOUBLE_ROUNDING;
    double f = Math.fma(n, -DOUBLE_LN_2_HIGH, x);
    f = Math.fma(n, -DOUBLE_LN_2_LOW, f);
    double p = RECIPROCAL_FACTORIALS[DOUBLE_EXP_DEGREE];
    for (int power = DOUBLE_EXP_DEGREE - 1; power >= 0; power--) {
      p = Math.fma(p, f, RECIPROCAL_FACTORIALS[power]);
    }
    return Double.longBitsToDouble(
        Double.doubleToRawLongBits(p) + (Double.doubleToRawLongBits(t) << 52));
  }

  private static double[] reciprocalFactorials() {
    double[] terms = new double[DOUBLE_EXP_DEGREE + 1];
    double factorial = 1;
    for (int power = 0; power < terms.length; power++) {
      factorial *= Math.max(1, power);
      terms[power] = 1 / factorial;
    }
    return terms;
  }

  /// @param value any number
  /// @return the exponent of 2 that `exp` splits off, in [−126, 127]
  static float expExponent(float value) {
    float x = Math.max(EXP_LOW, Math.min(EXP_HIGH, value));
    return Math.fma(x, LOG2_E, ROUNDING) - ROUNDING;
  }

  /// @param value any number
  /// @param n its {@link #expExponent}
  /// @return exp(value) / 2ⁿ
  static float expMantissa(float value, float n) {
    float x = Math.max(EXP_LOW, Math.min(EXP_HIGH, value));
    float f = Math.fma(n, -LN_2_HIGH, x);
    f = Math.fma(n, -LN_2_LOW, f);
    float p = Math.fma(EXP_P5, f, EXP_P4);
    p = Math.fma(p, f, EXP_P3);
    p = Math.fma(p, f, EXP_P2);
    p = Math.fma(p, f, EXP_P1);
    p = Math.fma(p, f, EXP_P0);
    return Math.fma(p, f * f, f) + 1f;
  }

  /// @param n a whole number in [−126, 127], or NaN
  /// @return 2ⁿ; anything finite for NaN
  static float powerOfTwo(float n) {
    return POWERS_OF_TWO[(int) n + 127];
  }

  /// @param value a positive normal number
  /// @return the exponent of 2 that `log` splits off
  static float logExponent(float value) {
    return (Float.floatToRawIntBits(value) - SQRT_HALF_BITS) >> 23;
  }

  /// @param value a positive normal number
  /// @return f with value = (1 + f)·2ⁿ, in [√½ − 1, √2 − 1]
  static float logFraction(float value) {
    int shifted = Float.floatToRawIntBits(value) - SQRT_HALF_BITS;
    return Float.intBitsToFloat((shifted & MANTISSA_MASK) + SQRT_HALF_BITS) - 1f;
  }

  /// @param f fraction of a number
  /// @param n its exponent
  /// @return ln((1 + f)·2ⁿ)
  static float log(float f, float n) {
    float p = Math.fma(LOG_P8, f, LOG_P7);
    p = Math.fma(p, f, LOG_P6);
    p = Math.fma(p, f, LOG_P5);
    p = Math.fma(p, f, LOG_P4);
    p = Math.fma(p, f, LOG_P3);
    p = Math.fma(p, f, LOG_P2);
    p = Math.fma(p, f, LOG_P1);
    p = Math.fma(p, f, LOG_P0);
    float s = f * f;
    float tail = Math.fma(n, LN_2_LOW, f * s * p);
    tail = Math.fma(-0.5f, s, tail);
    return Math.fma(n, LN_2_HIGH, f + tail);
  }
}
