package mdnviz.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One column while a table is read: its numbers, NaN where a cell is none, and the first cells
/// that are none. A column of text only keeps no numbers at all.
///
/// Not thread-safe: one owner at a time.
final class DataColumn {
  /// How many unusable cells are remembered with their text, and how many as long as the column
  /// holds no number.
  static final int REMEMBERED = 10_000;

  static final int REMEMBERED_OF_TEXT = 100;
  private static final int LONGEST_TEXT = 400;
  private static final int BYTES_OF_A_CELL = 64;

  private static final int FIRST_CAPACITY = 1024;

  private final String name;
  private final List<UnusableCell> unusable = new ArrayList<>();
  private double[] values;
  private long textBytes;
  private int size;
  private int unusableCount;

  DataColumn(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /// Adds a cell.
  ///
  /// @param value finite
  void add(double value) {
    if (values == null) {
      values = new double[Math.max(FIRST_CAPACITY, size + 1)];
      Arrays.fill(values, 0, size, Double.NaN);
    }
    put(value);
  }

  /// Adds a cell that is no finite number.
  ///
  /// @param line of the file
  /// @param text of the cell; not kept if enough are remembered
  void addUnusable(long line, String text) {
    if (remembersMore()) {
      String kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
      unusable.add(new UnusableCell(line, kept));
      textBytes += BYTES_OF_A_CELL + 2L * kept.length();
    }
    unusableCount++;
    if (values == null) {
      size++;
    } else {
      put(Double.NaN);
    }
  }

  /// @return whether a further unusable cell's text would be kept
  boolean remembersMore() {
    return unusable.size() < (values == null ? REMEMBERED_OF_TEXT : REMEMBERED);
  }

  /// Adds empty cells for the rows before the first one that has this column.
  ///
  /// @param rows number of them
  /// @param places of the first {@value #REMEMBERED_OF_TEXT} of them in the file. Not modified.
  void fillTo(int rows, long[] places) {
    while (size < rows && remembersMore()) {
      addUnusable(places[size], "");
    }
    unusableCount += rows - size;
    size = rows;
  }

  /// Gives back the memory that is not needed.
  void trim() {
    if (values != null) {
      values = Arrays.copyOf(values, size);
    }
  }

  /// @return whether every cell is a finite number
  boolean isNumeric() {
    return unusableCount == 0 && size > 0;
  }

  /// @return whether any cell is a finite number
  boolean hasNumbers() {
    return values != null;
  }

  /// @return number of cells
  int size() {
    return size;
  }

  /// @return number of cells that are no finite number
  int unusableCount() {
    return unusableCount;
  }

  /// @return the first unusable cells, in the file's order
  List<UnusableCell> unusable() {
    return List.copyOf(unusable);
  }

  /// @return what numbers and texts take, in bytes
  long bytes() {
    return textBytes + (values == null ? 0 : (long) values.length * Double.BYTES);
  }

  /// @param row zero-based
  /// @return the number, or NaN
  double value(int row) {
    return values == null ? Double.NaN : values[row];
  }

  /// The numbers themselves, after {@link #trim}: kept by the data sets made of them, not to be
  /// modified.
  double[] values() {
    return values;
  }

  private void put(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  /// A cell that is no finite number.
  ///
  /// @param line one-based line of the file
  /// @param text of the cell
  record UnusableCell(long line, String text) {}
}
