package mdnviz.data.drawing;

import java.util.BitSet;
import java.util.Optional;

/// Drags the chosen points; on a grid they go by whole steps of it.
final class MovingStroke implements DrawingStroke {
  private final SelectedPoints selected;
  private final Optional<SnapGrid> snap;
  private MovedPoints moved;
  private double startAcross;
  private double startUp;
  private boolean begun;

  /// @param start tells what is chosen
  MovingStroke(StrokeStart start) {
    this.selected = new SelectedPoints(start.plane(), start.points(), start.selection());
    this.snap = start.snap();
    this.moved = selected.moved(new SelectedPoints.Way(0, 0));
  }

  @Override
  public void moveTo(double across, double up) {
    if (!begun) {
      begun = true;
      startAcross = across;
      startUp = up;
    }
    double wayAcross = across - startAcross;
    double wayUp = up - startUp;
    moved =
        selected.moved(
            new SelectedPoints.Way(
                snap.map(grid -> grid.across(wayAcross)).orElse(wayAcross),
                snap.map(grid -> grid.up(wayUp)).orElse(wayUp)));
  }

  @Override
  public PointSequence points() {
    return moved.places();
  }

  @Override
  public BitSet changedRows() {
    return moved.rows();
  }

  @Override
  public DrawingResult end() {
    return new DrawingResult.Edited(moved.edit());
  }
}
