package mdnviz.data.drawing;

import mdnviz.math.SeededRandom;

/// Shakes points: each walks at random while the circle is over it. After a second the standard
/// deviation of its way is the intensity times the radius.
final class JitterStroke extends HeldStroke {
  private final SeededRandom random;

  /// @param start whose intensity is radii a second
  JitterStroke(StrokeStart start) {
    super(start);
    this.random = start.random();
  }

  @Override
  void touch(int row, double seconds) {
    double deviation = start().intensity() * Math.sqrt(seconds);
    move(
        row,
        across(row) + deviation * start().size().across() * random.nextGaussian(),
        up(row) + deviation * start().size().up() * random.nextGaussian());
  }
}
