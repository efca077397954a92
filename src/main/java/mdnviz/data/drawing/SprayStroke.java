package mdnviz.data.drawing;

/// An air-brush: points at a steady rate while the button is held, whether the pointer moves or
/// rests, normally distributed about its way with two standard deviations within the circle.
final class SprayStroke extends AddingStroke {
  private double fromAcross;
  private double fromUp;
  private double across;
  private double up;
  private double owed = 1;
  private boolean begun;

  /// @param start whose intensity is points a second
  SprayStroke(StrokeStart start) {
    super(start);
  }

  @Override
  public void moveTo(double newAcross, double newUp) {
    across = newAcross;
    up = newUp;
    if (!begun) {
      begun = true;
      fromAcross = newAcross;
      fromUp = newUp;
      advance(0);
    }
  }

  @Override
  public void advance(double seconds) {
    owed += seconds * start().intensity();
    int count = (int) owed;
    owed -= count;
    BrushSize size = start().size();
    for (int i = 1; i <= count; i++) {
      double share = (double) i / count;
      add(
          fromAcross
              + share * (across - fromAcross)
              + size.across() * BrushSize.SPREAD * gaussian(),
          fromUp + share * (up - fromUp) + size.up() * BrushSize.SPREAD * gaussian());
    }
    if (count > 0) {
      fromAcross = across;
      fromUp = up;
    }
  }
}
