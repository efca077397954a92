package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.math.SeededRandom;
import mdnviz.math.Standardization;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureHead;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.NetworkShape;
import mdnviz.network.Problem;
import mdnviz.network.ReferenceNetwork;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.OptimizerConfiguration;
import mdnviz.optim.OptimizerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The baseline that fits one mean by squared error.
final class LeastSquaresTest {
  private static final ModelConfiguration MODEL = Examples.SMALL.leastSquares();
  private static final DataSplit.Shares ALL_TRAIN = new DataSplit.Shares(0, 0);

  private static TrainingConfiguration settling(int epochs) {
    return TrainingConfiguration.DEFAULT
        .withShares(ALL_TRAIN)
        .withLearningRate(0.02)
        .withMaximumEpochs(epochs)
        .withSchedule(new LearningRateSchedule(LearningRateSchedule.Kind.COSINE, epochs, 0.001, 0));
  }

  private static TrainedModel trained(
      Dataset dataset, ModelConfiguration model, TrainingConfiguration training) {
    Trainer trainer = new Trainer(TrainingRequest.fresh(dataset, model, training));
    while (trainer.epoch()) {}
    assertEquals(StopReason.Kind.LAST_EPOCH, trainer.stopReason().orElseThrow().kind());
    return Examples.snapshot(trainer).model();
  }

  /// With σ held at 1 the reference's NLL is the squared error but for a constant, so its central
  /// differences are those of the squared error; the engine's own σ is another and must not matter.
  @Test
  void gradientIsTheSquaredErrorsByCentralDifferences() {
    MixtureHead head = new MixtureHead(1, 2, CovarianceType.FULL, ScaleMap.EXP, 0);
    NetworkShape shape = new NetworkShape(2, List.of(4, 3), Activation.TANH, head);
    Problem drawn = Problem.draw(shape, 70, 5);
    Problem unit = new Problem(unitScales(shape, drawn), drawn.inputs(), drawn.targets());
    float[] gradient = gradient(shape, drawn);
    ReferenceNetwork reference = new ReferenceNetwork(shape, 0);
    int scaleWeights = shape.layout().weightOffset(2) + head.scalesOffset() * 3;
    for (int i = 0; i < gradient.length; i++) {
      boolean weight = i >= scaleWeights && i < shape.layout().biasOffset(2);
      boolean scale = weight || i >= shape.layout().biasOffset(2) + head.scalesOffset();
      double expected = scale ? 0 : centralDifference(reference, unit, i);
      assertEquals(expected, gradient[i], scale ? 0 : 2e-6, "parameter " + i);
    }
  }

  private static double[] unitScales(NetworkShape shape, Problem drawn) {
    double[] parameters = drawn.parameters().clone();
    int scales = shape.head().scalesOffset();
    int weights = shape.layout().weightOffset(2) + scales * shape.layout().inputs(2);
    Arrays.fill(parameters, weights, shape.layout().biasOffset(2), 0);
    Arrays.fill(parameters, shape.layout().biasOffset(2) + scales, parameters.length, 0);
    return parameters;
  }

  private static double centralDifference(ReferenceNetwork network, Problem problem, int index) {
    double step = 1e-5;
    return (network.objective(problem.moved(index, step))
            - network.objective(problem.moved(index, -step)))
        / (2 * step);
  }

  private static float[] gradient(NetworkShape shape, Problem problem) {
    double[][] columns = new double[4][problem.size()];
    for (int n = 0; n < problem.size(); n++) {
      for (int column = 0; column < 4; column++) {
        columns[column][n] =
            column < 2 ? problem.inputs()[n][column] : problem.targets()[n][column - 2];
      }
    }
    Dataset dataset = Dataset.of("drawn", List.of("a", "b"), List.of("s", "t"), columns);
    MinibatchGradient minibatch =
        new MinibatchGradient(
            new StandardizedExamples(
                dataset, Standardization.identity(2), Standardization.identity(2)),
            new BatchPart.Shape(
                shape.layout(), shape.activation(), shape.head(), Objective.LEAST_SQUARES),
            Regularization.NONE,
            1,
            problem.floatParameters(),
            new WorkerTeam(1));
    minibatch.compute(IntStream.range(0, problem.size()).toArray(), 0, problem.size(), 1);
    return minibatch.gradient();
  }

