package mdnviz.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// What the SIMD kernels do with one vector; small, and always compiled into the loops that call
/// it.
final class Lanes {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  private Lanes() {}

  static FloatVector tanh(FloatVector value) {
    FloatVector x = clamp(value, -Elementary.TANH_LIMIT, Elementary.TANH_LIMIT);
    FloatVector s = x.mul(x);
    FloatVector p = broadcast(Elementary.TANH_P6).fma(s, broadcast(Elementary.TANH_P5));
    p = p.fma(s, broadcast(Elementary.TANH_P4));
    p = p.fma(s, broadcast(Elementary.TANH_P3));
    p = p.fma(s, broadcast(Elementary.TANH_P2));
    p = p.fma(s, broadcast(Elementary.TANH_P1));
    p = p.fma(s, broadcast(Elementary.TANH_P0));
    FloatVector q = broadcast(Elementary.TANH_Q3).fma(s, broadcast(Elementary.TANH_Q2));
    q = q.fma(s, broadcast(Elementary.TANH_Q1));
    q = q.fma(s, broadcast(Elementary.TANH_Q0));
    return x.mul(p).div(q);
  }

  static FloatVector exp(FloatVector value) {
    FloatVector x = clamp(value, Elementary.EXP_LOW, Elementary.EXP_HIGH);
    FloatVector t = x.fma(broadcast(Elementary.LOG2_E), broadcast(Elementary.ROUNDING));
    FloatVector n = t.sub(Elementary.ROUNDING);
    FloatVector f = n.fma(broadcast(-Elementary.LN_2_HIGH), x);
    f = n.fma(broadcast(-Elementary.LN_2_LOW), f);
    FloatVector p = broadcast(Elementary.EXP_P5).fma(f, broadcast(Elementary.EXP_P4));
    p = p.fma(f, broadcast(Elementary.EXP_P3));
    p = p.fma(f, broadcast(Elementary.EXP_P2));
    p = p.fma(f, broadcast(Elementary.EXP_P1));
    p = p.fma(f, broadcast(Elementary.EXP_P0));
    p = p.fma(f.mul(f), f).add(1f);
    IntVector exponent = t.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
    return p.reinterpretAsInts().add(exponent).reinterpretAsFloats();
  }

  static DoubleVector exp(DoubleVector value) {
    double limit = Elementary.DOUBLE_EXP_LIMIT;
    DoubleVector x = value.blend(limit, value.compare(VectorOperators.GT, limit));
    x = x.blend(-limit, x.compare(VectorOperators.LT, -limit));
    DoubleVector t = x.fma(wide(Elementary.DOUBLE_LOG2_E), wide(Elementary.DOUBLE_ROUNDING));
    DoubleVector n = t.sub(Elementary.DOUBLE_ROUNDING);
    DoubleVector f = n.fma(wide(-Elementary.DOUBLE_LN_2_HIGH), x);
    f = n.fma(wide(-Elementary.DOUBLE_LN_2_LOW), f);
    DoubleVector p = wide(Elementary.RECIPROCAL_FACTORIALS[Elementary.DOUBLE_EXP_DEGREE]);
    for (int power = Elementary.DOUBLE_EXP_DEGREE - 1; power >= 0; power--) {
      p = p.fma(f, wide(Elementary.RECIPROCAL_FACTORIALS[power]));
    }
    LongVector exponent = t.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
    return p.reinterpretAsLongs().add(exponent).reinterpretAsDoubles();
  }

  private static DoubleVector wide(double value) {
    return DoubleVector.broadcast(DOUBLES, value);
  }

  static FloatVector log(FloatVector value) {
    IntVector shifted = value.reinterpretAsInts().sub(Elementary.SQRT_HALF_BITS);
    FloatVector e =
        (FloatVector) shifted.lanewise(VectorOperators.ASHR, 23).convert(VectorOperators.I2F, 0);
    FloatVector f =
        shifted
            .and(IntVector.broadcast(INTS, Elementary.MANTISSA_MASK))
            .add(Elementary.SQRT_HALF_BITS)
            .reinterpretAsFloats()
            .sub(1f);
    FloatVector p = broadcast(Elementary.LOG_P8).fma(f, broadcast(Elementary.LOG_P7));
    p = p.fma(f, broadcast(Elementary.LOG_P6));
    p = p.fma(f, broadcast(Elementary.LOG_P5));
    p = p.fma(f, broadcast(Elementary.LOG_P4));
    p = p.fma(f, broadcast(Elementary.LOG_P3));
    p = p.fma(f, broadcast(Elementary.LOG_P2));
    p = p.fma(f, broadcast(Elementary.LOG_P1));
    p = p.fma(f, broadcast(Elementary.LOG_P0));
    FloatVector s = f.mul(f);
    FloatVector tail = e.fma(broadcast(Elementary.LN_2_LOW), f.mul(s).mul(p));
    tail = s.fma(broadcast(-0.5f), tail);
    return e.fma(broadcast(Elementary.LN_2_HIGH), f.add(tail));
  }

  /// The larger one; NaN may or may not come through.
  static FloatVector maximum(FloatVector a, FloatVector b) {
    return a.blend(b, b.compare(VectorOperators.GT, a));
  }

  static FloatVector clamp(FloatVector x, float low, float high) {
    VectorMask<Float> above = x.compare(VectorOperators.GT, high);
    VectorMask<Float> below = x.compare(VectorOperators.LT, low);
    return x.blend(high, above).blend(low, below);
  }

  static FloatVector broadcast(float value) {
    return FloatVector.broadcast(FLOATS, value);
  }
}
