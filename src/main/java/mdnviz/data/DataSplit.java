package mdnviz.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import mdnviz.math.SeededRandom;

/// Which examples train, validate and test: a seeded shuffle of all rows cut by the shares,
/// stratified by nothing. Immutable.
public final class DataSplit {
  private static final long PURPOSE = 0x53504C4954L;

  private final int[] training;
  private final int[] validation;
  private final int[] test;

  private DataSplit(int[] training, int[] validation, int[] test) {
    this.training = training;
    this.validation = validation;
    this.test = test;
  }

  /// Splits a data set.
  ///
  /// @param size number of examples
  /// @param shares how much goes where
  /// @param seed of the shuffle
  /// @return the split; at least one example trains if there is any
  public static DataSplit of(int size, Shares shares, long seed) {
    int[] rows = IntStream.range(0, size).toArray();
    SeededRandom.stream(seed, PURPOSE).shuffle(rows);
    int validationCount = (int) (size * shares.validation());
    int testCount = (int) (size * shares.test());
    int trainingCount = size - validationCount - testCount;
    return new DataSplit(
        sorted(rows, 0, trainingCount),
        sorted(rows, trainingCount, trainingCount + validationCount),
        sorted(rows, trainingCount + validationCount, size));
  }

  private static int[] sorted(int[] rows, int from, int to) {
    int[] part = Arrays.copyOfRange(rows, from, to);
    Arrays.sort(part);
    return part;
  }

  /// Takes rows out of every share, for a picture without them.
  ///
  /// @param rows left out. Not modified.
  /// @return the split of the other rows, under their old numbers
  public DataSplit without(BitSet rows) {
    return rows.isEmpty()
        ? this
        : new DataSplit(others(training, rows), others(validation, rows), others(test, rows));
  }

  private static int[] others(int[] part, BitSet rows) {
    return Arrays.stream(part).filter(row -> !rows.get(row)).toArray();
  }

  /// @return rows to train on, ascending; a copy
  public int[] training() {
    return training.clone();
  }

  /// @return rows to validate on, ascending; a copy
  public int[] validation() {
    return validation.clone();
  }

  /// @return rows never trained on and never used to choose, ascending; a copy
  public int[] test() {
    return test.clone();
  }

  /// Shares of the examples; what validation and test leave is trained on.
  ///
  /// @param validation from 0 to below 1
  /// @param test from 0 to below 1
  public record Shares(double validation, double test) {
    /// One in five validates, none is held back for test.
    public static final Shares DEFAULT = new Shares(0.2, 0);

    /// Checks the shares.
    ///
    /// @throws IllegalArgumentException if a share is negative or nothing is left to train on
    public Shares {
      if (!(validation >= 0 && test >= 0 && validation + test < 1)) {
        throw new IllegalArgumentException(
            "validation %s and test %s must be at least 0 and below 1 together"
                .formatted(validation, test));
      }
    }

    /// @return the training share
    public double training() {
      return 1 - validation - test;
    }
  }
}
