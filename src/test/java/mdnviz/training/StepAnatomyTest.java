package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.math.SeededRandom;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureBatch;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.network.ParameterLayout;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.OptimizerConfiguration;
import mdnviz.optim.OptimizerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A step taken apart is the step that is then done.
final class StepAnatomyTest {
  private static final double[][] ONE_INPUT = {{0.1}, {0.45}, {0.8}};
  private static final TrainingConfiguration PLAIN_SGD =
      Examples.NOISY.withOptimizer(OptimizerConfiguration.DEFAULT.withKind(OptimizerKind.SGD));

  enum Case {
    ONE_TARGET(Examples.inverseSine(200), Examples.SMALL, ONE_INPUT),
    FULL_COVARIANCE(
        plane(200),
        Examples.SMALL.withCovariance(CovarianceType.FULL),
        new double[][] {{0.1, 0.2}, {-1, 1}}),
    LEAST_SQUARES(Examples.inverseSine(200), Examples.SMALL.leastSquares(), ONE_INPUT);

    private final Dataset data;
    private final ModelConfiguration model;
    private final double[][] inputs;

    Case(Dataset data, ModelConfiguration model, double[][] inputs) {
      this.data = data;
      this.model = model;
      this.inputs = inputs;
    }

    Trainer trained(TrainingConfiguration training, int steps) {
      return Examples.trained(TrainingRequest.fresh(data, model, training), steps);
    }

    StepAnatomy examine(Trainer trainer) {
      return trainer.examine(inputs).anatomy().orElseThrow();
    }
  }

  /// Two inputs, two targets that depend on each other.
  private static Dataset plane(int count) {
    SeededRandom random = new SeededRandom(29);
    double[][] columns = new double[4][count];
    for (int i = 0; i < count; i++) {
      columns[0][i] = random.nextGaussian();
      columns[1][i] = 3 * random.nextGaussian();
      columns[2][i] = columns[0][i] + random.nextGaussian();
      columns[3][i] = 20 * (columns[2][i] - columns[1][i]) + random.nextGaussian();
    }
    return Dataset.of("plane", List.of("a", "b"), List.of("s", "t"), columns);
  }

  private static Stream<Arguments> casesAndClippings() {
    List<GradientClipping> clippings =
        List.of(
            GradientClipping.NONE,
            GradientClipping.byValue(0.004),
            GradientClipping.byGlobalNorm(0.05),
            new GradientClipping(GradientClipping.Kind.PER_HEAD, 0.02));
    return Stream.of(Case.values())
        .flatMap(example -> clippings.stream().map(clipping -> Arguments.of(example, clipping)));
  }

  private static float[] meanBiases(Trainer trainer) {
    MixtureDensityNetwork network = Examples.snapshot(trainer).model().network();
    ParameterLayout layout = network.layout();
    int biases = layout.biasOffset(layout.layerCount() - 1);
    return Arrays.copyOfRange(
        network.parameters(),
        biases + network.head().meansOffset(),
        biases + network.head().scalesOffset());
  }

  /// Plain gradient descent shows in the weights which gradient was used, bit for bit.
  @ParameterizedTest
  @MethodSource("casesAndClippings")
  void theClippedGradientIsTheOneTheStepUses(Case example, GradientClipping clipping) {
    Trainer trainer = example.trained(PLAIN_SGD.withClipping(clipping), 4);
    StepAnatomy.Gradient gradient = example.examine(trainer).gradient();
    float[] expected = meanBiases(trainer);
    for (int i = 0; i < expected.length; i++) {
      float rate = (float) PLAIN_SGD.learningRate();
      expected[i] = Math.fma(-rate, gradient.clippedMeans()[i], expected[i]);
    }
    trainer.step();
    assertArrayEquals(expected, meanBiases(trainer));
  }