  /// Without hidden layers the answer is a formula: ordinary least squares.
  @Test
  void withoutHiddenLayersTheLineIsThatOfOrdinaryLeastSquares() {
    int count = 300;
    SeededRandom random = new SeededRandom(9);
    double[][] columns = new double[2][count];
    for (int i = 0; i < count; i++) {
      columns[0][i] = random.nextDouble(10, 30);
      columns[1][i] = 7 - 0.4 * columns[0][i] + random.nextGaussian() * columns[0][i] / 10;
    }
    Dataset dataset = Dataset.of("line", List.of("x"), List.of("t"), columns);
    TrainedModel model =
        trained(dataset, MODEL.withHiddenLayers(List.of()), settling(400).withBatchSize(count));
    double[] line = ordinaryLeastSquares(columns);
    for (double x : new double[] {10, 17, 30}) {
      assertEquals(line[0] + line[1] * x, model.mixtureAt(x).mean(0, 0), 2e-3);
    }
    double squares = 0;
    for (int i = 0; i < count; i++) {
      squares += StrictMath.pow(columns[1][i] - line[0] - line[1] * columns[0][i], 2);
    }
    assertEquals(Math.sqrt(squares / count), model.mixtureAt(12).standardDeviation(0, 0), 1e-4);
  }

  private static double[] ordinaryLeastSquares(double[][] columns) {
    double meanX = Arrays.stream(columns[0]).average().orElseThrow();
    double meanT = Arrays.stream(columns[1]).average().orElseThrow();
    double product = 0;
    double square = 0;
    for (int i = 0; i < columns[0].length; i++) {
      product += (columns[0][i] - meanX) * (columns[1][i] - meanT);
      square += (columns[0][i] - meanX) * (columns[0][i] - meanX);
    }
    return new double[] {meanT - product / square * meanX, product / square};
  }

  /// Two branches x² + 1 and x² − 1, the upper three times as frequent: the mean x² + ½ lies
  /// between them, the variance about it is ¾ everywhere.
  @Test
  void meanConvergesToTheConditionalMeanBetweenTheBranches() {
    SeededRandom random = new SeededRandom(31);
    double[][] columns = new double[2][4000];
    for (int i = 0; i < columns[0].length; i++) {
      columns[0][i] = random.nextDouble(-1, 1);
      columns[1][i] = columns[0][i] * columns[0][i] + (random.nextDouble() < 0.75 ? 1 : -1);
    }
    Dataset dataset = Dataset.of("branches", List.of("x"), List.of("t"), columns);
    TrainedModel model =
        trained(dataset, MODEL, settling(60).withBatchSize(500).withLearningRate(0.01));
    for (double x = -0.8; x <= 0.8; x += 0.2) {
      assertEquals(x * x + 0.5, model.mixtureAt(x).mean(0, 0), 0.1);
    }
    assertEquals(Math.sqrt(0.75), model.mixtureAt(0).standardDeviation(0, 0), 0.03);
  }

  /// The mean of the inverse sine has two steep flanks; a straight line would score about −0.08.
  @Test
  void meanLeavesTheStraightLine() {
    Dataset dataset = Examples.inverseSine(1000);
    for (long seed = 1; seed <= 3; seed++) {
      TrainedModel model =
          trained(
              dataset,
              ModelConfiguration.DEFAULT.leastSquares(),
              settling(100).withLearningRate(0.005).withSeed(seed));
      double score = Scoring.negativeLogLikelihood(model.network(), dataset);
      assertTrue(score < -0.15, "seed %d: %s".formatted(seed, score));
    }
  }

  @Test
  void deviationIsTheSameForEveryInput() {
    TrainedModel model = trained(Examples.inverseSine(200), MODEL, settling(5));
    double everywhere = model.mixtureAt(0.5).standardDeviation(0, 0);
    for (double x = -3; x < 4; x += 0.25) {
      assertEquals(everywhere, model.mixtureAt(x).standardDeviation(0, 0));
    }
  }

