package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.math.Kernels;
import mdnviz.math.SeededRandom;
import mdnviz.mixture.CovarianceType;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.LearningRateSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TrainerTest {
  private static final int BITS = 575558424;

  private static TrainingRequest request(TrainingConfiguration training) {
    return TrainingRequest.fresh(Examples.inverseSine(200), Examples.SMALL, training);
  }

  @Test
  void sameSeedGivesTheSameBits() {
    Trainer first = Examples.trained(request(Examples.NOISY), 60);
    Trainer second = Examples.trained(request(Examples.NOISY), 60);
    assertArrayEquals(Examples.parameters(first), Examples.parameters(second));
    LossHistory.View one = Examples.snapshot(first).history();
    LossHistory.View other = Examples.snapshot(second).history();
    for (int i = 0; i < 60; i++) {
      assertEquals(one.value(LossHistory.Series.LOSS, i), other.value(LossHistory.Series.LOSS, i));
      assertEquals(
          one.value(LossHistory.Series.GRADIENT_NORM, i),
          other.value(LossHistory.Series.GRADIENT_NORM, i));
    }
  }

  /// Every machine must come to this number, and so must the plain kernels, the SIMD kernels and a
  /// change from the one to the other in mid-run. It changes only with the arithmetic of a step, on
  /// purpose.
  @Test
  void bitsAreThoseOfEveryMachineWhicheverKernelsRun() {
    Trainer trainer = Examples.trained(request(Examples.NOISY), 30);
    Kernels.warmUp();
    for (int step = 0; step < 30; step++) {
      trainer.step();
    }
    assertEquals(BITS, hash(Examples.parameters(trainer)));
    assertEquals(BITS, hash(Examples.parameters(Examples.trained(request(Examples.NOISY), 60))));
  }

  private static int hash(float... parameters) {
    int hash = 1;
    for (float parameter : parameters) {
      hash = 31 * hash + Float.floatToIntBits(parameter);
    }
    return hash;
  }

  @Test
  void anotherSeedGivesOtherWeightsAndAnotherSplit() {
    Trainer first = Examples.trained(request(Examples.NOISY), 1);
    Trainer second = Examples.trained(request(Examples.NOISY.withSeed(2)), 1);
    assertFalse(Arrays.equals(Examples.parameters(first), Examples.parameters(second)));
    DataSplit one = DataSplit.of(200, DataSplit.Shares.DEFAULT, 1);
    DataSplit other = DataSplit.of(200, DataSplit.Shares.DEFAULT, 2);
    assertFalse(Arrays.equals(one.training(), other.training()));
  }

  @Test
  void trainingLowersTheLoss() {
    Trainer trainer = new Trainer(request(TrainingConfiguration.DEFAULT));
    double before = Examples.snapshot(trainer).model().validationNegativeLogLikelihood();
    for (int epoch = 0; epoch < 100; epoch++) {
      assertTrue(trainer.epoch());
    }
    TrainedModel after = Examples.snapshot(trainer).model();
    assertTrue(after.validationNegativeLogLikelihood() < before - 0.3);
    assertTrue(after.trainNegativeLogLikelihood() < before - 0.3);
    assertEquals(100, after.epoch());
  }

  /// Powers of two change no mantissa, so even the bits stay.
  @Test
  void dataInOtherUnitsTrainTheSameNetwork() {
    Trainer plain = Examples.trained(request(Examples.NOISY), 50);
    Dataset scaled = Examples.inverseSine(200, 4, 0, 0.125, 0);
    Trainer other =
        Examples.trained(TrainingRequest.fresh(scaled, Examples.SMALL, Examples.NOISY), 50);
    assertArrayEquals(Examples.parameters(plain), Examples.parameters(other));
    LossHistory.View one = Examples.snapshot(plain).history();
    LossHistory.View two = Examples.snapshot(other).history();
    for (int i = 0; i < one.stepCount(); i++) {
      assertEquals(
          one.value(LossHistory.Series.LOSS, i) + Math.log(0.125),
          two.value(LossHistory.Series.LOSS, i),
          1e-6);
    }
  }

  @Test
  void affineDataShiftTheLossByTheLogOfTheScale() {
    Trainer plain = Examples.trained(request(TrainingConfiguration.DEFAULT), 60);
    Dataset moved = Examples.inverseSine(200, 0.37, 900, 53.1, -2000);
    TrainingRequest request =
        TrainingRequest.fresh(moved, Examples.SMALL, TrainingConfiguration.DEFAULT);
    Trainer other = Examples.trained(request, 60);
    assertEquals(validation(plain) + Math.log(53.1), validation(other), 1e-3);
  }

  private static double validation(Trainer trainer) {
    return Examples.snapshot(trainer).model().validationNegativeLogLikelihood();
  }

  @Test
  void learningRateAndClippingChangeFromTheNextStepOn() {
    Trainer trainer = Examples.trained(request(TrainingConfiguration.DEFAULT), 3);
    trainer.setClipping(GradientClipping.byGlobalNorm(1e-6));
    trainer.setLearningRate(0.5);
    trainer.step();
    StepReport report = Examples.snapshot(trainer).lastStep().orElseThrow();
    assertEquals(4, report.step());
    assertTrue(report.clipped());
    assertEquals(1e-6, report.clippedGradientNorm(), 1e-12);
    assertEquals(0.5, report.learningRate());
    TrainingConfiguration now = Examples.snapshot(trainer).model().trainingConfiguration();
    assertEquals(0.5, now.learningRate());
    assertEquals(GradientClipping.byGlobalNorm(1e-6), now.clipping());
  }

  @Test
  void reportSplitsTheGradientNormByHead() {
    Trainer trainer = new Trainer(request(TrainingConfiguration.DEFAULT));
    trainer.step();
    StepReport report = Examples.snapshot(trainer).lastStep().orElseThrow();
    double heads =
        Math.hypot(Math.hypot(report.mixingWeightsNorm(), report.meansNorm()), report.scalesNorm());
    assertTrue(report.mixingWeightsNorm() > 0);
    assertTrue(report.meansNorm() > 0);
    assertTrue(report.scalesNorm() > 0);
    assertTrue(heads < report.gradientNorm(), "hidden layers have a share too");
  }

  @Test
  void scheduleScalesTheLearningRate() {
    TrainingConfiguration stepped =
        TrainingConfiguration.DEFAULT
            .withBatchSize(160)
            .withSchedule(new LearningRateSchedule(LearningRateSchedule.Kind.STEP, 2, 0.5, 0));
    Trainer trainer = new Trainer(request(stepped));
    double[] rates = new double[5];
    for (int epoch = 0; epoch < rates.length; epoch++) {
      trainer.epoch();
      rates[epoch] = Examples.snapshot(trainer).lastStep().orElseThrow().learningRate();
    }
    assertArrayEquals(new double[] {5e-3, 5e-3, 2.5e-3, 2.5e-3, 1.25e-3}, rates, 1e-12);
  }

  /// c·n^(−1/(4+d)) with n training examples and d the inputs and targets together.
  @Test
  void scaledNoiseShrinksWithTheNumberOfExamples() {
    double factor = StrictMath.pow(160, -1.0 / (4 + 2));
    Regularization scaled = new Regularization(0.3, 0.2, true, 0);
    Regularization fixed = new Regularization(0.3 * factor, 0.2 * factor, false, 0);
    assertArrayEquals(trainedWith(scaled), trainedWith(fixed));
    assertFalse(Arrays.equals(trainedWith(scaled), trainedWith(Regularization.NONE)));
  }

  private static float[] trainedWith(Regularization noise) {
    TrainingConfiguration training = TrainingConfiguration.DEFAULT.withRegularization(noise);
    assertEquals(160, DataSplit.of(200, training.shares(), training.seed()).training().length);
    return Examples.parameters(Examples.trained(request(training), 10));
  }

  /// Five inputs, three targets, a hundred tilted components, four hidden layers.
  @ParameterizedTest
  @EnumSource(CovarianceType.class)
  void manyDimensionsAndAHundredComponentsTrain(CovarianceType covariance) {
    SeededRandom random = new SeededRandom(6);
    double[][] columns = new double[8][400];
    for (int row = 0; row < 400; row++) {
      for (int column = 0; column < 8; column++) {
        double noise = random.nextGaussian();
        columns[column][row] = column < 5 ? noise : columns[column - 5][row] + 0.3 * noise;
      }
    }
    Dataset dataset =
        Dataset.of("many", List.of("a", "b", "c", "d", "e"), List.of("s", "t", "u"), columns);
    ModelConfiguration model =
        ModelConfiguration.DEFAULT
            .withComponentCount(100)
            .withHiddenLayers(List.of(12, 11, 10, 9))
            .withCovariance(covariance);
    Trainer trainer =
        new Trainer(TrainingRequest.fresh(dataset, model, TrainingConfiguration.DEFAULT));
    trainer.epoch();
    double before = Examples.snapshot(trainer).model().trainNegativeLogLikelihood();
    for (int epoch = 0; epoch < 30; epoch++) {
      assertTrue(trainer.epoch());
    }
    double after = Examples.snapshot(trainer).model().trainNegativeLogLikelihood();
    assertTrue(after < before - 0.5, "from %s to %s".formatted(before, after));
    assertEquals(100, Examples.snapshot(trainer).model().mixtureAt(0, 0, 0, 0, 0).componentCount());
  }

  @Test
  void lastEpochEndsTheTraining() {
    Trainer trainer = new Trainer(request(TrainingConfiguration.DEFAULT.withMaximumEpochs(3)));
    assertTrue(trainer.epoch());
    assertTrue(trainer.epoch());
    assertFalse(trainer.epoch());
    long steps = trainer.stepCount();
    assertFalse(trainer.step());
    assertEquals(steps, trainer.stepCount());
    assertEquals(StopReason.Kind.LAST_EPOCH, trainer.stopReason().orElseThrow().kind());
    assertEquals(TrainingStatus.FINISHED, Examples.snapshot(trainer).status());
  }

  @Test
  void everyEpochSeesEveryTrainingExampleOnce() {
    TrainingConfiguration all =
        TrainingConfiguration.DEFAULT
            .withShares(new DataSplit.Shares(0, 0))
            .withBatchSize(64)
            .withLearningRate(1e-30);
    Trainer trainer = new Trainer(request(all));
    trainer.epoch();
    TrainedModel model = Examples.snapshot(trainer).model();
    assertEquals(4, model.step());
    double expected = Scoring.negativeLogLikelihood(model.network(), Examples.inverseSine(200));
    assertEquals(expected, model.trainNegativeLogLikelihood(), 1e-6);
    assertTrue(Double.isNaN(model.validationNegativeLogLikelihood()));
  }

  @Test
  void startModelIsGoneOnFromWithItsWeightsAndUnits() {
    Trainer first = Examples.trained(request(TrainingConfiguration.DEFAULT), 20);
    TrainedModel model = Examples.snapshot(first).model();
    Dataset other = Examples.inverseSine(300);
    TrainingRequest further =
        new TrainingRequest(
            other, Examples.SMALL, TrainingConfiguration.DEFAULT, Optional.of(model));
    Trainer second = new Trainer(further);
    assertArrayEquals(Examples.parameters(first), Examples.parameters(second));
    assertEquals(
        model.network().targetStandardization(),
        Examples.snapshot(second).model().network().targetStandardization());
    TrainingRequest misfit =
        new TrainingRequest(
            other,
            Examples.SMALL.withComponentCount(4),
            TrainingConfiguration.DEFAULT,
            Optional.of(model));
    assertThrows(IllegalArgumentException.class, () -> new Trainer(misfit));
  }

  @Test
  void fewerThanTwoExamplesAreRefusedInWords() {
    TrainingRequest request =
        TrainingRequest.fresh(
            Examples.inverseSine(1), Examples.SMALL, TrainingConfiguration.DEFAULT);
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> new Trainer(request));
    assertTrue(refusal.getMessage().contains("at least 2 examples"));
  }
}