  @ParameterizedTest
  @MethodSource("casesAndClippings")
  void clippingDoesToTheGradientWhatItsKindSays(Case example, GradientClipping clipping) {
    Trainer trainer = example.trained(PLAIN_SGD.withClipping(clipping), 4);
    StepAnatomy anatomy = example.examine(trainer);
    StepAnatomy.Gradient gradient = anatomy.gradient();
    double limit = clipping.threshold();
    float norm = (float) Math.min(1, limit / anatomy.report().gradientNorm());
    float group = (float) Math.min(1, limit / gradient.norms().means());
    boolean cut = false;
    for (int i = 0; i < gradient.means().length; i++) {
      float raw = gradient.means()[i];
      float expected =
          switch (clipping.kind()) {
            case NONE -> raw;
            case BY_VALUE -> Math.clamp(raw, (float) -limit, (float) limit);
            case BY_GLOBAL_NORM -> raw * norm;
            case PER_HEAD -> raw * group;
          };
      assertEquals(expected, gradient.clippedMeans()[i]);
      cut |= raw != expected;
    }
    boolean clips = clipping.kind() != GradientClipping.Kind.NONE;
    assertEquals(clips, cut);
    assertEquals(clips, gradient.cutCount() > 0);
  }

  /// The gradient before clipping does not depend on the clipping, and all points together make it.
  @ParameterizedTest
  @MethodSource("casesAndClippings")
  void thePointsTogetherPutTheWholeGradientOnTheMeans(Case example, GradientClipping clipping) {
    Trainer trainer = example.trained(PLAIN_SGD, 4);
    float[] unclipped = example.examine(trainer).gradient().means();
    trainer.setClipping(clipping);
    StepAnatomy anatomy = example.examine(trainer);
    assertArrayEquals(unclipped, anatomy.gradient().means());
    int targets = anatomy.targetDimension();
    for (int i = 0; i < unclipped.length; i++) {
      double raw = 0;
      double clipped = 0;
      double sizes = 0;
      for (StepAnatomy.Point point : anatomy.points()) {
        raw += point.meansGradient()[i];
        clipped += anatomy.clippedPull(point, i / targets, i % targets);
        sizes += Math.abs(point.meansGradient()[i]);
      }
      assertEquals(unclipped[i], raw, 1e-6 * sizes);
      assertEquals(anatomy.gradient().clippedMeans()[i], clipped, 1e-6 * sizes);
    }
  }

  @ParameterizedTest
  @MethodSource("casesAndClippings")
  void theReportIsTheOneTheStepMakes(Case example, GradientClipping clipping) {
    Trainer trainer = example.trained(Examples.NOISY.withClipping(clipping), 7);
    StepReport foretold = example.examine(trainer).report();
    trainer.step();
    assertEquals(Examples.snapshot(trainer).lastStep().orElseThrow(), foretold);
  }

  @ParameterizedTest
  @MethodSource("casesAndClippings")
  void theNormsOfTheGroupsMakeTheNormsOfTheReport(Case example, GradientClipping clipping) {
    Trainer trainer = example.trained(Examples.NOISY.withClipping(clipping), 7);
    StepAnatomy anatomy = example.examine(trainer);
    StepAnatomy.Gradient gradient = anatomy.gradient();
    assertEquals(anatomy.report().gradientNorm(), whole(gradient.norms()), 1e-12);
    assertEquals(anatomy.report().clippedGradientNorm(), whole(gradient.clippedNorms()), 1e-7);
    if (clipping.kind() == GradientClipping.Kind.PER_HEAD) {
      assertEquals(clipping.threshold(), gradient.clippedNorms().means(), 1e-7);
    }
  }

  private static double whole(StepAnatomy.GroupNorms norms) {
    return Math.hypot(
        Math.hypot(norms.hidden(), norms.mixingWeights()),
        Math.hypot(norms.means(), norms.scales()));
  }

