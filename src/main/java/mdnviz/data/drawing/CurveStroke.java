package mdnviz.data.drawing;

/// A curve with noise: points evenly along the way, normally distributed across it with two
/// standard deviations within the circle. As a straight line, the way goes from the press to the
/// pointer.
final class CurveStroke extends AddingStroke {
  private final boolean straight;
  private final PlanePoints path = new PlanePoints();
  private double owed;

  /// @param start whose intensity is points a radius travelled
  /// @param straight whether the way is a straight line
  CurveStroke(StrokeStart start, boolean straight) {
    super(start);
    this.straight = straight;
  }

  @Override
  public void moveTo(double across, double up) {
    if (path.size() == 0) {
      path.add(across, up);
      add(across, up);
      return;
    }
    if (straight) {
      double fromAcross = path.across(0);
      double fromUp = path.up(0);
      startAgain();
      owed = 0;
      path.clear();
      path.add(fromAcross, fromUp);
      add(fromAcross, fromUp);
    }
    path.add(across, up);
    walkLastStretch();
  }

  /// Walks from the last place but one to the last.
  private void walkLastStretch() {
    int last = path.size() - 1;
    double across = path.across(last) - path.across(last - 1);
    double up = path.up(last) - path.up(last - 1);
    BrushSize size = start().size();
    double length = size.length(across, up);
    double owedBefore = owed;
    owed += length * start().intensity();
    for (int i = 1; i <= (int) owed; i++) {
      double share = Math.max(0, (i - owedBefore) / (owed - owedBefore));
      double offset = BrushSize.SPREAD * gaussian();
      add(
          path.across(last - 1) + share * across - up / size.up() / length * offset * size.across(),
          path.up(last - 1) + share * up + across / size.across() / length * offset * size.up());
    }
    owed -= (int) owed;
  }

  @Override
  public PointSequence path() {
    return path;
  }
}