  /// ½ ln |2πe Σ̂| with Σ̂ the residuals' covariance, taken here from the published means.
  @ParameterizedTest
  @EnumSource(CovarianceType.class)
  void scoreOfTheTrainingExamplesIsTheClosedForm(CovarianceType covariance) {
    Dataset dataset = twoTargets();
    for (ScaleMap map : ScaleMap.values()) {
      TrainedModel model =
          trained(dataset, MODEL.withCovariance(covariance).withScaleMap(map), settling(20));
      double[][] sigma = residualCovariance(model, dataset);
      double determinant =
          switch (covariance) {
            case ISOTROPIC -> isotropic(model, sigma);
            case DIAGONAL -> sigma[0][0] * sigma[1][1];
            case FULL -> sigma[0][0] * sigma[1][1] - sigma[0][1] * sigma[0][1];
          };
      double expected = Math.log(2 * Math.PI * Math.E) + 0.5 * Math.log(determinant);
      assertEquals(
          expected, Scoring.negativeLogLikelihood(model.network(), dataset), 1e-5, map.title());
    }
  }

  /// The isotropic variance is pooled in standardised units.
  private static double isotropic(TrainedModel model, double[][] sigma) {
    double first = model.network().targetStandardization().scale(0);
    double second = model.network().targetStandardization().scale(1);
    double mean = (sigma[0][0] / (first * first) + sigma[1][1] / (second * second)) / 2;
    return mean * first * first * mean * second * second;
  }

  private static Dataset twoTargets() {
    SeededRandom random = new SeededRandom(77);
    double[][] columns = new double[3][400];
    for (int i = 0; i < 400; i++) {
      double common = random.nextGaussian();
      columns[0][i] = random.nextDouble(-2, 2);
      columns[1][i] = StrictMath.sin(columns[0][i]) + 0.3 * common;
      columns[2][i] = 50 * columns[0][i] - 20 * common + 10 * random.nextGaussian();
    }
    return Dataset.of("two", List.of("x"), List.of("s", "t"), columns);
  }

