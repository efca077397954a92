package mdnviz.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.Initialization;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.OptimizerKind;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.OutputBiasInitialization;
import mdnviz.training.Preset;
import mdnviz.training.TrainingConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VariedFactorTest {
  @Test
  void aTypedFactorIsReadWithItsLevelsInOrder() {
    VariedFactor factor = VariedFactor.parse(" Clip = none, norm:1,VALUE:0.5");
    assertEquals(new VariedFactor(Factor.CLIP, List.of("none", "norm:1", "value:0.5")), factor);
    assertEquals(factor, VariedFactor.parse(factor.text()));
  }

  @Test
  void everyModelFactorChangesItsSettingAlone() {
    ModelConfiguration model = SmallExperiments.BASE.model();
    assertModel(model.withComponentCount(7), "components=7");
    assertModel(model.withHiddenLayers(List.of(8, 4)), "hidden=8x4");
    assertModel(model.withHiddenLayers(List.of()), "hidden=none");
    assertModel(model.withActivation(Activation.SILU), "activation=silu");
    assertModel(model.withCovariance(CovarianceType.FULL), "covariance=full");
    assertModel(model.withScaleMap(ScaleMap.ELU_PLUS_ONE), "scale-map=elu-plus-one");
    assertModel(model.withStandardDeviationFloor(0.02), "floor=0.02");
    assertModel(model.withInitialization(Initialization.HE), "initialization=he");
    assertModel(model.withOutputBiases(OutputBiasInitialization.RANDOM), "output-biases=random");
  }

  private static void assertModel(ModelConfiguration expected, String text) {
    assertEquals(
        SmallExperiments.BASE.withModel(expected),
        VariedFactor.parse(text).set(SmallExperiments.BASE, 0));
  }

  @Test
  void everyTrainingFactorChangesItsSettingAlone() {
    assertTraining(t -> t.withClipping(GradientClipping.byValue(0.5)), "clip=value:0.5");
    assertTraining(
        t -> t.withClipping(new GradientClipping(GradientClipping.Kind.PER_HEAD, 5)),
        "clip=head:5");
    assertTraining(t -> t.withLearningRate(0.1), "learning-rate=0.1");
    assertTraining(t -> t.withBatchSize(16), "batch-size=16");
    assertTraining(t -> t.withMaximumEpochs(9), "epochs=9");
    assertTraining(t -> t.withEarlyStoppingEpochs(3), "early-stopping=3");
    assertTraining(
        t -> t.withOptimizer(t.optimizer().withKind(OptimizerKind.SGD)), "optimizer=sgd");
    assertTraining(t -> t.withOptimizer(t.optimizer().withWeightDecay(0.01)), "weight-decay=0.01");
    assertNoise(0.1, 0.1, "noise=0.1");
    assertNoise(0.1, 0, "input-noise=0.1");
    assertNoise(0, 0.1, "target-noise=0.1");
  }

  private static void assertTraining(
      Function<TrainingConfiguration, TrainingConfiguration> change, String text) {
    assertEquals(
        change.apply(SmallExperiments.BASE.training()),
        VariedFactor.parse(text).set(SmallExperiments.BASE, 0).training());
  }

  private static void assertNoise(double input, double target, String text) {
    var noise = VariedFactor.parse(text).set(SmallExperiments.BASE, 0).training().regularization();
    assertEquals(input, noise.inputNoise());
    assertEquals(target, noise.targetNoise());
  }

  @Test
  void aCosineOverTheWholeTrainingStretchesWithTheEpochs() {
    Preset preset = Preset.of("inverse-sine");
    RunSettings settings = new RunSettings(preset.model(), preset.settling(100));
    assertEquals(preset.settling(40), VariedFactor.parse("epochs=40").set(settings, 0).training());
    LearningRateSchedule own =
        new LearningRateSchedule(LearningRateSchedule.Kind.COSINE, 30, 0.1, 0);
    RunSettings shorter = settings.withTraining(settings.training().withSchedule(own));
    assertEquals(own, VariedFactor.parse("epochs=40").set(shorter, 0).training().schedule());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          clip            | 'clip' varies nothing
          clip=           | 'clip=' varies nothing
          =none           | varies nothing
          width=3         | 'width' cannot be varied, choose one of components, clip,
          seed=1,2        | write --seeds 1..10
          clip=none,,norm:1 | clip has an empty level
          clip=none,none  | clip names a level twice
          """)
  void whatCannotBeReadIsToldWithWhatToDo(String text, String expected) {
    assertTold(expected, () -> VariedFactor.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          components=3,x     | components=x: 'x' is not a whole number
          components=0       | components=0:
          clip=norm          | clip=norm: 'norm' is no clipping, write none, value:1
          clip=norm:-1       | clip=norm:-1: the clip threshold must be positive
          learning-rate=fast | learning-rate=fast: 'fast' is not a number
          learning-rate=nan  | learning-rate=nan: 'nan' is not a number
          hidden=32,8x       | hidden=8x: '' is not a whole number
          activation=sine    | activation=sine: 'sine' is not known, choose one of tanh
          batch-size=9999999999 | batch-size=9999999999: '9999999999' is too large
          epochs=0           | epochs=0: epochs must be at least 1
          """)
  void aLevelThatIsNoValueIsToldBeforeAnythingIsTrained(String text, String expected) {
    assertTold(expected, () -> SmallExperiments.of(text));
  }

  private static void assertTold(String expected, Runnable parsing) {
    String message = assertThrows(IllegalArgumentException.class, parsing::run).getMessage();
    assertTrue(message.contains(expected), message);
  }
}
