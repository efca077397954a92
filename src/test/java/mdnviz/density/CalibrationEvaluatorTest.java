package mdnviz.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.CalibrationRequest.Share;
import mdnviz.math.Interval;
import mdnviz.math.SeededRandom;
import mdnviz.math.Standardization;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureDistribution;
import mdnviz.mixture.MixtureHead;
import mdnviz.mixture.MixtureSampler;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingConfiguration;
import org.junit.jupiter.api.Test;

final class CalibrationEvaluatorTest {
  private static final GaussianMixture TRUTH =
      GaussianMixture.diagonal(
          new double[] {.3, .7}, new double[] {-1, 2}, new double[] {.5, 1}, 1);

  private static final GaussianMixture TRUTH_OF_TWO =
      GaussianMixture.diagonal(
          new double[] {.4, .6}, new double[] {-1, 0, 2, 1}, new double[] {.5, .3, 1, .7}, 2);

  @Test
  void aRightModelLeavesAboutOneBinInTwentyOutsideTheBand() {
    int outside = 0;
    for (long seed = 1; seed <= 20; seed++) {
      outside += evaluate(TRUTH, drawn(TRUTH, 2000, seed), Share.TRAINING).binsOutside(0);
    }
    assertTrue(outside >= 8 && outside <= 32, () -> "of 400 bins a few lie outside");
  }

  @Test
  void anOverconfidentModelGivesAHistogramLikeAU() {
    int[] counts = evaluate(normal(0.5), drawn(normal(1), 4000, 3), Share.TRAINING).histograms()[0];
    assertTrue(counts[0] > 2 * 160 && counts[19] > 2 * 160, () -> Arrays.toString(counts));
    assertTrue(counts[9] < 160, () -> Arrays.toString(counts));
  }

  @Test
  void centralCoverageIsTheProbabilityOfTheIntervalUnderTheTruth() {
    GaussianMixture said = scaled(TRUTH, 0.6);
    Calibration found = evaluate(said, drawn(TRUTH, 12_500, 5), Share.TRAINING);
    for (int i = 0; i < Calibration.LEVELS; i++) {
      Interval interval = MixtureDistribution.centralInterval(said, Calibration.level(i));
      assertEquals(MixtureDistribution.probability(TRUTH, interval), found.central()[0][i], 0.015);
    }
  }

  @Test
  void highestDensityRegionsOfARightModelHoldTheirLevelForOneAndForTwoTargets() {
    for (GaussianMixture truth : List.of(TRUTH, TRUTH_OF_TWO)) {
      Calibration found = evaluate(truth, drawn(truth, 12_500, 7), Share.TRAINING);
      for (int i = 0; i < Calibration.LEVELS; i++) {
        assertEquals(Calibration.level(i), found.highestDensity()[i], 0.015);
      }
    }
  }

  @Test
  void highestDensityRegionsThatAreTooLargeHoldMore() {
    GaussianMixture truth = normal(1);
    Calibration found = evaluate(normal(2), drawn(truth, 12_500, 9), Share.TRAINING);
    for (int i = 3; i < Calibration.LEVELS; i++) {
      Interval interval = MixtureDistribution.centralInterval(normal(2), Calibration.level(i));
      double expected = MixtureDistribution.probability(truth, interval);
      assertEquals(expected, found.highestDensity()[i], 0.04);
      assertTrue(found.highestDensity()[i] > Calibration.level(i));
    }
  }

  @Test
  void theScoreIsTheMeanOfNumericallyIntegratedScores() {
    Dataset data = drawn(TRUTH, 40, 11);
    Calibration found = evaluate(TRUTH, data, Share.TRAINING);
    double sum = 0;
    for (int row : DataSplit.of(40, DataSplit.Shares.DEFAULT, trainingSeed()).training()) {
      sum += integratedScore(TRUTH, data.target(row, 0));
    }
    assertEquals(sum / found.used(), found.score(), 1e-5);
    assertEquals(found.used(), found.scored());
  }

  private static double integratedScore(GaussianMixture mixture, double target) {
    double below = 0;
    double above = 0;
    int steps = 4000;
    for (int i = 0; i < steps; i++) {
      double share = (i + 0.5) / steps;
      double s = -15 + share * (target + 15);
      double t = target + share * (15 - target);
      below += Math.pow(MixtureDistribution.cumulativeProbability(mixture, s), 2);
      above += Math.pow(MixtureDistribution.survivalProbability(mixture, t), 2);
    }
    return (below * (target + 15) + above * (15 - target)) / steps;
  }

