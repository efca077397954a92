package mdnviz.data;

import java.util.List;

/// The beginning of a table as it stands in the file, whether or not the rest of it can be read.
///
/// @param names of the columns
/// @param rows cells of the first rows; a row may have fewer or more cells than there are names
public record TablePreview(List<String> names, List<List<String>> rows) {
  /// The most rows shown.
  public static final int MOST_ROWS = 50;

  /// Copies the lists.
  public TablePreview {
    names = List.copyOf(names);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
