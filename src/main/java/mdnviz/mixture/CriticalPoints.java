package mdnviz.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All stationary points of a mixture density of one target, in order: modes and the dips between.
///
/// They lie between the smallest and the largest mean, where the search is complete: an interval is
/// left only when bounds on p' or p'' ({@link DerivativeBounds}) prove that p' changes its sign at
/// most once inside, and halved otherwise (R. E. Moore, "Interval Analysis", 1966). Intervals
/// shorter than a thousandth of the narrowest standard deviation that counts there are left too: a
/// mode and a dip both inside would differ by less than about 1e-9 of the density. Every change of
/// sign is then located to the resolution of a double.
///
/// @param locations alternating modes and dips, first and last a mode, ascending, data units
record CriticalPoints(List<Double> locations) {

  /// @param mixture L = 1
  /// @return its stationary points, at least one
  static CriticalPoints of(GaussianMixture mixture) {
    DerivativeBounds bounds = new DerivativeBounds(mixture);
    double low = bounds.lowestMean();
    double high = bounds.highestMean();
    if (low == high) {
      return new CriticalPoints(List.of(low));
    }
    List<Double> edges = new ArrayList<>();
    double[] starts = bounds.startingEdges();
    edges.add(starts[0]);
    for (int i = 1; i < starts.length; i++) {
      subdivide(bounds, starts[i - 1], starts[i], edges);
    }
    return new CriticalPoints(signChanges(bounds, edges));
  }

  /// @return the modes, ascending
  List<Double> modes() {
    List<Double> modes = new ArrayList<>();
    for (int i = 0; i < locations.size(); i += 2) {
      modes.add(locations.get(i));
    }
    return modes;
  }

  private static void subdivide(
      DerivativeBounds bounds, double low, double high, List<Double> edges) {
    double middle = low + 0.5 * (high - low);
    if (middle > low && middle < high && !bounds.isSettled(low, high)) {
      subdivide(bounds, low, middle, edges);
      subdivide(bounds, middle, high, edges);
    } else {
      edges.add(high);
    }
  }

  /// p' rises from the first mean and falls to the last one, so the first and last signs are known.
  private static List<Double> signChanges(DerivativeBounds bounds, List<Double> edges) {
    List<Double> changes = new ArrayList<>();
    double previous = edges.getFirst();
    double sign = 1;
    for (int i = 1; i < edges.size(); i++) {
      boolean last = i == edges.size() - 1;
      double next = last ? -1 : Math.signum(bounds.signedDerivative(edges.get(i)));
      if (next == -sign) {
        changes.add(RootFinder.findRoot(bounds::signedDerivative, previous, edges.get(i)));
        sign = next;
      }
      if (next != 0) {
        previous = edges.get(i);
      }
    }
    return changes;
  }

  /// @param values any numbers. Not modified.
  /// @return them ascending, each once
  static double[] sortedDistinct(double... values) {
    return Arrays.stream(values).sorted().distinct().toArray();
  }
}
