package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mdnviz.data.Dataset;
import mdnviz.math.Standardization;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureHead;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.OptimizerConfiguration;
import mdnviz.optim.OptimizerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Trainings made to explode: no clipping, no floor, far too large steps, targets that tie.
final class DivergenceTest {
  private static final Dataset TIES = Examples.ties(150);

  private static final TrainingConfiguration WILD =
      TrainingConfiguration.DEFAULT.withClipping(GradientClipping.NONE).withBatchSize(32);

  private static TrainingRequest request(
      ModelConfiguration model, OptimizerKind optimizer, double learningRate) {
    TrainingConfiguration training =
        WILD.withOptimizer(OptimizerConfiguration.DEFAULT.withKind(optimizer))
            .withLearningRate(learningRate);
    return TrainingRequest.fresh(TIES, model.withStandardDeviationFloor(0), training);
  }

  static List<TrainingRequest> explosions() {
    List<TrainingRequest> explosions = new ArrayList<>();
    for (OptimizerKind optimizer : OptimizerKind.values()) {
      for (double rate : new double[] {0.1, 1, 100}) {
        int i = explosions.size();
        ModelConfiguration model =
            Examples.SMALL
                .withScaleMap(ScaleMap.values()[i % 3])
                .withCovariance(CovarianceType.values()[i / 3 % 3])
                .withActivation(Activation.values()[i % 7])
                .withHiddenLayers(i % 2 == 0 ? List.of(9, 8) : List.of(9, 8, 7, 20));
        explosions.add(request(model, optimizer, rate));
      }
    }
    return explosions;
  }

  /// Whatever happens inside, what is published are numbers, and the network can be asked.
  @ParameterizedTest
  @MethodSource("explosions")
  void noSnapshotHoldsAnythingButNumbers(TrainingRequest request) {
    Trainer trainer = new Trainer(request);
    boolean going = true;
    for (int step = 0; step < 300 && going; step++) {
      going = trainer.step();
      assertNumbers(Examples.snapshot(trainer));
      if (step % 3 == 2) {
        trainer.scoreValidation();
        assertNumbers(Examples.snapshot(trainer));
      }
    }
  }

  private static void assertNumbers(TrainingSnapshot snapshot) {
    for (float parameter : snapshot.model().network().parameters()) {
      assertTrue(Float.isFinite(parameter), () -> "parameter " + parameter);
    }
    assertTrue(Double.isFinite(snapshot.model().validationNegativeLogLikelihood()));
    LossHistory.View history = snapshot.history();
    for (int i = 0; i < history.stepCount(); i++) {
      assertTrue(Float.isFinite(history.value(LossHistory.Series.LOSS, i)));
      assertTrue(Float.isFinite(history.value(LossHistory.Series.GRADIENT_NORM, i)));
      assertTrue(Float.isFinite(history.value(LossHistory.Series.CLIPPED_NORM, i)));
    }
    for (int i = 0; i < history.validationCount(); i++) {
      assertTrue(Float.isFinite(history.validationLoss(i)));
    }
    for (double x : new double[] {40, 70, 100}) {
      GaussianMixture mixture =
          assertDoesNotThrow(() -> snapshot.model().mixtureAt(x), "mixture at " + x);
      assertTrue(Double.isFinite(mixture.conditionalMean(0)));
    }
  }

  private static TrainingSnapshot exploded() {
    Trainer trainer = Examples.trained(request(Examples.SMALL, OptimizerKind.SGD, 2), 2000);
    return Examples.snapshot(trainer);
  }

  @Test
  void reasonNamesStepCauseAndCure() {
    TrainingSnapshot snapshot = exploded();
    assertEquals(TrainingStatus.DIVERGED, snapshot.status());
    StopReason reason = snapshot.stopReason().orElseThrow();
    assertEquals(StopReason.Kind.DIVERGENCE, reason.kind());
    assertEquals(snapshot.step() + 1, reason.step());
    assertTrue(reason.message().startsWith("Step " + reason.step() + ":"), reason::message);
    assertTrue(reason.message().contains("clipping is off"), reason::message);
    assertFalse(reason.message().matches(".*(NaN|Infinity).*"), reason::message);
    assertTrue(reason.cure().contains("clipping"), reason::cure);
  }