  /// γ_k Σ_k⁻¹ (μ_k − t) / n by double arithmetic, PRML (5.156); by least squares (μ − t) / n.
  @ParameterizedTest
  @EnumSource
  void aPointPullsOnTheMeansAsTheFormulaSays(Case example) {
    Trainer trainer = example.trained(Examples.NOISY, 7);
    StepAnatomy anatomy = example.examine(trainer);
    boolean squares = example.model.objective() == Objective.LEAST_SQUARES;
    for (StepAnatomy.Point point : anatomy.points()) {
      GaussianMixture mixture = point.mixture();
      int targets = point.target().length;
      for (int k = 0; k < mixture.componentCount(); k++) {
        double[] solved = squares ? residual(mixture, k, point) : solved(mixture, k, point);
        for (int l = 0; l < targets; l++) {
          double scale = standardScale(trainer, l);
          double units = squares ? 1 / scale : scale;
          double expected =
              point.responsibilities()[k] * solved[l] * units / anatomy.minibatch().size();
          assertEquals(
              expected, point.meansGradient()[k * targets + l], 2e-4 * Math.abs(expected) + 1e-7);
        }
      }
    }
  }

  private static double standardScale(Trainer trainer, int target) {
    return Examples.snapshot(trainer).model().network().targetStandardization().scale(target);
  }

  private static double[] residual(GaussianMixture mixture, int k, StepAnatomy.Point point) {
    return IntStream.range(0, point.target().length)
        .mapToDouble(l -> mixture.mean(k, l) - point.target()[l])
        .toArray();
  }

  private static double[] solved(GaussianMixture mixture, int k, StepAnatomy.Point point) {
    double[] r = residual(mixture, k, point);
    if (r.length == 1) {
      return new double[] {r[0] / mixture.covariance(k, 0, 0)};
    }
    double a = mixture.covariance(k, 0, 0);
    double b = mixture.covariance(k, 0, 1);
    double c = mixture.covariance(k, 1, 1);
    double determinant = a * c - b * b;
    return new double[] {(c * r[0] - b * r[1]) / determinant, (a * r[1] - b * r[0]) / determinant};
  }

