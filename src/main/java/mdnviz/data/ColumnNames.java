package mdnviz.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names for the columns of a file: none blank, no two alike.
///
/// Not thread-safe: one owner at a time.
final class ColumnNames {
  private final Set<String> taken = new HashSet<>();
  private int count;

  /// @param wanted what the file says, also blank
  /// @return a name for the next column; a blank one is made up, a repeated one numbered: `x`, `x
  ///   (2)`
  String next(String wanted) {
    count++;
    String clean = wanted.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    clean = clean.isEmpty() ? "column" + count : clean;
    String name = clean;
    for (int copy = 2; !taken.add(name); copy++) {
      name = "%s (%d)".formatted(clean, copy);
    }
    return name;
  }

  /// @param cells of the first line
  /// @param header whether they are names; otherwise the columns are called `column1`, `column2`, …
  /// @return one name a cell, blank ones at the end left out
  static List<String> of(List<String> cells, boolean header) {
    List<String> names = new ArrayList<>(cells.size());
    ColumnNames unique = new ColumnNames();
    int width = header ? widthWithoutTrailingBlanks(cells) : cells.size();
    for (int i = 0; i < width; i++) {
      names.add(unique.next(header ? cells.get(i) : ""));
    }
    return names;
  }

  private static int widthWithoutTrailingBlanks(List<String> cells) {
    int width = cells.size();
    while (width > 1 && cells.get(width - 1).isBlank()) {
      width--;
    }
    return width;
  }
}
