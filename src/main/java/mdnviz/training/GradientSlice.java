package mdnviz.training;

import mdnviz.optim.GradientClipping;

/// Two elements of a gradient, with what must be known of the others to say what clipping makes of
/// the two. Immutable.
///
/// @param step steps that the weights have done
/// @param size elements of the whole gradient
/// @param norm of the whole gradient
/// @param first of the two, the longest of all
/// @param second of the two, the longest of another head
public record GradientSlice(long step, int size, double norm, Element first, Element second) {
  /// One element.
  ///
  /// @param name of its weight, such as `h12 → μ2`
  /// @param value ∂E/∂w
  /// @param groupNorm norm of the part of the gradient that is clipped with it per head
  public record Element(String name, double value, double groupNorm) {
    private double clipped(GradientClipping clipping, double norm) {
      double limit = clipping.threshold();
      return switch (clipping.kind()) {
        case NONE -> value;
        case BY_VALUE -> Math.clamp(value, -limit, limit);
        case BY_GLOBAL_NORM -> value * Math.min(1, limit / norm);
        case PER_HEAD -> value * Math.min(1, limit / groupNorm);
      };
    }
  }

  /// @param clipping of the whole gradient
  /// @return what becomes of the first element
  public double clippedFirst(GradientClipping clipping) {
    return first.clipped(clipping, norm);
  }

  /// @param clipping of the whole gradient
  /// @return what becomes of the second element
  public double clippedSecond(GradientClipping clipping) {
    return second.clipped(clipping, norm);
  }

  /// @param clipping of the whole gradient
  /// @return angle by which it turns the two elements, radians; 0 where nothing is left of them
  public double turn(GradientClipping clipping) {
    double x = clippedFirst(clipping);
    double y = clippedSecond(clipping);
    double lengths = Math.hypot(x, y) * Math.hypot(first.value, second.value);
    double cosine = (x * first.value + y * second.value) / lengths;
    return lengths > 0 ? Math.acos(Math.clamp(cosine, -1, 1)) : 0;
  }
}
