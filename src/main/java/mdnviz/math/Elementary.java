package mdnviz.math;

/// Elementary functions of float numbers as short polynomials, the one definition that all kernels follow
/// operation by operation, so that every machine and every vector length gives the same bits.
final class Elementary {
  /// Largest |x| the rational tanh is used for; beyond, tanh is 1 to the last place but a few.
  static final float TANH_LIMIT = 7.90531110763549805f;

  /// Odd numerator of tanh, highest power first (the coefficients of Eigen's float tanh, MPL 2.0).
  static final float[] TANH_NUMERATOR = {
    -2.76076847742355e-16f,
    2.00018790482477e-13f,
    -8.60467152213735e-11f,
    5.12229709037114e-08f,
    1.48572235717979e-05f,
    6.37261928875436e-04f,
    4.89352455891786e-03f
  };

  /// Even denominator of tanh, highest power first.
  static final float[] TANH_DENOMINATOR = {
    1.19825839466702e-06f, 1.18534705686654e-04f, 2.26843463243900e-03f, 4.89352518554385e-03f
  };

  static final float EXP_LOW = -87f;
  static final float EXP_HIGH = 88f;
  static final float LOG2_E = 1.44269504088896341f;
  static final float LN_2_HIGH = 0.693359375f;
  static final float LN_2_LOW = -2.12194440e-4f;

  /// 1.5·2²³: adding it rounds to a whole number, which then stands in the lowest mantissa bits.
  static final float ROUNDING = 12582912f;

  /// exp on [−ln 2 / 2, ln 2 / 2]: exp(f) ≈ 1 + f + f²·P(f), highest power first (Moshier, Cephes `expf`).
  static final float[] EXP = {
    1.9875691500E-4f, 1.3981999507E-3f, 8.3334519073E-3f, 4.1665795894E-2f, 1.6666665459E-1f,
    5.0000001201E-1f
  };

  /// ln(1+f) ≈ f − f²/2 + f³·P(f) on [√½ − 1, √2 − 1], highest power first (Moshier, Cephes `logf`).
  static final float[] LOG = {
    7.0376836292E-2f, -1.1514610310E-1f, 1.1676998740E-1f, -1.2420140846E-1f, 1.4249322787E-1f,
    -1.6668057665E-1f, 2.0000714765E-1f, -2.4999993993E-1f, 3.3333331174E-1f
  };

  /// Bits of √½: subtracting them splits a number at that point of each octave.
  static final int SQRT_HALF_BITS = 0x3f3504f3;

  static final int MANTISSA_MASK = 0x007fffff;

  private Elementary() {}

  /// @param value any number
  /// @return its hyperbolic tangent, absolute error ≤ 3e-7
  static float tanh(float value) {
    float x = Math.max(-TANH_LIMIT, Math.min(TANH_LIMIT, value));
    float s = x * x;
    float p = Math.fma(TANH_NUMERATOR[0], s, TANH_NUMERATOR[1]);
    p = Math.fma(p, s, TANH_NUMERATOR[2]);
    p = Math.fma(p, s, TANH_NUMERATOR[3]);
    p = Math.fma(p, s, TANH_NUMERATOR[4]);
    p = Math.fma(p, s, TANH_NUMERATOR[5]);
    p = Math.fma(p, s, TANH_NUMERATOR[6]);
    float q = Math.fma(TANH_DENOMINATOR[0], s, TANH_DENOMINATOR[1]);
    q = Math.fma(q, s, TANH_DENOMINATOR[2]);
    q = Math.fma(q, s, TANH_DENOMINATOR[3]);
    return x * p / q;
  }

  /// @param value any number; clamped to [−87, 88]
  /// @return its exponential, relative error ≤ 2e-7
  static float exp(float value) {
    float x = Math.max(EXP_LOW, Math.min(EXP_HIGH, value));
    float t = Math.fma(x, LOG2_E, ROUNDING);
    float n = t - ROUNDING;
    float f = Math.fma(n, -LN_2_HIGH, x);
    f = Math.fma(n, -LN_2_LOW, f);
    float p = Math.fma(EXP[0], f, EXP[1]);
    p = Math.fma(p, f, EXP[2]);
    p = Math.fma(p, f, EXP[3]);
    p = Math.fma(p, f, EXP[4]);
    p = Math.fma(p, f, EXP[5]);
    p = Math.fma(p, f * f, f) + 1f;
    return Float.intBitsToFloat(Float.floatToRawIntBits(p) + (Float.floatToRawIntBits(t) << 23));
  }

  /// @param value a positive normal number
  /// @return its natural logarithm
  static float log(float value) {
    int shifted = Float.floatToRawIntBits(value) - SQRT_HALF_BITS;
    float e = shifted >> 23;
    float f = Float.intBitsToFloat((shifted & MANTISSA_MASK) + SQRT_HALF_BITS) - 1f;
    float p = Math.fma(LOG[0], f, LOG[1]);
    p = Math.fma(p, f, LOG[2]);
    p = Math.fma(p, f, LOG[3]);
    p = Math.fma(p, f, LOG[4]);
    p = Math.fma(p, f, LOG[5]);
    p = Math.fma(p, f, LOG[6]);
    p = Math.fma(p, f, LOG[7]);
    p = Math.fma(p, f, LOG[8]);
    float s = f * f;
    float tail = Math.fma(e, LN_2_LOW, f * s * p);
    tail = Math.fma(-0.5f, s, tail);
    return Math.fma(e, LN_2_HIGH, f + tail);
  }
}
