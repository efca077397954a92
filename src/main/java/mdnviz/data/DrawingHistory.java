package mdnviz.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Drawn points with undo and redo. Undo restores the points bit for bit, and their order.
///
/// A step is one edit, or all edits of one stroke. Steps remember only what they changed; together
/// at most {@value #MOST_STEPS} steps and about {@value #MOST_VALUES} numbers (64 MiB) are
/// remembered, the oldest are forgotten first, the last never.
///
/// Not thread-safe: one owner at a time. What {@link #points} returns is immutable and may go
/// anywhere.
public final class DrawingHistory {
  static final int MOST_STEPS = 10_000;
  static final long MOST_VALUES = 1L << 23;

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private DrawnPoints points;
  private Step stroke;
  private long remembered;

  /// @param start the points before the first edit
  public DrawingHistory(DrawnPoints start) {
    this.points = start;
  }

  /// @return the points as they are now
  public DrawnPoints points() {
    return points;
  }

  /// Starts a stroke: the edits up to {@link #endStroke} are one step. A stroke that is open is
  /// ended first.
  public void beginStroke() {
    endStroke();
    stroke = new Step();
  }

  /// Ends the stroke, if one is open; one without effect leaves no step.
  public void endStroke() {
    if (stroke != null) {
      Step finished = stroke;
      stroke = null;
      remember(finished);
    }
  }

  /// Makes an edit: a step of its own, or a part of the open stroke. What was undone can no longer
  /// be redone. An edit that changes nothing is no step.
  ///
  /// @param edit to make
  /// @throws IllegalArgumentException if its points are of another width
  /// @throws IndexOutOfBoundsException if it removes or moves a point that is not there
  public void apply(DrawingEdit edit) {
    DrawingChange change = DrawingChange.of(edit, points);
    if (change.isNothing()) {
      return;
    }
    points = change.applyTo(points);
    undone.forEach(this::forget);
    undone.clear();
    if (stroke != null) {
      stroke.changes.add(change);
    } else {
      Step step = new Step();
      step.changes.add(change);
      remember(step);
    }
  }

  /// Removes all points, as a step that can be undone.
  public void clear() {
    apply(new DrawingEdit.Replace(DrawnPoints.empty(points.width())));
  }

  /// @return whether there is a step to take back
  public boolean canUndo() {
    return !done.isEmpty() || (stroke != null && !stroke.changes.isEmpty());
  }

  /// @return whether there is a step to make again
  public boolean canRedo() {
    return !undone.isEmpty();
  }

  /// Takes the last step back, ending an open stroke first; without a step nothing happens.
  public void undo() {
    endStroke();
    Step step = done.pollLast();
    if (step != null) {
      for (DrawingChange change : step.changes.reversed()) {
        points = change.revertFrom(points);
      }
      undone.addLast(step);
    }
  }

  /// Makes the step again that was taken back last; without one nothing happens.
  public void redo() {
    endStroke();
    Step step = undone.pollLast();
    if (step != null) {
      for (DrawingChange change : step.changes) {
        points = change.applyTo(points);
      }
      done.addLast(step);
    }
  }

  /// @return numbers remembered for undo and redo
  long rememberedValues() {
    return remembered;
  }

  private void remember(Step step) {
    if (step.changes.isEmpty()) {
      return;
    }
    done.addLast(step);
    remembered += step.size();
    while (done.size() > 1 && (done.size() > MOST_STEPS || remembered > MOST_VALUES)) {
      forget(done.pollFirst());
    }
  }

  private void forget(Step step) {
    remembered -= step.size();
  }

  /// What one undo takes back.
  private static final class Step {
    private final List<DrawingChange> changes = new ArrayList<>();

    long size() {
      return changes.stream().mapToLong(DrawingChange::valueCount).sum();
    }
  }
}
