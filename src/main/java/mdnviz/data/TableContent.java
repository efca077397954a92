package mdnviz.data;

import java.util.List;

/// What a reader took out of a file.
///
/// @param columns one or more, trimmed, of equal length, one cell or more
/// @param uneven rows that were left out because of their number of cells
/// @param preview the text of the first rows
record TableContent(List<DataColumn> columns, UnevenRows uneven, List<List<String>> preview) {
  TableContent {
    columns = List.copyOf(columns);
    preview = List.copyOf(preview);
  }
}
