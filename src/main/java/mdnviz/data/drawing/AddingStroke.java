package mdnviz.data.drawing;

import mdnviz.data.DrawingEdit;
import mdnviz.math.SeededRandom;

/// A stroke of a tool that makes new points. Points outside the view are skipped.
abstract class AddingStroke implements DrawingStroke {
  private final StrokeStart start;
  private final PlanePoints points = new PlanePoints();
  private SeededRandom random;

  AddingStroke(StrokeStart start) {
    this.start = start;
    this.random = start.random();
  }

  /// @return with what the stroke began
  final StrokeStart start() {
    return start;
  }

  /// @return a draw from N(0, 1)
  final double gaussian() {
    return random.nextGaussian();
  }

  /// Makes a point, if it is in view.
  ///
  /// @param across data units
  /// @param up data units
  final void add(double across, double up) {
    if (start.plane().contains(across, up)) {
      points.add(across, up);
    }
  }

  /// Forgets all points: the stroke begins again.
  final void startAgain() {
    points.clear();
    random = start.random();
  }

  @Override
  public final PointSequence points() {
    return points;
  }

  @Override
  public final DrawingResult end() {
    return new DrawingResult.Edited(new DrawingEdit.Add(start.plane().points(points, random)));
  }
}
