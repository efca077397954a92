package mdnviz.data.drawing;

import java.util.BitSet;

/// A lasso: chooses the points near the section within the line drawn, or with a click the nearest
/// point that the circle reaches. Where two parts of the line enclose a point, it counts as outside
/// (even-odd rule).
final class LassoStroke implements DrawingStroke {
  /// A shorter line is a click, in radii.
  private static final double CLICK = 0.5;

  private final StrokeStart start;
  private final boolean adding;
  private final PlanePoints path = new PlanePoints();
  private double length;
  private double left = Double.POSITIVE_INFINITY;
  private double right = Double.NEGATIVE_INFINITY;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  /// @param start tells what is chosen already
  /// @param adding whether that stays chosen
  LassoStroke(StrokeStart start, boolean adding) {
    this.start = start;
    this.adding = adding;
  }

  @Override
  public void moveTo(double across, double up) {
    if (path.size() > 0) {
      int last = path.size() - 1;
      length += start.size().length(across - path.across(last), up - path.up(last));
    }
    path.add(across, up);
    left = Math.min(left, across);
    right = Math.max(right, across);
    low = Math.min(low, up);
    high = Math.max(high, up);
  }

  @Override
  public PointSequence path() {
    return path;
  }

  @Override
  public DrawingResult end() {
    BitSet rows = adding ? (BitSet) start.selection().clone() : new BitSet();
    if (length < CLICK) {
      chooseNearest(rows);
    } else {
      chooseWithin(rows);
    }
    return new DrawingResult.Selected(rows);
  }

  private void chooseNearest(BitSet rows) {
    int nearest = -1;
    double least = 1;
    for (int row = 0; row < start.points().size(); row++) {
      double distance =
          start.size().length(start.across(row) - path.across(0), start.up(row) - path.up(0));
      if (distance <= least && start.isNear(row)) {
        least = distance;
        nearest = row;
      }
    }
    if (nearest >= 0) {
      rows.set(nearest);
    }
  }

  private void chooseWithin(BitSet rows) {
    for (int row = 0; row < start.points().size(); row++) {
      double across = start.across(row);
      double up = start.up(row);
      boolean near = across >= left && across <= right && up >= low && up <= high;
      if (near && start.plane().contains(across, up) && encloses(across, up) && start.isNear(row)) {
        rows.set(row);
      }
    }
  }

  /// Counts the line's crossings with a ray to the right.
  private boolean encloses(double across, double up) {
    boolean inside = false;
    for (int i = 0, before = path.size() - 1; i < path.size(); before = i++) {
      boolean crosses = path.up(i) > up != path.up(before) > up;
      if (crosses) {
        double share = (up - path.up(i)) / (path.up(before) - path.up(i));
        double at = path.across(i) + share * (path.across(before) - path.across(i));
        inside ^= across < at;
      }
    }
    return inside;
  }
}
