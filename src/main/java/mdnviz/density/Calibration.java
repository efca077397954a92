package mdnviz.density;

import mdnviz.math.BinomialBand;

/// How well what a model promises agrees with what was observed. If the model is right, the
/// probability integral transform u = F(t|x) is uniform and a region of level p holds a share p of
/// the targets (T. Gneiting, F. Balabdaoui and A. E. Raftery, "Probabilistic forecasts, calibration
/// and sharpness", JRSS B 69, 2007, 243–268). Immutable; readers must not modify the arrays.
///
/// @param request what was asked
/// @param available examples in the share and the window
/// @param used how many of them were looked at: a seeded sample if there are many
/// @param histograms for each target how many u lie in each of {@link #BINS} equal bins, u of the
///   exact marginal of that target
/// @param central for each target the share of the examples inside the central interval of each of
///   {@link #level}, of the exact marginal
/// @param highestDensity share of the examples inside the highest density region of each level, all
///   targets together, by the rank of the density at the target among draws from the model
/// @param negativeLogLikelihood mean, nats; NaN if none was used
/// @param score mean CRPS, for more targets mean energy score, data units; NaN if none was used
/// @param scored of how many examples the score is the mean
@SuppressWarnings("ArrayRecordComponent") // written once
public record Calibration(
    CalibrationRequest request,
    int available,
    int used,
    int[][] histograms,
    double[][] central,
    double[] highestDensity,
    double negativeLogLikelihood,
    double score,
    int scored) {
  /// Bins of a histogram.
  public static final int BINS = 20;

  /// Levels of the coverage curves: 0.05, 0.10, …, 0.95.
  public static final int LEVELS = 19;

  /// How sure the bands are.
  public static final double BAND_LEVEL = 0.95;

  /// @param index zero-based
  /// @return the level of a coverage
  public static double level(int index) {
    return (index + 1.0) / (LEVELS + 1);
  }

  /// @return between which counts a bin lies in 95 of 100 cases if the model is right
  public BinomialBand histogramBand() {
    return BinomialBand.of(used, 1.0 / BINS, BAND_LEVEL);
  }

  /// @param index zero-based level
  /// @return how many examples lie inside a region of that level in 95 of 100 cases if the model is
  ///   right
  public BinomialBand coverageBand(int index) {
    return BinomialBand.of(used, level(index), BAND_LEVEL);
  }

  /// @param target zero-based
  /// @return how many bins of its histogram lie outside the band; about one in twenty by chance
  public int binsOutside(int target) {
    BinomialBand band = histogramBand();
    int outside = 0;
    for (int count : histograms[target]) {
      outside += count < band.low() || count > band.high() ? 1 : 0;
    }
    return outside;
  }
}
