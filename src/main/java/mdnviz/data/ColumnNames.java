package mdnviz.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names for the columns of a file: none blank, no two alike.
final class ColumnNames {
  private ColumnNames() {}

  /// @param cells of the first line
  /// @param header whether they are names; otherwise the columns are called `column1`, `column2`, …
  /// @return one name a cell; a blank one is made up, a repeated one numbered: `x`, `x (2)`
  static List<String> of(List<String> cells, boolean header) {
    List<String> names = new ArrayList<>(cells.size());
    Set<String> taken = new HashSet<>();
    int width = header ? widthWithoutTrailingBlanks(cells) : cells.size();
    for (int i = 0; i < width; i++) {
      String wanted = header ? cells.get(i).strip().replaceAll("[\\s\\p{Cntrl}]+", " ") : "";
      wanted = wanted.isEmpty() ? "column" + (i + 1) : wanted;
      String name = wanted;
      for (int copy = 2; !taken.add(name); copy++) {
        name = "%s (%d)".formatted(wanted, copy);
      }
      names.add(name);
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
