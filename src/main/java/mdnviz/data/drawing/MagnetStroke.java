package mdnviz.data.drawing;

/// Draws points towards the pointer, or pushes them away: their distance d from it follows d' = ∓
/// intensity · d.
final class MagnetStroke extends HeldStroke {
  private final double sign;

  /// @param start whose intensity is a rate, 1/s
  /// @param pushing whether points go away from the pointer
  MagnetStroke(StrokeStart start, boolean pushing) {
    super(start);
    this.sign = pushing ? 1 : -1;
  }

  @Override
  void touch(int row, double seconds) {
    double factor = StrictMath.exp(sign * start().intensity() * seconds);
    move(row, across() + factor * (across(row) - across()), up() + factor * (up(row) - up()));
  }
}
