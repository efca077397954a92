package mdnviz.mixture;

import java.util.ArrayList;
import java.util.List;
import mdnviz.math.Interval;

/// The sets {t : ln p(t) ≥ c} of a mixture of one target, each a union of intervals. Between two
/// neighbouring stationary points the density is monotone, so that it crosses c at most once there.
final class SuperlevelSets {
  private static final double WIDEST_DROP = 1e6;

  private final GaussianMixture mixture;
  private final List<Double> stationary;
  private final double[] heights;

  /// @param mixture L = 1
  SuperlevelSets(GaussianMixture mixture) {
    this.mixture = mixture;
    this.stationary = CriticalPoints.of(mixture).locations();
    this.heights = stationary.stream().mapToDouble(mixture::logDensity).toArray();
  }

  /// @param level between 0 and 1, both excluded
  /// @return ln c with P(ln p(T) ≥ ln c) = level
  double logThreshold(double level) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double height : heights) {
      highest = Math.max(highest, height);
    }
    double drop = 1;
    while (outside(highest - drop) > 1 - level && drop < WIDEST_DROP) {
      drop *= 2;
    }
    return RootFinder.findRoot(
        threshold -> excess(threshold, level), highest - drop, Math.nextDown(highest));
  }

  /// @param threshold ln c
  /// @return the intervals where ln p ≥ ln c, ascending and disjoint; none if c is above all modes
  List<Interval> above(double threshold) {
    List<Interval> intervals = new ArrayList<>();
    int point = 0;
    while (point < heights.length) {
      if (heights[point] < threshold) {
        point++;
        continue;
      }
      int first = point;
      while (point + 1 < heights.length && heights[point + 1] >= threshold) {
        point++;
      }
      double low = crossing(first, -1, threshold);
      double high = crossing(point, 1, threshold);
      intervals.add(new Interval(low, Math.max(low, high)));
      point++;
    }
    return intervals;
  }

  /// Positive where too much lies outside; from the smaller of the two probabilities.
  private double excess(double threshold, double level) {
    return level > 0.5 ? outside(threshold) - (1 - level) : level - inside(threshold);
  }

  private double inside(double threshold) {
    double sum = 0;
    for (Interval interval : above(threshold)) {
      sum += MixtureDistribution.probability(mixture, interval);
    }
    return sum;
  }

  private double outside(double threshold) {
    List<Interval> intervals = above(threshold);
    if (intervals.isEmpty()) {
      return 1;
    }
    double sum =
        MixtureDistribution.cumulativeProbability(mixture, intervals.getFirst().low())
            + MixtureDistribution.survivalProbability(mixture, intervals.getLast().high());
    for (int i = 1; i < intervals.size(); i++) {
      double gapStart = intervals.get(i - 1).high();
      double gapEnd = intervals.get(i).low();
      sum += MixtureDistribution.probability(mixture, new Interval(gapStart, gapEnd));
    }
    return sum;
  }

  /// Where the density falls to the threshold on one side of a stationary point that is not below
  /// it.
  private double crossing(int point, int side, double threshold) {
    double start = stationary.get(point);
    int neighbour = point + side;
    double end =
        neighbour >= 0 && neighbour < heights.length
            ? stationary.get(neighbour)
            : outerEnd(start, side, threshold);
    double low = Math.min(start, end);
    double high = Math.max(start, end);
    return RootFinder.findRoot(t -> mixture.logDensity(t) - threshold, low, high);
  }

  private double outerEnd(double start, int side, double threshold) {
    double step = 0;
    for (int k = 0; k < mixture.componentCount(); k++) {
      step = Math.max(step, mixture.standardDeviation(k, 0));
    }
    double end = start + side * step;
    while (mixture.logDensity(end) >= threshold) {
      step *= 2;
      end = start + side * step;
    }
    return end;
  }
}
