package mdnviz.data.drawing;

/// An even grid through the origin that places can keep to; the axes are lines of it.
///
/// @param acrossStep distance of its lines, data units, positive
/// @param upStep distance of its lines, data units, positive
public record SnapGrid(double acrossStep, double upStep) {
  /// @param value place or way across, data units
  /// @return the nearest line of the grid
  public double across(double value) {
    return nearest(value, acrossStep);
  }

  /// @param value place or way upwards, data units
  /// @return the nearest line of the grid
  public double up(double value) {
    return nearest(value, upStep);
  }

  /// Divides by whole numbers where it can, so that a step of 0.1 gives 0.3 and not 0.1 + 0.1 +
  /// 0.1.
  private static double nearest(double value, double step) {
    double lines = Math.rint(value / step);
    double perUnit = Math.rint(1 / step);
    boolean whole = step < 1 && Math.abs(perUnit * step - 1) < 1e-9;
    return 0.0 + (whole ? lines / perUnit : lines * step);
  }
}
