package mdnviz.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// exp, ln and tanh of every kernel over the whole range of float numbers.
final class KernelFunctionsTest {
  /// Distance between the bit patterns tried: a prime, so that mantissas of all kinds occur.
  private static final int BIT_STEP = 20011;

  static List<Kernels> kernels() {
    return EveryKernel.there();
  }

  private interface Function {
    void apply(float[] x, float[] y, int count);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void expIsWithinTwoTenMillionths(Kernels kernels) {
    float[] x = concat(numbers(Float.MIN_VALUE, 88f), negated(numbers(Float.MIN_VALUE, 87f)));
    double worst = worstRelative(x, apply(kernels::exp, x), Math::exp);
    assertTrue(worst <= 2e-7, () -> "relative error " + worst);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void expOfZeroIsOne(Kernels kernels) {
    float[] y = apply(kernels::exp, 0f, -0f, Float.MIN_VALUE, -Float.MIN_NORMAL);
    assertArrayEquals(new float[] {1, 1, 1, 1}, y);
  }

  /// Beyond [−87, 88] the exponent is clamped: results are normal numbers, neither 0 nor infinite.
  @ParameterizedTest
  @MethodSource("kernels")
  void expBeyondItsRangeStopsAtItsEnds(Kernels kernels) {
    float infinity = Float.POSITIVE_INFINITY;
    float[] high = apply(kernels::exp, 88f, 88.5f, 1e30f, Float.MAX_VALUE, infinity);
    float[] low = apply(kernels::exp, -87f, -87.5f, -104f, -1e30f, -Float.MAX_VALUE, -infinity);
    for (float y : high) {
      assertEquals((float) Math.exp(88), y, 3e-7f * y);
    }
    for (float y : low) {
      assertEquals((float) Math.exp(-87), y, 3e-7f * y);
      assertTrue(y >= Float.MIN_NORMAL);
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void tanhIsWithinThreeTenMillionths(Kernels kernels) {
    float[] x = numbers(Float.MIN_VALUE, Float.MAX_VALUE);
    float[] y = apply(kernels::tanh, x);
    for (int i = 0; i < x.length; i++) {
      double error = Math.abs(y[i] - Math.tanh(x[i]));
      if (!(error <= 3e-7 && error <= 1e-6 * Math.tanh(x[i]) + 1e-36 && y[i] <= 1)) {
        assertEquals(Math.tanh(x[i]), y[i], 0, "tanh " + x[i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void tanhIsOddAndKeepsTheSignOfZero(Kernels kernels) {
    float[] x = concat(numbers(Float.MIN_VALUE, Float.MAX_VALUE), 0f, Float.POSITIVE_INFINITY);
    assertArrayEquals(negated(apply(kernels::tanh, x)), apply(kernels::tanh, negated(x)));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void logIsWithinTwoTenMillionths(Kernels kernels) {
    float[] x = numbers(Float.MIN_NORMAL, Float.MAX_VALUE);
    float[] y = apply(kernels::log, x);
    for (int i = 0; i < x.length; i++) {
      double exact = Math.log(x[i]);
      if (!(Math.abs(y[i] - exact) <= 2e-7 * Math.max(1, Math.abs(exact)))) {
        assertEquals(exact, y[i], 0, "ln " + x[i]);
      }
    }
  }

  /// Near 1 the logarithm keeps its relative accuracy.
  @ParameterizedTest
  @MethodSource("kernels")
  void logNearOneKeepsItsDigits(Kernels kernels) {
    float[] x = numbers(0.75f, 1.4f);
    double worst = worstRelative(x, apply(kernels::log, x), Math::log);
    assertTrue(worst <= 3e-7, () -> "relative error " + worst);
    assertArrayEquals(new float[] {0}, apply(kernels::log, 1f));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void notANumberStaysSo(Kernels kernels) {
    float negative = Float.intBitsToFloat(0xffc00000);
    for (float y : apply(kernels::exp, Float.NaN, negative)) {
      assertTrue(Float.isNaN(y));
    }
    for (float y : apply(kernels::tanh, Float.NaN, negative)) {
      assertTrue(Float.isNaN(y));
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void everyImplementationGivesTheBitsOfThePlainOne(Kernels kernels) {
    Kernels plain = new PlainKernels();
    float[] all = concat(numbers(0f, Float.POSITIVE_INFINITY), Float.NaN);
    float[] both = concat(all, negated(all));
    assertArrayEquals(bits(apply(plain::exp, both)), bits(apply(kernels::exp, both)));
    assertArrayEquals(bits(apply(plain::tanh, both)), bits(apply(kernels::tanh, both)));
    float[] normal = numbers(Float.MIN_NORMAL, Float.MAX_VALUE);
    assertArrayEquals(bits(apply(plain::log, normal)), bits(apply(kernels::log, normal)));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void resultsMayTakeThePlaceOfTheArguments(Kernels kernels) {
    float[] x = Arrays.copyOf(numbers(1f, 2f), 64);
    float[] expected = apply(kernels::exp, x);
    float[] place = x.clone();
    kernels.exp(place, place, 48);
    assertArrayEquals(Arrays.copyOf(expected, 48), Arrays.copyOf(place, 48));
    assertArrayEquals(Arrays.copyOfRange(x, 48, 64), Arrays.copyOfRange(place, 48, 64));
  }

  @Test
  void doubleExpIsRightToTheLastPlacesAndStopsAtItsEnds() {
    SeededRandom random = new SeededRandom(4);
    for (int i = 0; i < 200_000; i++) {
      double x = random.nextDouble(-700, 700) * (i % 2 == 0 ? 1 : 1e-3);
      assertEquals(1, Elementary.exp(x) / StrictMath.exp(x), 5e-16, () -> "exp " + x);
    }
    assertEquals(1, Elementary.exp(0));
    assertEquals(Elementary.exp(700), Elementary.exp(Double.POSITIVE_INFINITY));
    assertEquals(Elementary.exp(-700), Elementary.exp(Double.NEGATIVE_INFINITY));
    assertTrue(Double.isNaN(Elementary.exp(Double.NaN)));
  }

  private static double worstRelative(float[] x, float[] y, DoubleUnaryOperator exact) {
    double worst = 0;
    for (int i = 0; i < x.length; i++) {
      double right = exact.applyAsDouble(x[i]);
      worst = Math.max(worst, right == y[i] ? 0 : Math.abs(y[i] / right - 1));
    }
    return worst;
  }

  private static float[] apply(Function function, float... x) {
    int padded = Kernels.padded(x.length);
    float[] y = new float[padded];
    function.apply(Arrays.copyOf(x, padded), y, padded);
    return Arrays.copyOf(y, x.length);
  }

  /// Numbers from `low` to `high`, ends included, evenly spread over their bit patterns.
  private static float[] numbers(float low, float high) {
    int first = Float.floatToRawIntBits(low);
    int last = Float.floatToRawIntBits(high);
    float[] numbers = new float[(last - first) / BIT_STEP + 2];
    for (int i = 0; i < numbers.length - 1; i++) {
      numbers[i] = Float.intBitsToFloat(first + i * BIT_STEP);
    }
    numbers[numbers.length - 1] = high;
    return numbers;
  }

  private static float[] negated(float... x) {
    float[] y = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = -x[i];
    }
    return y;
  }

  private static float[] concat(float[] x, float... y) {
    float[] both = Arrays.copyOf(x, x.length + y.length);
    System.arraycopy(y, 0, both, x.length, y.length);
    return both;
  }

  private static int[] bits(float... x) {
    int[] bits = new int[x.length];
    for (int i = 0; i < x.length; i++) {
      bits[i] = Float.floatToIntBits(x[i]);
    }
    return bits;
  }
}
