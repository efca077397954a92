package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mdnviz.network.Activation;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.GradientClipping.Kind;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainingConfiguration;
import org.junit.jupiter.api.Test;

final class SettingsTest {
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

  @Test
  void whatHasNoControlFollowsTheModelOpened() {
    ModelConfiguration opened =
        ModelConfiguration.DEFAULT.withComponentCount(40).withStandardDeviationFloor(0.25);
    model.follow(opened);
    assertEquals(opened, model.configuration());
    assertTrue(model.componentCount().changed().get());
  }

  @Test
  void cyclingClippingPassesEveryKindAndKeepsEachThreshold() {
    training.valueLimit().set(0.25);
    training.cycleClipping();
    assertEquals(GradientClipping.NONE, training.clipping());
    training.cycleClipping();
    assertEquals(GradientClipping.byValue(0.25), training.clipping());
    training.cycleClipping();
    assertEquals(TrainingConfiguration.DEFAULT.clipping(), training.clipping());
  }

  @Test
  void followingAModelTakesItsClippingAndKeepsTheDefault() {
    training.follow(TrainingConfiguration.DEFAULT.withClipping(GradientClipping.byValue(0.5)));
    assertEquals(GradientClipping.byValue(0.5), training.clipping());
    assertTrue(training.clippingKind().changed().get());
    training.clippingKind().restore();
    assertEquals(Kind.BY_GLOBAL_NORM, training.clippingKind().get());
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
