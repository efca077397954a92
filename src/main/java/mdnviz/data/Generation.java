package mdnviz.data;

/// A drawing of examples that can be done again: the same three give the same bits.
///
/// @param generator draws them
/// @param count how many, from 1 to {@link #MOST}
/// @param seed any value
public record Generation(DataGenerator generator, int count, long seed) {
  /// The most examples that are drawn at once.
  public static final int MOST = 10_000_000;

  /// Checks the count.
  ///
  /// @throws IllegalArgumentException if it is out of range
  public Generation {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException(
          "from 1 to %,d examples can be drawn, not %,d".formatted(MOST, count));
    }
  }

  /// @return the examples
  public Dataset draw() {
    return generator.generate(count, seed);
  }

  /// @param newGenerator of the same kind
  /// @return the same drawing from it
  public Generation with(DataGenerator newGenerator) {
    return new Generation(newGenerator, count, seed);
  }

  /// @param newCount how many
  /// @return so many examples, of which the smaller set is the beginning of the larger
  public Generation withCount(int newCount) {
    return new Generation(generator, newCount, seed);
  }

  /// @param newSeed any value
  /// @return other examples of the same kind
  public Generation withSeed(long newSeed) {
    return new Generation(generator, count, newSeed);
  }
}
