package mdnviz.math;

/// A seeded stream of random numbers, the same bits on every machine (SplitMix64: Steele, Lea and
/// Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
///
/// Streams are addressed by keys, so that "the shuffle of epoch 7" can be made again without
/// drawing everything before it. Transcendental functions come from {@link StrictMath}.
///
/// Not thread-safe: one owner at a time.
public final class SeededRandom {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  /// Starts the stream of a seed.
  ///
  /// @param seed any value
  public SeededRandom(long seed) {
    this.state = mix(seed + GOLDEN_GAMMA);
  }

  /// Starts the stream addressed by a seed and keys; different keys give unrelated streams.
  ///
  /// @param seed any value
  /// @param keys any values, for example a purpose and an epoch. Not modified.
  /// @return a fresh stream
  public static SeededRandom stream(long seed, long... keys) {
    SeededRandom random = new SeededRandom(seed);
    for (long key : keys) {
      random.state = mix(random.state ^ mix(key + GOLDEN_GAMMA));
    }
    return random;
  }

  /// @return 64 uniformly distributed bits
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /// @return a uniform number in [0, 1) with 53 random bits
  public double nextDouble() {
    return (nextLong() >>> 11) * UNIT;
  }

  /// @param low inclusive lower end
  /// @param high exclusive upper end
  /// @return a uniform number between the two
  public double nextDouble(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  /// @param bound exclusive upper end, at least 1
  /// @return a uniform whole number in [0, bound)
  /// @throws IllegalArgumentException if `bound` is not positive
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive, was " + bound);
    }
    return (int) Math.multiplyHigh(nextLong() >>> 1, (long) bound << 1);
  }

  /// A standard normal number by Marsaglia's polar method (the second number of each pair is
  /// dropped, so that the stream has no hidden state).
  ///
  /// @return a draw from N(0, 1)
  public double nextGaussian() {
    while (true) {
      double u = 2 * nextDouble() - 1;
      double v = 2 * nextDouble() - 1;
      double s = u * u + v * v;
      if (s < 1 && s > 0) {
        return u * Math.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  /// Shuffles in place (Fisher and Yates).
  ///
  /// @param values any length. Modified.
  public void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int swap = values[i];
      values[i] = values[j];
      values[j] = swap;
    }
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
