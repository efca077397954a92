package mdnviz.data;

import java.util.Arrays;
import java.util.List;

/// Points as a person draws them: rows of finite numbers, inputs before targets, data units. There
/// may be none. Immutable, so that every thread may read it.
public final class DrawnPoints {
  private final int width;
  private final double[] values;

  private DrawnPoints(int width, double[] values) {
    this.width = width;
    this.values = values;
  }

  /// @param width numbers a row, D + L, at least 1
  /// @return no points
  public static DrawnPoints empty(int width) {
    return of(width);
  }

  /// @param width numbers a row, D + L, at least 1
  /// @param values row after row, finite. Not modified, copied.
  /// @return the points
  /// @throws IllegalArgumentException if a row is incomplete or a number is not finite
  public static DrawnPoints of(int width, double... values) {
    if (width < 1 || values.length % width != 0) {
      throw new IllegalArgumentException(
          "%d numbers do not make rows of %d".formatted(values.length, width));
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a point holds " + value);
      }
    }
    return new DrawnPoints(width, values.clone());
  }

  /// @param dataset any
  /// @return its examples as points
  public static DrawnPoints of(Dataset dataset) {
    int inputs = dataset.inputDimension();
    int width = inputs + dataset.targetDimension();
    double[] values = new double[dataset.size() * width];
    for (int row = 0; row < dataset.size(); row++) {
      for (int column = 0; column < width; column++) {
        values[row * width + column] =
            column < inputs ? dataset.input(row, column) : dataset.target(row, column - inputs);
      }
    }
    return new DrawnPoints(width, values);
  }

  /// @return number of points
  public int size() {
    return values.length / width;
  }

  /// @return numbers a point
  public int width() {
    return width;
  }

  /// @param row zero-based point
  /// @param column zero-based, inputs first
  /// @return the number, data units
  public double value(int row, int column) {
    return values[row * width + column];
  }

  /// @param name of the set
  /// @param inputNames one a column
  /// @param targetNames one a column, together as many as a point has numbers
  /// @return the points as a data set, in their order
  /// @throws IllegalArgumentException if the names are not as many as the numbers of a point
  public Dataset toDataset(String name, List<String> inputNames, List<String> targetNames) {
    double[][] columns = new double[width][size()];
    for (int column = 0; column < width; column++) {
      for (int row = 0; row < columns[column].length; row++) {
        columns[column][row] = values[row * width + column];
      }
    }
    return Dataset.of(name, inputNames, targetNames, columns);
  }

  /// @param more to follow, as wide
  /// @return these points, then those
  DrawnPoints followedBy(DrawnPoints more) {
    double[] joined = Arrays.copyOf(values, values.length + more.values.length);
    System.arraycopy(more.values, 0, joined, values.length, more.values.length);
    return new DrawnPoints(width, joined);
  }

  /// @param count how many, at most `size()`
  /// @return the first points
  DrawnPoints first(int count) {
    return new DrawnPoints(width, Arrays.copyOf(values, count * width));
  }

  /// @param rows ascending, each once. Not modified.
  /// @return those points
  DrawnPoints at(int[] rows) {
    double[] picked = new double[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * width, picked, i * width, width);
    }
    return new DrawnPoints(width, picked);
  }

  /// @param rows ascending, each once. Not modified.
  /// @return the other points, in their order
  DrawnPoints without(int[] rows) {
    double[] kept = new double[values.length - rows.length * width];
    int next = 0;
    int to = 0;
    for (int row = 0; row < size(); row++) {
      if (next < rows.length && rows[next] == row) {
        next++;
      } else {
        System.arraycopy(values, row * width, kept, width * to++, width);
      }
    }
    return new DrawnPoints(width, kept);
  }

  /// @param rows ascending, each once. Not modified.
  /// @param points what they become, as many
  /// @return the points with those changed
  DrawnPoints changed(int[] rows, DrawnPoints points) {
    double[] changed = values.clone();
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(points.values, i * width, changed, rows[i] * width, width);
    }
    return new DrawnPoints(width, changed);
  }

  /// The opposite of {@link #at} and {@link #without} together.
  ///
  /// @param rows places the points have afterwards, ascending, each once. Not modified.
  /// @param points as many
  /// @return these points with those among them
  DrawnPoints with(int[] rows, DrawnPoints points) {
    double[] joined = new double[values.length + points.values.length];
    int next = 0;
    int from = 0;
    for (int row = 0; row < joined.length / width; row++) {
      boolean returning = next < rows.length && rows[next] == row;
      double[] source = returning ? points.values : values;
      int place = returning ? next++ : from++;
      System.arraycopy(source, place * width, joined, row * width, width);
    }
    return new DrawnPoints(width, joined);
  }

  /// Equal if width and every bit of every number are.
  @Override
  public boolean equals(Object other) {
    return other instanceof DrawnPoints that
        && width == that.width
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * width + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "DrawnPoints[size=%d, width=%d]".formatted(size(), width);
  }
}
