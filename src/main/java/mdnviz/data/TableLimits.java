package mdnviz.data;

import java.util.List;

/// How much of a file is taken into memory.
final class TableLimits {
  static final int MOST_COLUMNS = 10_000;
  static final String TOO_WIDE = "more than %,d cells".formatted(MOST_COLUMNS);
  static final String TOO_WIDE_CURE = "Keep only the columns that are needed.";
  static final String TOO_LARGE = "the file holds more numbers than fit into memory";
  static final String TOO_LARGE_CURE = "Keep only the columns that are needed, or fewer rows.";

  /// Numbers may take this share of the memory the program has.
  private static final int MEMORY_SHARE = 4;

  private TableLimits() {}

  /// @param columns as they are
  /// @return whether they take more than their share of the memory
  static boolean exceedMemory(List<DataColumn> columns) {
    long bytes = columns.stream().mapToLong(DataColumn::bytes).sum();
    return bytes > Runtime.getRuntime().maxMemory() / MEMORY_SHARE;
  }
}
