package mdnviz.data.drawing;

/// A pen: one point exactly at the press, and along the way the next whenever the pointer has left
/// the circle about the last. Nothing is random.
final class PenStroke extends AddingStroke {
  private double lastAcross;
  private double lastUp;
  private boolean begun;

  /// @param start whose size is the distance between points
  PenStroke(StrokeStart start) {
    super(start);
  }

  @Override
  public void moveTo(double across, double up) {
    if (!begun) {
      begun = true;
      put(across, up);
      return;
    }
    double length = start().size().length(across - lastAcross, up - lastUp);
    double stepAcross = (across - lastAcross) / length;
    double stepUp = (up - lastUp) / length;
    for (int i = (int) length; i > 0; i--) {
      put(lastAcross + stepAcross, lastUp + stepUp);
    }
  }

  private void put(double across, double up) {
    lastAcross = across;
    lastUp = up;
    add(across, up);
  }
}
