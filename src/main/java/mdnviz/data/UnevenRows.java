package mdnviz.data;

import java.util.ArrayList;
import java.util.List;

/// Rows that do not have as many cells as the first: left out, counted, the first ones remembered.
///
/// Not thread-safe: one owner at a time.
final class UnevenRows {
  private final List<TableProblem> remembered = new ArrayList<>();
  private final String cure;
  private int count;

  /// @param cure what to do about them, a whole sentence
  UnevenRows(String cure) {
    this.cure = cure;
  }

  /// @param problem what is wrong with the row; kept while there are few
  void add(TableProblem problem) {
    count++;
    if (remembered.size() < DataColumn.REMEMBERED) {
      remembered.add(problem);
    }
  }

  /// @return number of rows left out
  int count() {
    return count;
  }

  /// @return the first of them, in the file's order
  List<TableProblem> remembered() {
    return List.copyOf(remembered);
  }

  /// @param file name for the message
  /// @return the first of them as the reason to refuse the file
  DataFormatException refusal(String file) {
    TableProblem first = remembered.getFirst();
    return new DataFormatException(DataFormatException.Place.of(file, first), first.text(), cure);
  }
}
