package mdnviz.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import mdnviz.math.Interval;

/// Examples (x, t): named columns of finite numbers in data units, inputs first. Immutable, so that
/// every thread may read it; the numbers are held once, column by column.
public final class Dataset {
  private final String name;
  private final List<String> inputNames;
  private final List<String> targetNames;
  private final double[][] columns;
  private final int size;

  /// Computed when first asked for; threads that ask at once compute the same.
  private volatile String contentHash;

  private Dataset(
      String name, List<String> inputNames, List<String> targetNames, double[][] columns) {
    this.name = name;
    this.inputNames = List.copyOf(inputNames);
    this.targetNames = List.copyOf(targetNames);
    this.columns = columns;
    this.size = columns[0].length;
  }

  /// Makes a data set of columns.
  ///
  /// @param name what to call it, for example the file's name
  /// @param inputNames one a column, D ≥ 1
  /// @param targetNames one a column, L ≥ 1
  /// @param columns D + L columns of equal length, inputs first, finite. Not modified, and not to
  ///   be modified afterwards: they are kept, not copied.
  /// @return the data set
  /// @throws IllegalArgumentException if there is no input or target, the shapes disagree or a
  ///   number is not finite
  public static Dataset of(
      String name, List<String> inputNames, List<String> targetNames, double[][] columns) {
    int expected = inputNames.size() + targetNames.size();
    if (inputNames.isEmpty() || targetNames.isEmpty() || columns.length != expected) {
      throw new IllegalArgumentException(
          "%d inputs and %d targets need as many columns, found %d"
              .formatted(inputNames.size(), targetNames.size(), columns.length));
    }
    for (int column = 0; column < columns.length; column++) {
      if (columns[column].length != columns[0].length) {
        throw new IllegalArgumentException("column %d has another length".formatted(column));
      }
      for (double value : columns[column]) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException("column %d holds %s".formatted(column, value));
        }
      }
    }
    return new Dataset(name, inputNames, targetNames, columns);
  }

  /// @return what the set is called
  public String name() {
    return name;
  }

  /// @return names of the input columns, D of them
  public List<String> inputNames() {
    return inputNames;
  }

  /// @return names of the target columns, L of them
  public List<String> targetNames() {
    return targetNames;
  }

  /// @return number of input columns D
  public int inputDimension() {
    return inputNames.size();
  }

  /// @return number of target columns L
  public int targetDimension() {
    return targetNames.size();
  }

  /// @return number of examples
  public int size() {
    return size;
  }

  /// @param row zero-based example
  /// @param dimension zero-based input column
  /// @return x, data units
  public double input(int row, int dimension) {
    return columns[dimension][row];
  }

  /// @param row zero-based example
  /// @return its D inputs, data units; a copy
  public double[] inputs(int row) {
    double[] inputs = new double[inputDimension()];
    for (int d = 0; d < inputs.length; d++) {
      inputs[d] = columns[d][row];
    }
    return inputs;
  }

  /// @param row zero-based example
  /// @param dimension zero-based target column
  /// @return t, data units
  public double target(int row, int dimension) {
    return columns[inputNames.size() + dimension][row];
  }

  /// @param dimension zero-based input column
  /// @return smallest and largest value, data units
  /// @throws IllegalStateException if the set is empty
  public Interval inputRange(int dimension) {
    return range(columns[dimension]);
  }

  /// @param dimension zero-based target column
  /// @return smallest and largest value, data units
  /// @throws IllegalStateException if the set is empty
  public Interval targetRange(int dimension) {
    return range(columns[inputNames.size() + dimension]);
  }

  /// The inverse problem: inputs become targets and targets inputs.
  ///
  /// @return the swapped set, sharing this one's numbers
  public Dataset swapped() {
    double[][] swapped =
        Stream.concat(
                Stream.of(columns).skip(inputDimension()),
                Stream.of(columns).limit(inputDimension()))
            .toArray(double[][]::new);
    return new Dataset(name, targetNames, inputNames, swapped);
  }

  /// Identifies the content: SHA-256 over column names and values (big-endian IEEE 754), not the
  /// set's name.
  ///
  /// @return 64 hexadecimal digits
  public String contentHash() {
    if (contentHash == null) {
      contentHash = hash();
    }
    return contentHash;
  }

  /// Compares without computing: who was given a hash of this content had it computed before.
  ///
  /// @param hash of some content
  /// @return whether it is known to be this set's
  public boolean isKnownBy(String hash) {
    return hash.equals(contentHash);
  }

  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<String> names = Stream.concat(inputNames.stream(), targetNames.stream()).toList();
      for (int column = 0; column < columns.length; column++) {
        digest.update((names.get(column) + '\n').getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * size);
        bytes.asDoubleBuffer().put(columns[column]);
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Interval range(double[] column) {
    if (column.length == 0) {
      throw new IllegalStateException("an empty data set has no range");
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : column) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new Interval(low, high);
  }
}
