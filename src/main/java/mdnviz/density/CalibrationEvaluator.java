package mdnviz.density;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.math.SeededRandom;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureBatch;
import mdnviz.mixture.MixtureDistribution;
import mdnviz.mixture.MixtureMarginals;
import mdnviz.mixture.MixtureSampler;
import mdnviz.mixture.MixtureScores;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingConfiguration;

/// Judges a model by examples; the work is bounded however many there are.
public final class CalibrationEvaluator {
  /// Most examples looked at.
  public static final int MOST_EXAMPLES = 10_000;

  /// Draws that the density at a target is ranked among.
  private static final int DRAWS = 39;

  /// Pairs of components that scores may cost: a closed form a pair, for more targets an integral.
  private static final int SCALAR_PAIRS = 2_000_000;

  private static final int VECTOR_PAIRS = 4_000;
  private static final int FEWEST_SCORED = 20;
  private static final long PURPOSE = 0x43414C4942L;

  private CalibrationEvaluator() {}

  /// Judges a model.
  ///
  /// @param request what about
  /// @return how well calibrated it is; the same request gives the same numbers
  /// @throws IllegalArgumentException if the examples have other dimensions than the model
  public static Calibration evaluate(CalibrationRequest request) {
    int[] available = rows(request);
    int[] used = sample(available);
    Tally tally = new Tally(request.model().targetDimension());
    MixtureBatch mixtures = mixtures(request.model(), request.dataset(), used);
    int scored = scored(used.length, request.model());
    for (int i = 0; i < used.length; i++) {
      double[] target = target(request.dataset(), used[i]);
      tally.add(mixtures.mixture(i), target, i < scored, SeededRandom.stream(PURPOSE, used[i]));
    }
    return tally.result(request, available.length, used.length);
  }

  /// The rows of the share, inside the window.
  private static int[] rows(CalibrationRequest request) {
    TrainingConfiguration training = request.model().trainingConfiguration();
    DataSplit split = DataSplit.of(request.dataset().size(), training.shares(), training.seed());
    int[] share =
        switch (request.share()) {
          case TRAINING -> split.training();
          case VALIDATION -> split.validation();
          case TEST -> split.test();
        };
    Optional<CalibrationRequest.Window> window = request.window();
    return window.isEmpty()
        ? share
        : Arrays.stream(share)
            .filter(row -> window.get().range().contains(input(request, window.get(), row)))
            .toArray();
  }

  private static double input(
      CalibrationRequest request, CalibrationRequest.Window window, int row) {
    return request.dataset().input(row, window.input());
  }

  private static int[] sample(int[] rows) {
    SeededRandom random = SeededRandom.stream(PURPOSE, rows.length);
    random.shuffle(rows);
    return rows.length <= MOST_EXAMPLES ? rows : Arrays.copyOf(rows, MOST_EXAMPLES);
  }

  private static MixtureBatch mixtures(TrainedModel model, Dataset dataset, int[] rows) {
    int dimension = model.inputDimension();
    double[] inputs = new double[rows.length * dimension];
    Arrays.setAll(inputs, i -> dataset.input(rows[i / dimension], i % dimension));
    return model.network().mixturesAt(inputs, rows.length);
  }

  private static double[] target(Dataset dataset, int row) {
    double[] target = new double[dataset.targetDimension()];
    Arrays.setAll(target, l -> dataset.target(row, l));
    return target;
  }

  private static int scored(int used, TrainedModel model) {
    int count = model.modelConfiguration().componentCount();
    int pairs = model.targetDimension() == 1 ? SCALAR_PAIRS : VECTOR_PAIRS;
    return Math.min(used, Math.max(FEWEST_SCORED, pairs / (count * count)));
  }

  /// Counts examples one by one.
  private static final class Tally {
    private final int[][] histograms;
    private final int[][] central;
    private final int[] highestDensity = new int[Calibration.LEVELS];
    private double logDensitySum;
    private double scoreSum;
    private int scored;

    Tally(int targets) {
      histograms = new int[targets][Calibration.BINS];
      central = new int[targets][Calibration.LEVELS];
    }

    void add(GaussianMixture mixture, double[] target, boolean score, SeededRandom random) {
      for (int l = 0; l < target.length; l++) {
        GaussianMixture marginal =
            target.length == 1 ? mixture : MixtureMarginals.marginal(mixture, l);
        double u = MixtureDistribution.cumulativeProbability(marginal, target[l]);
        histograms[l][(int) Math.min(Calibration.BINS - 1, u * Calibration.BINS)]++;
        countInside(central[l], Math.abs(2 * u - 1));
      }
      double logDensity = mixture.logDensity(target);
      logDensitySum += logDensity;
      countInside(highestDensity, rank(mixture, logDensity, random));
      if (score) {
        scored++;
        scoreSum +=
            target.length == 1
                ? MixtureScores.continuousRankedProbabilityScore(mixture, target[0])
                : MixtureScores.energyScore(mixture, target);
      }
    }

    /// A region of a level holds the example if the level is at least what it needs.
    private static void countInside(int[] counts, double needed) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] += needed <= Calibration.level(i) ? 1 : 0;
      }
    }

    /// The level of the smallest highest density region that holds the target, P(p(T) > p(t)), from
    /// draws: uniform exactly if the target is one more draw.
    private static double rank(GaussianMixture mixture, double logDensity, SeededRandom random) {
      MixtureSampler sampler = new MixtureSampler(mixture);
      int denser = 0;
      for (int i = 0; i < DRAWS; i++) {
        denser += mixture.logDensity(sampler.sample(random)) > logDensity ? 1 : 0;
      }
      return (denser + random.nextDouble()) / (DRAWS + 1);
    }

    Calibration result(CalibrationRequest request, int available, int used) {
      return new Calibration(
          request,
          available,
          used,
          histograms,
          IntStream.range(0, central.length)
              .mapToObj(l -> shares(central[l], used))
              .toArray(double[][]::new),
          shares(highestDensity, used),
          -logDensitySum / used,
          scoreSum / scored,
          scored);
    }

    private static double[] shares(int[] counts, int used) {
      return Arrays.stream(counts).mapToDouble(count -> (double) count / used).toArray();
    }
  }
}
