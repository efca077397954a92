package mdnviz.data;

import java.math.BigInteger;

/// The double nearest to digits / 10^k, several times faster than {@link Double#parseDouble}, for
/// numbers with all the digits a double can have (Lemire, "Number parsing at a gigabyte per
/// second", Software: Practice and Experience 51, 2021; the algorithm of Eisel and Lemire, for 1 ≤
/// k ≤ 27).
final class DecimalFraction {
  static final int LARGEST_POWER = 27;

  private static final int MANTISSA_BITS = 52;
  private static final long[] RECIPROCAL_HIGH = new long[LARGEST_POWER + 1];
  private static final long[] RECIPROCAL_LOW = new long[LARGEST_POWER + 1];

  static {
    for (int k = 1; k <= LARGEST_POWER; k++) {
      BigInteger power = BigInteger.valueOf(5).pow(k);
      BigInteger reciprocal =
          BigInteger.ONE.shiftLeft(power.bitLength() + 127).divide(power).add(BigInteger.ONE);
      RECIPROCAL_HIGH[k] = reciprocal.shiftRight(64).longValue();
      RECIPROCAL_LOW[k] = reciprocal.longValue();
    }
  }

  private DecimalFraction() {}

  /// @param digits unsigned, not 0
  /// @param k power of ten to divide by, from 1 to {@value #LARGEST_POWER}
  /// @return the nearest double, ties to even
  static double nearest(long digits, int k) {
    int leadingZeros = Long.numberOfLeadingZeros(digits);
    long w = digits << leadingZeros;
    long high = Math.unsignedMultiplyHigh(w, RECIPROCAL_HIGH[k]);
    long low = w * RECIPROCAL_HIGH[k];
    if ((high & 0x1FF) == 0x1FF) {
      long carried = Math.unsignedMultiplyHigh(w, RECIPROCAL_LOW[k]);
      low += carried;
      if (Long.compareUnsigned(carried, low) > 0) {
        high++;
      }
    }
    int upperBit = (int) (high >>> 63);
    int shift = upperBit + 64 - MANTISSA_BITS - 3;
    long mantissa = high >>> shift;
    boolean tie = (mantissa & 3) == 1 && mantissa << shift == high;
    if (tie && Long.compareUnsigned(low, 1) <= 0 && k <= 4) {
      mantissa &= ~1L;
    }
    return assemble((mantissa + (mantissa & 1)) >>> 1, exponent(k) + upperBit - leadingZeros);
  }

  /// ⌊log₂ 10^−k⌋ + 63, by a multiple of log₂ 10 ≈ 217706/2^16.
  private static int exponent(int k) {
    return ((-217_706 * k) >> 16) + 63;
  }

  /// A mantissa rounded up to the next power of two carries into the exponent by itself.
  private static double assemble(long mantissa, int exponent) {
    long biased = (long) exponent + Double.MAX_EXPONENT - 1;
    return Double.longBitsToDouble((biased << MANTISSA_BITS) + mantissa);
  }
}
