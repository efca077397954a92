package mdnviz.data.drawing;

/// A circle on the screen as data see it: the half-axes of an ellipse.
///
/// @param across radius, data units, positive
/// @param up radius, data units, positive
public record BrushSize(double across, double up) {
  /// Two standard deviations of what a brush sprays lie within its circle.
  static final double SPREAD = 0.5;

  /// Checks the radii.
  ///
  /// @throws IllegalArgumentException if one is not positive and finite
  public BrushSize {
    boolean sound = across > 0 && up > 0 && Double.isFinite(across) && Double.isFinite(up);
    if (!sound) {
      throw new IllegalArgumentException("a brush of %s by %s".formatted(across, up));
    }
  }

  /// @param across difference, data units
  /// @param up difference, data units
  /// @return how long that way is, in radii
  double length(double across, double up) {
    return Math.hypot(across / this.across, up / this.up);
  }

  /// @param across of the point less that of the centre, data units
  /// @param up of the point less that of the centre, data units
  /// @return whether the circle reaches the point
  boolean reaches(double across, double up) {
    double a = across / this.across;
    double u = up / this.up;
    return a * a + u * u <= 1;
  }
}
