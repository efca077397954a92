package mdnviz.ui.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mdnviz.math.SeededRandom;

/// The points sprayed since the button went down: normally distributed about the pointer's path,
/// evenly many for each stretch of it, so that a slow hand does not paint more than a quick one.
///
/// Not thread-safe: FX thread only.
final class BrushStroke {
  /// Points for each brush radius travelled.
  private static final double POINTS_PER_RADIUS = 3;

  /// Two standard deviations lie within the circle.
  private static final double SPREAD = 0.5;

  private final SeededRandom random = new SeededRandom(0x4252555348L);
  private final List<double[]> points = new ArrayList<>();
  private double lastX;
  private double lastY;
  private double owed;
  private boolean begun;

  /// Sprays along the way from the last place to this one; the first call sprays in place.
  ///
  /// @param x pixels
  /// @param y pixels
  /// @param radius of the brush, pixels
  void sprayTo(double x, double y, double radius) {
    double distance = begun ? Math.hypot(x - lastX, y - lastY) : 0;
    owed += begun ? distance / radius * POINTS_PER_RADIUS : POINTS_PER_RADIUS;
    int count = (int) owed;
    for (int i = 0; i < count; i++) {
      double share = begun ? (i + 1.0) / count : 1;
      points.add(
          new double[] {
            lerp(begun ? lastX : x, x, share) + random.nextGaussian() * radius * SPREAD,
            lerp(begun ? lastY : y, y, share) + random.nextGaussian() * radius * SPREAD
          });
    }
    owed -= count;
    lastX = x;
    lastY = y;
    begun = true;
  }

  /// @return the points so far, pixels
  List<double[]> points() {
    return Collections.unmodifiableList(points);
  }

  /// @param scale data units to pixels
  /// @return the points inside the data area, data units
  List<double[]> pointsWithin(PlotScale scale) {
    List<double[]> within = new ArrayList<>();
    for (double[] point : points) {
      double[] value = {scale.xAt(point[0]), scale.yAt(point[1])};
      if (scale.x().contains(value[0]) && scale.y().contains(value[1])) {
        within.add(value);
      }
    }
    return within;
  }

  /// Ends the stroke.
  void clear() {
    points.clear();
    owed = 0;
    begun = false;
  }

  private static double lerp(double from, double to, double share) {
    return from + share * (to - from);
  }
}
