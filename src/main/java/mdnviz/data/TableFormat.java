package mdnviz.data;

/// How the text of a table is written.
public sealed interface TableFormat permits CsvFormat, JsonFormat {
  /// @return the mark between whole and fraction, point or comma
  char decimalMark();

  /// @return what a place in the file is counted in, for messages: `line` or `row`
  String placeUnit();
}