  @ParameterizedTest
  @EnumSource
  void pointsAreThoseTheLossIsMadeOfNoiseIncluded(Case example) {
    Trainer trainer = example.trained(Examples.NOISY, 5);
    StepAnatomy anatomy = example.examine(trainer);
    assertEquals(anatomy.minibatch().size(), anatomy.points().size());
    assertEquals(anatomy.report().negativeLogLikelihood(), anatomy.lossBefore(), 1e-5);
    StepAnatomy.Point point = anatomy.points().getFirst();
    double noise = point.target()[0] - example.data.target(point.row(), 0);
    assertTrue(noise != 0 && Math.abs(noise) < standardScale(trainer, 0));
    assertEquals(point.mixture().logDensity(point.target()), -point.negativeLogLikelihood());
    assertEquals(1, Arrays.stream(point.responsibilities()).sum(), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(OptimizerKind.class)
  void theChangeIsTheOneTheOptimizerMakes(OptimizerKind kind) {
    OptimizerConfiguration rule =
        OptimizerConfiguration.DEFAULT.withKind(kind).withWeightDecay(1e-3);
    Trainer trainer = Case.ONE_TARGET.trained(Examples.NOISY.withOptimizer(rule), 5);
    StepAnatomy anatomy = Case.ONE_TARGET.examine(trainer);
    assertSame(mixtures(trainer), anatomy.change().before());
    trainer.step();
    assertSame(mixtures(trainer), anatomy.change().after());
    assertFalse(Arrays.equals(anatomy.change().before().means(), anatomy.change().after().means()));
    assertEquals(anatomy.lossAfter(), lossOf(anatomy, trainer), 1e-12);
  }

  private static double lossOf(StepAnatomy anatomy, Trainer trainer) {
    MixtureDensityNetwork network = Examples.snapshot(trainer).model().network();
    return anatomy.points().stream()
        .mapToDouble(point -> -network.mixtureAt(point.input()).logDensity(point.target()))
        .average()
        .orElseThrow();
  }

  private static MixtureBatch mixtures(Trainer trainer) {
    return Examples.snapshot(trainer)
        .model()
        .network()
        .mixturesAt(new double[] {0.1, 0.45, 0.8}, 3);
  }

  private static void assertSame(MixtureBatch expected, MixtureBatch found) {
    assertArrayEquals(expected.mixingWeights(), found.mixingWeights());
    assertArrayEquals(expected.means(), found.means());
    assertArrayEquals(expected.choleskyFactors(), found.choleskyFactors());
  }

  @ParameterizedTest
  @EnumSource
  void lookingChangesNoBitOfTheTraining(Case example) {
    Trainer unseen = example.trained(Examples.NOISY, 40);
    Trainer seen = example.trained(Examples.NOISY, 0);
    for (int step = 0; step < 40; step++) {
      example.examine(seen);
      example.examine(seen);
      seen.step();
      StepReport report = Examples.snapshot(seen).lastStep().orElseThrow();
      example.examine(seen);
      assertEquals(report, Examples.snapshot(seen).lastStep().orElseThrow());
    }
    assertArrayEquals(Examples.parameters(unseen), Examples.parameters(seen));
    assertEquals(unseen.state().orElseThrow().scores(), seen.state().orElseThrow().scores());
  }

  @Test
  void aMinibatchIsCountedInItsPass() {
    Trainer trainer = Case.ONE_TARGET.trained(Examples.NOISY, 3);
    StepAnatomy.Minibatch place = Case.ONE_TARGET.examine(trainer).minibatch();
    assertEquals(new StepAnatomy.Minibatch(1, 1, 3, 53), place);
  }

  @Test
  void ofAVeryLargeMinibatchPointsArePickedEvenly() {
    TrainingConfiguration whole =
        TrainingConfiguration.DEFAULT.withBatchSize(2000).withShares(new DataSplit.Shares(0, 0));
    Trainer trainer =
        new Trainer(TrainingRequest.fresh(Examples.inverseSine(1024), Examples.SMALL, whole));
    StepAnatomy anatomy = trainer.examine().anatomy().orElseThrow();
    assertEquals(StepAnatomy.MOST_POINTS, anatomy.points().size());
    assertEquals(1024, anatomy.minibatch().size());
    assertEquals(
        IntStream.range(0, StepAnatomy.MOST_POINTS).mapToObj(i -> 2 * i + 1).toList(),
        anatomy.points().stream().map(StepAnatomy.Point::row).toList());
    assertEquals(0, anatomy.change().inputs().length);
  }

  @Test
  void thereIsNoNextStepAfterTheLast() {
    Trainer trainer = Case.ONE_TARGET.trained(Examples.NOISY.withMaximumEpochs(1), 100);
    StepExamination examination = trainer.examine(ONE_INPUT);
    assertTrue(examination.anatomy().isEmpty());
    assertEquals("There is no next step: Finished after 1 epochs.", examination.refusal());
  }

  @Test
  void aGradientThatIsNotFiniteIsRefusedAndTheStepEndsTheTraining() {
    TrainingConfiguration wild = PLAIN_SGD.withLearningRate(80).withClipping(GradientClipping.NONE);
    Trainer trainer = Case.ONE_TARGET.trained(wild, 0);
    while (trainer.examine(ONE_INPUT).anatomy().isPresent()) {
      assertTrue(trainer.step());
    }
    assertTrue(trainer.examine(ONE_INPUT).refusal().startsWith("The next minibatch has no finite"));
    assertFalse(trainer.step());
    assertEquals(StopReason.Kind.DIVERGENCE, trainer.stopReason().orElseThrow().kind());
  }

  @Test
  void inputsOfOtherDataAreRefused() {
    Trainer trainer = Case.ONE_TARGET.trained(Examples.NOISY, 0);
    assertEquals(
        "The data have changed meanwhile.", trainer.examine(new double[][] {{0.1, 0.2}}).refusal());
  }
}
