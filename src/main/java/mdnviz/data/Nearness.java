package mdnviz.data;

import mdnviz.math.Interval;

/// How near examples are to a section: one rule for how faint they are drawn and for which of them
/// a tool touches.
///
/// With z_d = (x_d − at_d) / (0.08 · range_d), the strength is exp(−½ Σ_d z_d²).
public final class Nearness {
  /// One z, as a share of the range of the column.
  private static final double WIDTH = 0.08;

  /// The strength of the farthest example.
  private static final double FAINTEST = 0.04;

  /// Σ_d z_d² of the farthest example that counts as near: two widths away.
  private static final double NEAR = 4;

  private Nearness() {}

  /// @param range of a column, data units
  /// @return a distance of z = 1, data units, positive
  public static double width(Interval range) {
    return WIDTH * Math.max(Double.MIN_NORMAL, range.length());
  }

  /// @param squared Σ_d z_d²
  /// @return how strongly to draw it, from above 0 to 1
  public static double strength(double squared) {
    return FAINTEST + (1 - FAINTEST) * Math.exp(-0.5 * squared);
  }

  /// @param squared Σ_d z_d²
  /// @return whether it is near enough to be touched: drawn at a seventh of full strength or more
  public static boolean isNear(double squared) {
    return squared <= NEAR;
  }
}
