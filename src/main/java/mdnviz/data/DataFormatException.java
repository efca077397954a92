package mdnviz.data;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// A data file that cannot be used. The message is a sentence or two for people: which file, where
/// in it, what is wrong, and what to do.
public final class DataFormatException extends Exception {
  private static final long serialVersionUID = 1;

  private final String file;
  private final long line;
  private final int column;
  private final String columnName;

  /// @param place where
  /// @param problem what is wrong, a clause without a full stop, for example `"abc" is not a
  ///   number`
  /// @param cure what to do, a whole sentence
  DataFormatException(Place place, String problem, String cure) {
    super("%s: %s. %s".formatted(place.text(), problem, cure));
    this.file = place.file();
    this.line = place.line();
    this.column = place.column();
    this.columnName = place.columnName();
  }

  /// @return name of the file, or its path where it could not be opened
  public String file() {
    return file;
  }

  /// @return one-based line, or row of a JSON file, where the trouble has one
  public OptionalLong line() {
    return line > 0 ? OptionalLong.of(line) : OptionalLong.empty();
  }

  /// @return one-based column, where the trouble has one
  public OptionalInt column() {
    return column > 0 ? OptionalInt.of(column) : OptionalInt.empty();
  }

  /// @return the column's name, empty where the trouble has none
  public String columnName() {
    return columnName;
  }

  /// A place in a data file.
  ///
  /// @param file its name
  /// @param unit of `line`: line or row
  /// @param line one-based, or 0
  /// @param column one-based, or 0
  /// @param columnName its name, or empty
  record Place(String file, String unit, long line, int column, String columnName) {
    static Place of(String file) {
      return of(file, 0);
    }

    static Place of(String file, long line) {
      return new Place(file, "line", line, 0, "");
    }

    static Place of(String file, TableProblem problem) {
      return new Place(
          file, problem.unit(), problem.place(), problem.column(), problem.columnName());
    }

    private String text() {
      String text = line > 0 ? "%s, %s %d".formatted(file, unit, line) : file;
      return column > 0 ? "%s, column %d (%s)".formatted(text, column, columnName) : text;
    }
  }
}