  private static double[][] residualCovariance(TrainedModel model, Dataset dataset) {
    double[][] sigma = new double[2][2];
    for (int row = 0; row < dataset.size(); row++) {
      GaussianMixture mixture = model.mixtureAt(dataset.input(row, 0));
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          sigma[i][j] +=
              (dataset.target(row, i) - mixture.mean(0, i))
                  * (dataset.target(row, j) - mixture.mean(0, j))
                  / dataset.size();
        }
      }
    }
    return sigma;
  }

  /// What squared errors cannot say: where the branches part, their σ is too large to be of use.
  @Test
  void mixtureBeatsLeastSquaresWhereThereAreBranches() {
    Dataset dataset = Examples.inverseSine(1000);
    double single =
        Scoring.negativeLogLikelihood(trained(dataset, MODEL, settling(60)).network(), dataset);
    double mixture =
        Scoring.negativeLogLikelihood(
            trained(dataset, Examples.SMALL, settling(60)).network(), dataset);
    assertTrue(mixture < single - 0.5, "%s against %s".formatted(mixture, single));
  }

  @Test
  void historyAndScoresAreNegativeLogLikelihoods() {
    Trainer trainer =
        new Trainer(
            TrainingRequest.fresh(Examples.inverseSine(200), MODEL, TrainingConfiguration.DEFAULT));
    float[] start = Examples.parameters(trainer);
    double expected =
        Scoring.negativeLogLikelihood(
            Examples.snapshot(trainer).model().network(),
            Examples.inverseSine(200),
            DataSplit.of(200, DataSplit.Shares.DEFAULT, 1).validation());
    assertEquals(
        expected, Examples.snapshot(trainer).model().validationNegativeLogLikelihood(), 1e-6);
    trainer.step();
    StepReport report = Examples.snapshot(trainer).lastStep().orElseThrow();
    assertEquals(0, report.mixingWeightsNorm());
    assertEquals(0, report.scalesNorm());
    assertTrue(report.meansNorm() > 0);
    assertEquals(expected, report.negativeLogLikelihood(), 0.2);
    assertFalse(Arrays.equals(start, Examples.parameters(trainer)));
  }

  /// Whatever the optimizer remembers or shrinks, σ stays where the residuals put it.
  @ParameterizedTest
  @EnumSource(OptimizerKind.class)
  void noOptimizerMovesTheDeviation(OptimizerKind kind) {
    TrainingConfiguration training =
        settling(4)
            .withRegularization(new Regularization(0.1, 0.1, false, 0.1))
            .withOptimizer(new OptimizerConfiguration(kind, 0.9, 0.999, 1e-8, 0.1))
            .withLearningRate(0.01);
    Dataset dataset = Examples.inverseSine(300);
    TrainedModel model = trained(dataset, MODEL, training);
    double squares = 0;
    for (int row = 0; row < dataset.size(); row++) {
      double mean = model.mixtureAt(dataset.input(row, 0)).mean(0, 0);
      squares += StrictMath.pow(dataset.target(row, 0) - mean, 2);
    }
    assertEquals(
        Math.sqrt(squares / dataset.size()), model.mixtureAt(0.2).standardDeviation(0, 0), 1e-6);
  }

  @Test
  void sameSeedGivesTheSameBitsOnAnyNumberOfThreads() {
    TrainingRequest request =
        TrainingRequest.fresh(Examples.inverseSine(900), MODEL, Examples.NOISY.withBatchSize(300));
    Trainer alone = Examples.trained(request, 60);
    try (WorkerTeam team = new WorkerTeam(3)) {
      Trainer together = new Trainer(request, team);
      for (int step = 0; step < 60; step++) {
        together.step();
      }
      assertArrayEquals(Examples.parameters(alone), Examples.parameters(together));
    }
  }

  @Test
  void resumedTrainingEndsWithTheSameBits() {
    TrainingRequest request =
        TrainingRequest.fresh(Examples.inverseSine(500), MODEL, Examples.NOISY);
    Trainer straight = Examples.trained(request, 40);
    Trainer resumed = new Trainer(request);
    resumed.restore(straight.state().orElseThrow());
    for (int step = 0; step < 90; step++) {
      straight.step();
      resumed.step();
    }
    assertArrayEquals(Examples.parameters(straight), Examples.parameters(resumed));
    assertEquals(
        Examples.snapshot(straight).lastStep().orElseThrow(),
        Examples.snapshot(resumed).lastStep().orElseThrow());
  }

  @Test
  void divergenceBlamesTheStepsAndNotTheDeviation() {
    TrainingConfiguration wild =
        TrainingConfiguration.DEFAULT
            .withClipping(GradientClipping.NONE)
            .withOptimizer(OptimizerConfiguration.DEFAULT.withKind(OptimizerKind.SGD))
            .withLearningRate(100);
    Trainer trainer =
        Examples.trained(TrainingRequest.fresh(Examples.inverseSine(200), MODEL, wild), 300);
    StopReason reason = trainer.stopReason().orElseThrow();
    assertEquals(StopReason.Kind.DIVERGENCE, reason.kind());
    assertFalse(reason.message().contains("σ"), reason.message());
    assertTrue(reason.message().contains("learning rate"), reason.message());
    assertTrue(Double.isFinite(Examples.parameters(trainer)[0]));
  }

  @Test
  void perfectFitKeepsAFiniteLikelihood() {
    double[][] columns = {{1, 2, 3, 4}, {5, 5, 5, 5}};
    Dataset dataset = Dataset.of("constant", List.of("x"), List.of("t"), columns);
    TrainedModel model =
        trained(dataset, MODEL.withStandardDeviationFloor(0), settling(3).withBatchSize(4));
    assertTrue(model.mixtureAt(2).standardDeviation(0, 0) > 0);
    assertTrue(Double.isFinite(Scoring.negativeLogLikelihood(model.network(), dataset)));
  }

  @Test
  void leastSquaresHasOneComponent() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> MODEL.withComponentCount(2));
    assertTrue(refusal.getMessage().contains("K must be 1"), refusal.getMessage());
  }
}
