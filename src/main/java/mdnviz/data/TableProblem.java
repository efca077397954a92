package mdnviz.data;

/// Why a row of a table cannot be used.
///
/// @param unit what the place is counted in, `line` or `row`
/// @param place one-based
/// @param column one-based; 0 if it is the row itself
/// @param columnName its name; empty if it is the row itself
/// @param text what is wrong, a clause without a full stop
public record TableProblem(String unit, long place, int column, String columnName, String text) {
  /// @return where and what, for example `line 17, column duration: "n/a" is not a number`
  public String sentence() {
    return column > 0
        ? "%s %,d, column %s: %s".formatted(unit, place, columnName, text)
        : "%s %,d: %s".formatted(unit, place, text);
  }
}