  @Test
  void marginalsOfTwoTargetsAreJudgedOneByOne() {
    Dataset data = drawn(TRUTH_OF_TWO, 5000, 13);
    Calibration found = evaluate(TRUTH_OF_TWO, data, Share.TRAINING);
    assertEquals(2, found.histograms().length);
    for (int[] histogram : found.histograms()) {
      assertEquals(found.used(), Arrays.stream(histogram).sum());
    }
    assertTrue(found.scored() < found.used());
  }

  @Test
  void sharesAndWindowsChooseTheExamples() {
    Dataset data = drawn(TRUTH, 1000, 15);
    Calibration validation = evaluate(TRUTH, data, Share.VALIDATION);
    assertEquals(200, validation.available());
    Calibration none = evaluate(TRUTH, data, Share.TEST);
    assertEquals(0, none.used());
    assertTrue(Double.isNaN(none.score()));
    CalibrationRequest near =
        new CalibrationRequest(
            model(TRUTH),
            data,
            Share.TRAINING,
            Optional.of(new CalibrationRequest.Window(0, new Interval(0.25, 0.5))));
    assertEquals(200, CalibrationEvaluator.evaluate(near).available(), 40);
  }

  @Test
  void ofManyExamplesTheSameSampleIsTakenEachTime() {
    Dataset data = drawn(TRUTH, 30_000, 17);
    Calibration once = evaluate(TRUTH, data, Share.TRAINING);
    Calibration again = evaluate(TRUTH, data, Share.TRAINING);
    assertEquals(24_000, once.available());
    assertEquals(CalibrationEvaluator.MOST_EXAMPLES, once.used());
    assertArrayEquals(once.histograms()[0], again.histograms()[0]);
    assertArrayEquals(once.highestDensity(), again.highestDensity());
  }

  private static Calibration evaluate(GaussianMixture said, Dataset data, Share share) {
    return CalibrationEvaluator.evaluate(
        new CalibrationRequest(model(said), data, share, Optional.empty()));
  }

  private static GaussianMixture normal(double deviation) {
    return GaussianMixture.diagonal(new double[] {1}, new double[1], new double[] {deviation}, 1);
  }

  private static GaussianMixture scaled(GaussianMixture mixture, double factor) {
    int count = mixture.componentCount();
    return GaussianMixture.diagonal(
        mixture.mixingWeights(),
        IntStream.range(0, count).mapToDouble(k -> mixture.mean(k, 0)).toArray(),
        IntStream.range(0, count)
            .mapToDouble(k -> factor * mixture.standardDeviation(k, 0))
            .toArray(),
        1);
  }

  /// Examples whose target is drawn from a mixture whatever the input.
  private static Dataset drawn(GaussianMixture truth, int count, long seed) {
    SeededRandom random = new SeededRandom(seed);
    MixtureSampler sampler = new MixtureSampler(truth);
    double[][] columns = new double[1 + truth.targetDimension()][count];
    for (int row = 0; row < count; row++) {
      columns[0][row] = random.nextDouble();
      double[] target = sampler.sample(random);
      for (int l = 0; l < target.length; l++) {
        columns[1 + l][row] = target[l];
      }
    }
    return Dataset.of("drawn", List.of("x"), names(truth), columns);
  }

  private static List<String> names(GaussianMixture mixture) {
    return IntStream.rangeClosed(1, mixture.targetDimension()).mapToObj(l -> "t" + l).toList();
  }

  private static long trainingSeed() {
    return TrainingConfiguration.DEFAULT.seed();
  }

  /// A network without hidden layers whose biases say the same mixture for every input.
  private static TrainedModel model(GaussianMixture said) {
    int count = said.componentCount();
    int targets = said.targetDimension();
    MixtureHead head = new MixtureHead(count, targets, CovarianceType.DIAGONAL, ScaleMap.EXP, 0);
    int outputs = head.outputDimension();
    float[] parameters = new float[2 * outputs];
    for (int k = 0; k < count; k++) {
      parameters[outputs + k] = (float) Math.log(said.mixingWeight(k));
      for (int l = 0; l < targets; l++) {
        int at = k * targets + l;
        parameters[outputs + head.meansOffset() + at] = (float) said.mean(k, l);
        parameters[outputs + head.scalesOffset() + at] =
            (float) Math.log(said.standardDeviation(k, l));
      }
    }
    MixtureDensityNetwork network =
        new MixtureDensityNetwork(
            List.of(),
            Activation.TANH,
            head,
            Standardization.identity(1),
            Standardization.identity(targets),
            parameters);
    return new TrainedModel(
        network,
        ModelConfiguration.DEFAULT.withComponentCount(count),
        TrainingConfiguration.DEFAULT,
        List.of("x"),
        names(said),
        "drawn",
        "0".repeat(64),
        1000,
        1,
        1,
        0,
        0);
  }
}
