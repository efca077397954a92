package mdnviz.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A change a person makes to drawn points. Immutable.
public sealed interface DrawingEdit {
  /// New points after the others.
  ///
  /// @param points to add, as wide as the others
  record Add(DrawnPoints points) implements DrawingEdit {}

  /// Some points go.
  final class Remove implements DrawingEdit {
    private final int[] rows;

    /// @param rows zero-based, in any order; repetitions count once. Not modified, copied.
    public Remove(int... rows) {
      this.rows = Arrays.stream(rows).sorted().distinct().toArray();
    }

    /// @return what goes, ascending, each once; a copy
    public int[] rows() {
      return rows.clone();
    }
  }

  /// Some points get other numbers: dragged, shaken, pulled.
  final class Move implements DrawingEdit {
    private final int[] rows;
    private final DrawnPoints points;

    /// @param rows zero-based, ascending, each once. Not modified, copied.
    /// @param points what they are afterwards, as many, in the order of the rows
    /// @throws IllegalArgumentException if the rows are not ascending or not as many as the points
    public Move(int[] rows, DrawnPoints points) {
      boolean ascending = IntStream.range(1, rows.length).allMatch(i -> rows[i - 1] < rows[i]);
      if (!ascending || rows.length != points.size()) {
        throw new IllegalArgumentException(
            "%d rows, %s ascending, for %d points"
                .formatted(rows.length, ascending ? "all" : "not all", points.size()));
      }
      this.rows = rows.clone();
      this.points = points;
    }

    /// @return what changes, ascending, each once; a copy
    public int[] rows() {
      return rows.clone();
    }

    /// @return what these rows are afterwards
    public DrawnPoints points() {
      return points;
    }
  }

  /// All points go and others come: load, clear.
  ///
  /// @param points to have afterwards, as wide as the others
  record Replace(DrawnPoints points) implements DrawingEdit {}
}
