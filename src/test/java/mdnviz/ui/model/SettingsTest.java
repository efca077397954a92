package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mdnviz.data.DataSplit;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.Initialization;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.GradientClipping.Kind;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.OptimizerConfiguration;
import mdnviz.optim.OptimizerKind;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Objective;
import mdnviz.training.OutputBiasInitialization;
import mdnviz.training.Regularization;
import mdnviz.training.TrainingConfiguration;
import org.junit.jupiter.api.Test;

final class SettingsTest {
  /// Differs from the default in every field.
  private static final TrainingConfiguration OTHER =
      new TrainingConfiguration(
          0.02,
          new LearningRateSchedule(LearningRateSchedule.Kind.WARM_UP_COSINE, 40, 0.1, 5),
          new OptimizerConfiguration(OptimizerKind.ADAMW, 0.8, 0.99, 1e-6, 0.01),
          GradientClipping.byValue(0.5),
          32,
          500,
          new Regularization(0.1, 0.2, true, 0.3),
          25,
          new DataSplit.Shares(0.1, 0.2),
          9);

  private final ModelSettings model = new ModelSettings(ModelConfiguration.DEFAULT);
  private final TrainingSettings training = new TrainingSettings(TrainingConfiguration.DEFAULT);

  @Test
  void untouchedSettingsSayTheConfigurationTheyWereMadeOf() {
    assertEquals(ModelConfiguration.DEFAULT, model.configuration());
    assertEquals(TrainingConfiguration.DEFAULT, training.configuration());
  }

  @Test
  void whatIsSetIsWhatIsBuilt() {
    model.componentCount().set(7);
    model.hiddenLayers().set(List.of(8));
    model.activation().set(Activation.RELU);
    assertEquals(
        ModelConfiguration.DEFAULT
            .withComponentCount(7)
            .withHiddenLayers(List.of(8))
            .withActivation(Activation.RELU),
        model.configuration());
  }

  /// Every field differs from its default, so that none can be forgotten.
  @Test
  void everyOptionOfAModelOpenedIsTakenOver() {
    ModelConfiguration opened =
        new ModelConfiguration(
            40,
            List.of(),
            Activation.GELU,
            CovarianceType.FULL,
            ScaleMap.ELU_PLUS_ONE,
            0.25,
            Initialization.HE,
            OutputBiasInitialization.QUANTILES,
            Objective.LIKELIHOOD);
    model.follow(opened);
    assertEquals(opened, model.configuration());
    assertEquals(ModelKind.MIXTURE, model.kind().get());
    model.settings().stream()
        .filter(setting -> !setting.equals(model.kind()))
        .forEach(setting -> assertTrue(setting.changed().get()));
    model.settings().forEach(Setting::restore);
    assertEquals(ModelConfiguration.DEFAULT, model.configuration());
  }

  @Test
  void baselinesHaveOneComponentAndLeaveThatOfTheMixtureAlone() {
    model.kind().set(ModelKind.SINGLE_GAUSSIAN);
    assertEquals(ModelConfiguration.DEFAULT.withComponentCount(1), model.configuration());
    model.kind().set(ModelKind.LEAST_SQUARES);
    assertEquals(ModelConfiguration.DEFAULT.leastSquares(), model.configuration());
    model.kind().set(ModelKind.MIXTURE);
    assertEquals(ModelConfiguration.DEFAULT, model.configuration());
  }

  @Test
  void openedBaselinesAreToldApart() {
    model.follow(ModelConfiguration.DEFAULT.leastSquares());
    assertEquals(ModelKind.LEAST_SQUARES, model.kind().get());
    model.follow(ModelConfiguration.DEFAULT.withComponentCount(1));
    assertEquals(ModelKind.SINGLE_GAUSSIAN, model.kind().get());
    model.adopt(ModelConfiguration.DEFAULT.withComponentCount(3));
    assertEquals(ModelKind.MIXTURE, model.kind().get());
    assertEquals(3, model.configuration().componentCount());
  }

