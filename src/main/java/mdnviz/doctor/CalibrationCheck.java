package mdnviz.doctor;

import java.util.List;
import java.util.Optional;
import mdnviz.data.Dataset;
import mdnviz.math.Interval;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureDistribution;
import mdnviz.mixture.MixtureMarginals;
import mdnviz.network.MixtureDensityNetwork;

/// Finds densities that are too narrow or too wide: counts the validation examples outside the
/// central 90 % interval of their own mixture (of each target's exact marginal) and compares with
/// the binomial law.
final class CalibrationCheck {
  private static final double LEVEL = 0.9;
  private static final int FEWEST_EXAMPLES = 100;
  private static final double LEAST_DIFFERENCE = 0.05;
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
    double count = (double) rows.length * data.targetDimension();
    double outside = outside() / count;
    double expected = 1 - LEVEL;
    double deviation = Math.sqrt(expected * LEVEL / count);
    double difference = outside - expected;
    if (Math.abs(difference) < Math.max(LEAST_DIFFERENCE, LEAST_DEVIATIONS * deviation)) {
      return Optional.empty();
    }
    return Optional.of(difference > 0 ? tooNarrow(outside) : tooWide(outside));
  }

  private int outside() {
    int outside = 0;
    for (int row : rows) {
      GaussianMixture mixture = network.mixtureAt(data.inputs(row));
      for (int l = 0; l < data.targetDimension(); l++) {
        GaussianMixture marginal = MixtureMarginals.marginal(mixture, l);
        Interval central = MixtureDistribution.centralInterval(marginal, LEVEL);
        outside += central.contains(data.target(row, l)) ? 0 : 1;
      }
    }
    return outside;
  }

  private static Finding tooNarrow(double outside) {
    return finding(
        "Over-confident: %.0f %% of the validation examples lie outside the central 90 %% of their"
                .formatted(100 * outside)
            + " density, where 10 % should.",
        Optional.of(new Cure.AddNoise(NOISE)));
  }

  private static Finding tooWide(double outside) {
    return finding(
        "Too cautious: only %.0f %% of the validation examples lie outside the central 90 %% of their"
                .formatted(100 * outside)
            + " density, where 10 % should; more training or more components narrow it.",
        Optional.empty());
  }

  private static Finding finding(String sentence, Optional<Cure> cure) {
    return new Finding(Finding.Kind.MISCALIBRATED, List.of(), List.of(), sentence, cure);
  }
}
