package mdnviz.experiment;

import java.util.Optional;
import java.util.function.BiFunction;
import mdnviz.export.EnumText;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.Initialization;
import mdnviz.optim.OptimizerKind;
import mdnviz.training.OutputBiasInitialization;
import mdnviz.training.Regularization;

/// A setting that an experiment can vary; called and written as the option of `mdnviz train`.
public enum Factor {
  /// K.
  COMPONENTS((s, t) -> s.withModel(s.model().withComponentCount(SettingText.integer(t)))),
  /// What is done to long gradients, such as `none`, `value:0.5`, `norm:1`, `head:5`.
  CLIP((s, t) -> s.withTraining(s.training().withClipping(SettingText.clipping(t)))),
  /// η.
  LEARNING_RATE((s, t) -> s.withTraining(s.training().withLearningRate(SettingText.number(t)))),
  /// Units of each hidden layer, such as `32x32` or `none`.
  HIDDEN((s, t) -> s.withModel(s.model().withHiddenLayers(SettingText.hiddenLayers(t, "x")))),
  /// Of the hidden units.
  ACTIVATION(
      (s, t) -> s.withModel(s.model().withActivation(SettingText.choice(Activation.class, t)))),
  /// Shape of each component.
  COVARIANCE(
      (s, t) -> s.withModel(s.model().withCovariance(SettingText.choice(CovarianceType.class, t)))),
  /// From network output to σ.
  SCALE_MAP((s, t) -> s.withModel(s.model().withScaleMap(SettingText.choice(ScaleMap.class, t)))),
  /// Added to every σ.
  FLOOR((s, t) -> s.withModel(s.model().withStandardDeviationFloor(SettingText.number(t)))),
  /// Of the weights.
  INITIALIZATION(
      (s, t) ->
          s.withModel(s.model().withInitialization(SettingText.choice(Initialization.class, t)))),
  /// Where the components start.
  OUTPUT_BIASES(
      (s, t) ->
          s.withModel(
              s.model().withOutputBiases(SettingText.choice(OutputBiasInitialization.class, t)))),
  /// Noise on inputs and targets alike.
  NOISE((s, t) -> withNoise(s, SettingText.number(t), SettingText.number(t))),
  /// Noise on the inputs.
  INPUT_NOISE((s, t) -> withNoise(s, SettingText.number(t), noise(s).targetNoise())),
  /// Noise on the targets.
  TARGET_NOISE((s, t) -> withNoise(s, noise(s).inputNoise(), SettingText.number(t))),
  /// The rule of the steps.
  OPTIMIZER(
      (s, t) ->
          s.withTraining(
              s.training()
                  .withOptimizer(
                      s.training()
                          .optimizer()
                          .withKind(SettingText.choice(OptimizerKind.class, t))))),
  /// Pull of the weights towards 0.
  WEIGHT_DECAY(
      (s, t) ->
          s.withTraining(
              s.training()
                  .withOptimizer(s.training().optimizer().withWeightDecay(SettingText.number(t))))),
  /// Examples in a minibatch.
  BATCH_SIZE((s, t) -> s.withTraining(s.training().withBatchSize(SettingText.integer(t)))),
  /// Passes over the training examples.
  EPOCHS((s, t) -> s.withEpochs(SettingText.integer(t))),
  /// Patience in epochs, 0 = never stop early.
  EARLY_STOPPING(
      (s, t) -> s.withTraining(s.training().withEarlyStoppingEpochs(SettingText.integer(t))));

  private final BiFunction<RunSettings, String, RunSettings> change;

  Factor(BiFunction<RunSettings, String, RunSettings> change) {
    this.change = change;
  }

  private static Regularization noise(RunSettings settings) {
    return settings.training().regularization();
  }

  private static RunSettings withNoise(RunSettings settings, double input, double target) {
    Regularization old = noise(settings);
    return settings.withTraining(
        settings
            .training()
            .withRegularization(
                new Regularization(input, target, old.noiseScaling(), old.entropyBonus())));
  }

  /// @return its name in options and files, such as `learning-rate`
  public String key() {
    return EnumText.of(this);
  }

  /// @param key as {@link #key()} gives it
  /// @return the factor; empty if there is none of that name
  static Optional<Factor> byKey(String key) {
    return EnumText.parse(Factor.class, key);
  }

  /// Sets the factor to a level.
  ///
  /// @param settings of the experiment. Not modified.
  /// @param level its text
  /// @return the settings with this one changed
  /// @throws IllegalArgumentException if the text is no value of it or out of range
  RunSettings set(RunSettings settings, String level) {
    return change.apply(settings, level);
  }
}
