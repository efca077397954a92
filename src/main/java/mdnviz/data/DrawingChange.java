package mdnviz.data;

import java.util.Objects;

/// What an edit did to certain points: enough to do it again and to take it back. Immutable.
sealed interface DrawingChange {
  /// @param before the points the edit was made on, or the same again
  /// @return the points after it
  DrawnPoints applyTo(DrawnPoints before);

  /// @param after what {@link #applyTo} returned, or the same again
  /// @return the points before it, bit for bit
  DrawnPoints revertFrom(DrawnPoints after);

  /// @return numbers held
  long valueCount();

  /// @return whether the points stay as they are
  boolean isNothing();

  /// @param edit to make
  /// @param points it is made on
  /// @return what it does to them
  /// @throws IllegalArgumentException if the edit's points are of another width
  /// @throws IndexOutOfBoundsException if it removes or moves a point that is not there
  static DrawingChange of(DrawingEdit edit, DrawnPoints points) {
    return switch (edit) {
      case DrawingEdit.Add add -> new Added(requireWidth(add.points(), points));
      case DrawingEdit.Replace replace ->
          new Replaced(points, requireWidth(replace.points(), points));
      case DrawingEdit.Remove remove -> {
        int[] rows = requireThere(remove.rows(), points);
        yield new Removed(rows, points.at(rows));
      }
      case DrawingEdit.Move move -> {
        int[] rows = requireThere(move.rows(), points);
        yield new Moved(rows, points.at(rows), requireWidth(move.points(), points));
      }
    };
  }

  private static int[] requireThere(int[] rows, DrawnPoints points) {
    for (int row : rows) {
      Objects.checkIndex(row, points.size());
    }
    return rows;
  }

  private static DrawnPoints requireWidth(DrawnPoints points, DrawnPoints others) {
    if (points.width() != others.width()) {
      throw new IllegalArgumentException(
          "points of %d numbers among points of %d".formatted(points.width(), others.width()));
    }
    return points;
  }

  /// Points that came last.
  record Added(DrawnPoints points) implements DrawingChange {
    @Override
    public DrawnPoints applyTo(DrawnPoints before) {
      return before.followedBy(points);
    }

    @Override
    public DrawnPoints revertFrom(DrawnPoints after) {
      return after.first(after.size() - points.size());
    }

    @Override
    public long valueCount() {
      return (long) points.size() * points.width();
    }

    @Override
    public boolean isNothing() {
      return points.size() == 0;
    }
  }

  /// Points that went, and where they were.
  final class Removed implements DrawingChange {
    private final int[] rows;
    private final DrawnPoints points;

    private Removed(int[] rows, DrawnPoints points) {
      this.rows = rows;
      this.points = points;
    }

    @Override
    public DrawnPoints applyTo(DrawnPoints before) {
      return before.without(rows);
    }

    @Override
    public DrawnPoints revertFrom(DrawnPoints after) {
      return after.with(rows, points);
    }

    @Override
    public long valueCount() {
      return (long) points.size() * (points.width() + 1);
    }

    @Override
    public boolean isNothing() {
      return rows.length == 0;
    }
  }

  /// Points that changed, and what they were.
  final class Moved implements DrawingChange {
    private final int[] rows;
    private final DrawnPoints old;
    private final DrawnPoints points;

    private Moved(int[] rows, DrawnPoints old, DrawnPoints points) {
      this.rows = rows;
      this.old = old;
      this.points = points;
    }

    @Override
    public DrawnPoints applyTo(DrawnPoints before) {
      return before.changed(rows, points);
    }

    @Override
    public DrawnPoints revertFrom(DrawnPoints after) {
      return after.changed(rows, old);
    }

    @Override
    public long valueCount() {
      return (long) rows.length * (2L * points.width() + 1);
    }

    @Override
    public boolean isNothing() {
      return old.equals(points);
    }
  }

  /// All points, changed for others.
  record Replaced(DrawnPoints old, DrawnPoints points) implements DrawingChange {
    @Override
    public DrawnPoints applyTo(DrawnPoints before) {
      return points;
    }

    @Override
    public DrawnPoints revertFrom(DrawnPoints after) {
      return old;
    }

    @Override
    public long valueCount() {
      return (long) (old.size() + points.size()) * points.width();
    }

    @Override
    public boolean isNothing() {
      return old.equals(points);
    }
  }
}
