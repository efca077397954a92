package mdnviz.math;

/// A closed interval of the real line.
///
/// @param low lower end, finite
/// @param high upper end, finite, not below `low`
public record Interval(double low, double high) {
  /// Checks the ends.
  ///
  /// @throws IllegalArgumentException if an end is not finite or they are in the wrong order
  public Interval {
    if (!Double.isFinite(low) || !Double.isFinite(high) || high < low) {
      throw new IllegalArgumentException("not an interval: [%s, %s]".formatted(low, high));
    }
  }

  /// @return high − low
  public double length() {
    return high - low;
  }

  /// @param value any number
  /// @return whether it lies between the ends, ends included
  public boolean contains(double value) {
    return value >= low && value <= high;
  }

  /// @param share added on each side, as a share of the length (0.1 = a tenth)
  /// @return the widened interval; one of length zero is widened to ± max(1, |low|)·`share`
  public Interval widened(double share) {
    double margin = length() > 0 ? length() * share : Math.max(1, Math.abs(low)) * share;
    return new Interval(low - margin, high + margin);
  }
}
