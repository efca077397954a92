package mdnviz.mixture;

import java.util.function.DoubleUnaryOperator;

/// Finds where a function crosses zero inside a bracket: inverse quadratic interpolation where it
/// can be trusted, bisection elsewhere (T. R. Chandrupatla, "A new hybrid quadratic/bisection
/// algorithm for finding the zero of a nonlinear function without using derivatives", Advances in
/// Engineering Software 28, 1997, 145–149).
final class RootFinder {
  private static final int MAXIMUM_STEPS = 2_000;
  private static final double RESOLUTION = 0x1.0p-52;

  private RootFinder() {}

  /// @param function negative at one end and positive at the other; may be infinite there
  /// @param low lower end, finite
  /// @param high upper end, finite
  /// @return where the function crosses zero, to the resolution of a double
  static double findRoot(DoubleUnaryOperator function, double low, double high) {
    double newest = high;
    double newestValue = function.applyAsDouble(high);
    double opposite = low;
    double oppositeValue = function.applyAsDouble(low);
    if (newestValue == 0 || oppositeValue == 0) {
      return newestValue == 0 ? newest : opposite;
    }
    double share = 0.5;
    for (int step = 0; step < MAXIMUM_STEPS; step++) {
      double trial = newest + share * (opposite - newest);
      double value = function.applyAsDouble(trial);
      double dropped = opposite;
      double droppedValue = oppositeValue;
      if (Math.signum(value) == Math.signum(newestValue)) {
        dropped = newest;
        droppedValue = newestValue;
      } else {
        opposite = newest;
        oppositeValue = newestValue;
      }
      newest = trial;
      newestValue = value;
      double width = Math.abs(opposite - newest);
      double limit = RESOLUTION * Math.max(Math.abs(newest), Double.MIN_NORMAL) / width;
      if (value == 0 || !(limit < 0.5)) {
        break;
      }
      double inner = (newest - opposite) / (dropped - opposite);
      double slope = (newestValue - oppositeValue) / (droppedValue - oppositeValue);
      boolean trusted = 1 - Math.sqrt(1 - inner) < slope && slope < Math.sqrt(inner);
      share = 0.5;
      if (trusted) {
        share =
            newestValue
                    / (oppositeValue - newestValue)
                    * (droppedValue / (oppositeValue - droppedValue))
                + (dropped - newest)
                    / (opposite - newest)
                    * (newestValue / (droppedValue - newestValue))
                    * (oppositeValue / (droppedValue - oppositeValue));
      }
      share = Math.clamp(share, limit, 1 - limit);
    }
    return newest;
  }
}