  @Test
  void reasonNamesTheComponentItsDeviationAndThePlace() {
    assertEquals(
        "Step 412: σ of component 2 reached 1.0·10⁻⁹ at x = 0.31, so 1/σ² made the gradient norm"
            + " 3.0·10¹⁴; clipping is off.",
        collapse(0.31).explodingGradient(412, new int[] {0}, 3e14).message());
    assertEquals(
        "Step 412: σ of component 2 reached 1.0·10⁻⁹ at x = (0.31, −2), so 1/σ² made a gradient"
            + " too large for a number; clipping is off.",
        collapse(0.31, -2).explodingGradient(412, new int[] {0}, Double.NaN).message());
  }

  /// A network without hidden layers whose second component has σ = 1e-9 everywhere.
  private static Divergence collapse(double... x) {
    double[][] columns = new double[x.length + 1][1];
    for (int column = 0; column < x.length; column++) {
      columns[column][0] = x[column];
    }
    List<String> names = List.of("x1", "x2").subList(0, x.length);
    MixtureHead head = new MixtureHead(2, 1, CovarianceType.DIAGONAL, ScaleMap.EXP, 0);
    float[] parameters = new float[6 * (x.length + 1)];
    parameters[parameters.length - 1] = (float) Math.log(1e-9);
    Standardization inputs = Standardization.identity(x.length);
    Standardization targets = Standardization.identity(1);
    return new Divergence(
        new StandardizedExamples(Dataset.of("one", names, List.of("t"), columns), inputs, targets),
        new MixtureDensityNetwork(List.of(), Activation.TANH, head, inputs, targets, parameters),
        Objective.LIKELIHOOD,
        GradientClipping.NONE,
        0.01);
  }

  @Test
  void lastGoodParametersAreBackAndSteppingIsOver() {
    Trainer trainer = Examples.trained(request(Examples.SMALL, OptimizerKind.SGD, 2), 2000);
    TrainingSnapshot snapshot = Examples.snapshot(trainer);
    double score = Scoring.negativeLogLikelihood(snapshot.model().network(), TIES);
    assertTrue(Math.abs(score) < 100, () -> "the weights restored score " + score);
    assertFalse(trainer.step());
    assertEquals(snapshot.step(), trainer.stepCount());
  }

  @Test
  void cureIsWhatIsNotYetInForce() {
    TrainingConfiguration clipped =
        TrainingConfiguration.DEFAULT
            .withClipping(GradientClipping.byGlobalNorm(1e6))
            .withLearningRate(100)
            .withOptimizer(OptimizerConfiguration.DEFAULT.withKind(OptimizerKind.SGD));
    ModelConfiguration bare = Examples.SMALL.withStandardDeviationFloor(0);
    String cure = cure(bare, clipped);
    assertTrue(cure.contains("floor"), cure);
    String other = cure(bare.withStandardDeviationFloor(0.01), clipped);
    assertTrue(other.contains("learning rate"), other);
  }

  private static String cure(ModelConfiguration model, TrainingConfiguration training) {
    Trainer trainer = Examples.trained(TrainingRequest.fresh(TIES, model, training), 2000);
    return trainer.stopReason().orElseThrow().cure();
  }

  /// The same data with the settings a data set opens with: the floor and the clipping hold.
  @Test
  void floorAndClippingKeepTiesFromExploding() {
    TrainingRequest request =
        TrainingRequest.fresh(TIES, Examples.SMALL, TrainingConfiguration.DEFAULT);
    Trainer trainer = Examples.trained(request, 1500);
    assertTrue(trainer.stopReason().isEmpty());
    assertNumbers(Examples.snapshot(trainer));
  }
}
