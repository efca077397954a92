package mdnviz.density;

import java.util.List;
import mdnviz.math.Interval;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.HighestDensityRegion;
import mdnviz.mixture.MixtureMarginals;
import mdnviz.mixture.MixtureMode;
import mdnviz.mixture.MixtureModes;
import mdnviz.training.TrainedModel;

/// The distribution of a section's target at one place: all there is to say about p(y|x₀).
///
/// @param x x₀ of the section's running input, data units
/// @param mixture p(y|x₀), L = 1, data units
/// @param modes its local maxima, ascending
/// @param regions the highest density regions of {@link #LEVELS}
public record Slice(
    double x, GaussianMixture mixture, List<MixtureMode> modes, List<Region> regions) {
  /// Probabilities of the regions shown.
  public static final List<Double> LEVELS = List.of(0.5, 0.8, 0.95);

  /// Copies the lists.
  public Slice {
    modes = List.copyOf(modes);
    regions = List.copyOf(regions);
  }

  /// The smallest set that holds a probability.
  ///
  /// @param level the probability
  /// @param intervals ascending and disjoint, data units
  public record Region(double level, List<Interval> intervals) {
    /// Copies the list.
    public Region {
      intervals = List.copyOf(intervals);
    }
  }

  /// Looks at one place.
  ///
  /// @param model any D and L
  /// @param section fits the model
  /// @param x of the running input, data units
  /// @return the slice
  public static Slice of(TrainedModel model, Section section, double x) {
    GaussianMixture mixture = mixtureAt(model, section, x);
    double[] levels = LEVELS.stream().mapToDouble(Double::doubleValue).toArray();
    return new Slice(
        x,
        mixture,
        MixtureModes.of(mixture),
        HighestDensityRegion.ofLevels(mixture, levels).stream()
            .map(region -> new Region(region.level(), region.intervals()))
            .toList());
  }

  /// The distribution alone.
  ///
  /// @param model any D and L
  /// @param section fits the model
  /// @param x of the running input, data units
  /// @return p(y|x), L = 1, data units; of several targets the exact marginal
  public static GaussianMixture mixtureAt(TrainedModel model, Section section, double x) {
    GaussianMixture whole = model.mixtureAt(section.inputAt(x));
    return whole.targetDimension() == 1
        ? whole
        : MixtureMarginals.marginal(whole, section.target());
  }

  /// @return E[y|x₀]
  public double mean() {
    return mixture.conditionalMean(0);
  }

  /// @return √Var[y|x₀]
  public double standardDeviation() {
    return Math.sqrt(mixture.conditionalVariance(0));
  }
}
