package mdnviz.mixture;

import java.util.ArrayList;
import java.util.List;
import mdnviz.math.Interval;

/// The smallest region that holds a given probability: all targets with p(t) ≥ c, c chosen so that
/// P(p(T) ≥ c) is the level (R. J. Hyndman, "Computing and graphing highest density regions", The
/// American Statistician 50, 1996, 120–126).
///
/// @param mixture what it is the region of
/// @param level the probability inside, between 0 and 1, both excluded
/// @param logDensityThreshold ln c
/// @param intervals for one target the region itself, ascending and disjoint, data units; empty for
///   more targets
public record HighestDensityRegion(
    GaussianMixture mixture, double level, double logDensityThreshold, List<Interval> intervals) {
  /// Copies the list.
  public HighestDensityRegion {
    intervals = List.copyOf(intervals);
  }

  /// The region of one level.
  ///
  /// For one target it is exact: the ends lie where the density crosses c, one on each side of each
  /// mode, and the probability between them comes from the distribution function. For more targets
  /// c is the quantile of p(T) over 2¹⁶ equally likely points, a Halton sequence in each component:
  /// the probability inside then errs by about 1e-4, at most 1e-3 (tests hold it to that).
  ///
  /// @param mixture any K and L
  /// @param level the probability inside, between 0 and 1, both excluded
  /// @return the region
  /// @throws IllegalArgumentException if the level is out of range
  public static HighestDensityRegion of(GaussianMixture mixture, double level) {
    return ofLevels(mixture, level).getFirst();
  }

  /// The regions of several levels, for less work than one by one.
  ///
  /// @param mixture any K and L
  /// @param levels the probabilities inside, each between 0 and 1, both excluded. Not modified.
  /// @return the regions, in the order of the levels
  /// @throws IllegalArgumentException if a level is out of range
  public static List<HighestDensityRegion> ofLevels(GaussianMixture mixture, double... levels) {
    for (double level : levels) {
      MixtureChecks.requireProbability("the level of a region", level);
    }
    List<HighestDensityRegion> regions = new ArrayList<>();
    if (mixture.targetDimension() == 1) {
      SuperlevelSets sets = new SuperlevelSets(mixture);
      for (double level : levels) {
        double threshold = sets.logThreshold(level);
        regions.add(new HighestDensityRegion(mixture, level, threshold, sets.above(threshold)));
      }
    } else {
      DensityQuantiles quantiles = new DensityQuantiles(mixture);
      for (double level : levels) {
        double threshold = quantiles.logThreshold(level);
        regions.add(new HighestDensityRegion(mixture, level, threshold, List.of()));
      }
    }
    return List.copyOf(regions);
  }

  /// @param target L numbers, data units. Not modified.
  /// @return whether it lies inside
  /// @throws IllegalArgumentException if the target has the wrong length or is not finite
  public boolean contains(double... target) {
    return mixture.logDensity(target) >= logDensityThreshold;
  }
}
