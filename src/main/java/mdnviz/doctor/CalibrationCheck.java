package mdnviz.doctor;

import java.util.List;
import java.util.Optional;
import mdnviz.data.Dataset;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureDistribution;
import mdnviz.mixture.MixtureMarginals;
import mdnviz.network.MixtureDensityNetwork;

/// Finds densities that are too narrow or too wide: counts the validation examples outside the
/// central 90 % interval of their own mixture (of each target's exact marginal) and compares with
/// the binomial law. The targets of one example count as one draw: they may be as good as copies.
final class CalibrationCheck {
  private static final double LEVEL = 0.9;
  private static final int FEWEST_EXAMPLES = 100;

  /// Twice as many outside as should be. Healthy runs at a constant learning rate sway between 0.03
  /// and 0.16.
  private static final double TOO_MANY = 0.2;

  private static final double TOO_FEW = 0.02;
  private static final double LEAST_DEVIATIONS = 4;
  private static final double NOISE = 0.3;

  private final MixtureDensityNetwork network;
  private final Dataset data;
  private final int[] rows;

  /// @param network with finite weights
  /// @param data the examples
  /// @param rows those not trained on. Not modified.
  CalibrationCheck(MixtureDensityNetwork network, Dataset data, int[] rows) {
    this.network = network;
    this.data = data;
    this.rows = rows;
  }

  /// @return what is wrong, if anything
  Optional<Finding> finding() {
    if (rows.length < FEWEST_EXAMPLES) {
      return Optional.empty();
    }
    double outside = outsideShare();
    double chance = LEAST_DEVIATIONS * Math.sqrt((1 - LEVEL) * LEVEL / rows.length);
    if (outside > Math.max(TOO_MANY, 1 - LEVEL + chance)) {
      return Optional.of(tooNarrow(outside));
    }
    return outside < Math.min(TOO_FEW, 1 - LEVEL - chance)
        ? Optional.of(tooWide(outside))
        : Optional.empty();
  }

  /// Share of the targets outside their central interval.
  private double outsideShare() {
    int outside = 0;
    for (int row : rows) {
      GaussianMixture mixture = network.mixtureAt(data.inputs(row));
      for (int l = 0; l < data.targetDimension(); l++) {
        GaussianMixture marginal = MixtureMarginals.marginal(mixture, l);
        double below = MixtureDistribution.cumulativeProbability(marginal, data.target(row, l));
        outside += Math.abs(below - 0.5) <= LEVEL / 2 ? 0 : 1;
      }
    }
    return outside / ((double) rows.length * data.targetDimension());
  }

  private static Finding tooNarrow(double outside) {
    return finding(
        Finding.Kind.TOO_NARROW,
        "Over-confident: %.0f %% of the validation examples lie outside the central 90 %% of their"
                .formatted(100 * outside)
            + " density, where 10 % should.",
        Optional.of(new Cure.AddNoise(NOISE)));
  }

  private static Finding tooWide(double outside) {
    return finding(
        Finding.Kind.TOO_WIDE,
        "Too cautious: only %.0f %% of the validation examples lie outside the central 90 %% of their"
                .formatted(100 * outside)
            + " density, where 10 % should; more training or more components narrow it.",
        Optional.empty());
  }

  private static Finding finding(Finding.Kind kind, String sentence, Optional<Cure> cure) {
    return new Finding(kind, List.of(), List.of(), sentence, cure);
  }
}
