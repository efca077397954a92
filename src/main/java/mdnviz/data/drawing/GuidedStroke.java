package mdnviz.data.drawing;

import java.util.BitSet;
import java.util.Optional;

/// A stroke whose pointer keeps to a grid, to one axis, or to both.
final class GuidedStroke implements DrawingStroke {
  private final DrawingStroke stroke;
  private final BrushSize size;
  private final Optional<SnapGrid> snap;
  private double startAcross;
  private double startUp;
  private boolean begun;
  private boolean alongAxis;

  /// @param stroke follows the guided pointer
  /// @param start tells the grid, if any
  GuidedStroke(DrawingStroke stroke, StrokeStart start) {
    this.stroke = stroke;
    this.size = start.size();
    this.snap = start.snap();
  }

  @Override
  public void keepToAxis(boolean along) {
    alongAxis = along;
  }

  @Override
  public void moveTo(double across, double up) {
    if (!begun) {
      begun = true;
      startAcross = across;
      startUp = up;
    }
    boolean level = size.length(across - startAcross, 0) >= size.length(0, up - startUp);
    double guidedAcross = alongAxis && !level ? startAcross : across;
    double guidedUp = alongAxis && level ? startUp : up;
    stroke.moveTo(
        snap.map(grid -> grid.across(guidedAcross)).orElse(guidedAcross),
        snap.map(grid -> grid.up(guidedUp)).orElse(guidedUp));
  }

  @Override
  public void advance(double seconds) {
    stroke.advance(seconds);
  }

  @Override
  public PointSequence points() {
    return stroke.points();
  }

  @Override
  public PointSequence path() {
    return stroke.path();
  }

  @Override
  public BitSet changedRows() {
    return stroke.changedRows();
  }

  @Override
  public DrawingResult end() {
    return stroke.end();
  }
}