  @Test
  void numberOfComponentsAskedForByKeyMakesAMixture() {
    model.kind().set(ModelKind.LEAST_SQUARES);
    model.mix(6);
    assertEquals(ModelConfiguration.DEFAULT.withComponentCount(6), model.configuration());
  }

  @Test
  void everyOptionOfATrainingOpenedIsTakenOver() {
    training.follow(OTHER);
    assertEquals(OTHER, training.configuration());
    training.rebuilding().forEach(setting -> assertTrue(setting.changed().get()));
    training.adopt(TrainingConfiguration.DEFAULT);
    assertEquals(TrainingConfiguration.DEFAULT.withSeed(9), training.configuration());
  }

  @Test
  void sharesAlwaysLeaveSomethingToTrainOn() {
    HoldOutSettings shares = training.holdOut();
    training.follow(TrainingConfiguration.DEFAULT.withShares(new DataSplit.Shares(0, 0.9)));
    shares.validation().restore();
    assertEquals(new DataSplit.Shares(0.2, 0), shares.configuration());
    assertFalse(shares.test().enter("46"));
    assertTrue(shares.test().enter("15 %"));
    assertEquals("15 %", shares.test().text());
    assertEquals(new DataSplit.Shares(0.2, 0.15), shares.configuration());
  }

  @Test
  void earlyStoppingIsOffOrANumberOfEpochs() {
    TypedSetting<Integer> patience = training.earlyStoppingEpochs();
    assertEquals("off", patience.text());
    assertTrue(patience.enter("30"));
    assertEquals(30, training.configuration().earlyStoppingEpochs());
    assertTrue(patience.enter("Off"));
    assertEquals(0, training.configuration().earlyStoppingEpochs());
    assertFalse(patience.enter("-1"));
    assertFalse(patience.complaintProperty().get().isEmpty());
  }

  @Test
  void verySmallConstantsCanBeReadAndTyped() {
    TypedSetting<Double> epsilon = training.optimizer().epsilon();
    assertEquals("1e−8", epsilon.text());
    assertTrue(epsilon.enter("1e−6"));
    assertEquals(1e-6, epsilon.get());
  }

  @Test
  void cyclingClippingPassesEveryKindAndKeepsEachThreshold() {
    training.clipping().valueLimit().set(0.25);
    training.clipping().headNorm().set(0.5);
    training.clipping().cycle();
    assertEquals(new GradientClipping(Kind.PER_HEAD, 0.5), training.clipping().configuration());
    training.clipping().cycle();
    assertEquals(GradientClipping.NONE, training.clipping().configuration());
    training.clipping().cycle();
    assertEquals(GradientClipping.byValue(0.25), training.clipping().configuration());
    training.clipping().cycle();
    assertEquals(TrainingConfiguration.DEFAULT.clipping(), training.clipping().configuration());
  }

  @Test
  void followingAModelTakesItsClippingAndKeepsTheDefault() {
    training.follow(TrainingConfiguration.DEFAULT.withClipping(GradientClipping.byValue(0.5)));
    assertEquals(GradientClipping.byValue(0.5), training.clipping().configuration());
    assertTrue(training.clipping().kind().changed().get());
    training.clipping().kind().restore();
    assertEquals(Kind.BY_GLOBAL_NORM, training.clipping().kind().get());
  }

  @Test
  void aPresetKeepsTheSeedThatWasSet() {
    training.seed().set(42L);
    training.adopt(TrainingConfiguration.DEFAULT.withBatchSize(32));
    assertEquals(42L, training.configuration().seed());
    assertEquals(32, training.configuration().batchSize());
    assertFalse(training.batchSize().changed().get());
  }

  @Test
  void rerollingGivesAnotherSeedAndTheSameSeriesEachTime() {
    training.rerollSeed();
    long first = training.seed().get();
    training.rerollSeed();
    assertNotEquals(first, training.seed().get());
    training.seed().set(1L);
    training.rerollSeed();
    assertEquals(first, training.seed().get());
  }
}
