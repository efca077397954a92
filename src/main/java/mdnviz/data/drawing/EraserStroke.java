package mdnviz.data.drawing;

import java.util.BitSet;
import mdnviz.data.DrawingEdit;
import mdnviz.math.SeededRandom;

/// An eraser: points near the section that the circle touches go, or a share of them. Each point is
/// judged once a stroke, however long the circle stays over it.
final class EraserStroke implements DrawingStroke {
  private final StrokeStart start;
  private final BitSet judged = new BitSet();
  private final BitSet gone = new BitSet();
  private double lastAcross;
  private double lastUp;
  private boolean begun;

  /// @param start whose intensity is the share that goes, above 0 and at most 1
  EraserStroke(StrokeStart start) {
    this.start = start;
  }

  @Override
  public void moveTo(double across, double up) {
    if (!begun) {
      begun = true;
      lastAcross = across;
      lastUp = up;
    }
    for (int row = 0; row < start.points().size(); row++) {
      if (!judged.get(row) && swept(row, across, up) && start.isNear(row)) {
        judged.set(row);
        gone.set(row, goes(row));
      }
    }
    lastAcross = across;
    lastUp = up;
  }

  /// Whether the circle touches the point on its way from the last place.
  private boolean swept(int row, double across, double up) {
    BrushSize size = start.size();
    double wayAcross = (across - lastAcross) / size.across();
    double wayUp = (up - lastUp) / size.up();
    double pointAcross = (start.across(row) - lastAcross) / size.across();
    double pointUp = (start.up(row) - lastUp) / size.up();
    double squared = wayAcross * wayAcross + wayUp * wayUp;
    double along = pointAcross * wayAcross + pointUp * wayUp;
    double share = squared == 0 ? 0 : Math.clamp(along / squared, 0, 1);
    double offAcross = pointAcross - share * wayAcross;
    double offUp = pointUp - share * wayUp;
    return offAcross * offAcross + offUp * offUp <= 1;
  }

  private boolean goes(int row) {
    return start.intensity() >= 1
        || SeededRandom.stream(start.seed(), row).nextDouble() < start.intensity();
  }

  @Override
  public BitSet changedRows() {
    return gone;
  }

  @Override
  public DrawingResult end() {
    return new DrawingResult.Edited(new DrawingEdit.Remove(gone.stream().toArray()));
  }
}
