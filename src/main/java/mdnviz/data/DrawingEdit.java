package mdnviz.data;

import java.util.Arrays;

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

  /// All points go and others come: load, clear, move, jitter.
  ///
  /// @param points to have afterwards, as wide as the others
  record Replace(DrawnPoints points) implements DrawingEdit {}
}
