package mdnviz.ui.model;

import java.util.List;
import mdnviz.training.Regularization;

/// What the person set to keep the mixture from fitting the examples too closely.
///
/// JavaFX thread only.
public final class RegularizationSettings {
  private static final Regularization FIRST = Regularization.NONE;
  private static final double MOST = 10;

  private final TypedSetting<Double> inputNoise =
      new TypedSetting<>(FIRST.inputNoise(), TextFormat.number("The noise", 0, MOST));
  private final TypedSetting<Double> targetNoise =
      new TypedSetting<>(FIRST.targetNoise(), TextFormat.number("The noise", 0, MOST));
  private final Setting<Boolean> noiseScaling = new Setting<>(FIRST.noiseScaling());
  private final TypedSetting<Double> entropyBonus =
      new TypedSetting<>(FIRST.entropyBonus(), TextFormat.number("The bonus", 0, MOST));

  RegularizationSettings() {}

  /// @return standard deviation of the noise on x
  public TypedSetting<Double> inputNoise() {
    return inputNoise;
  }

  /// @return standard deviation of the noise on y
  public TypedSetting<Double> targetNoise() {
    return targetNoise;
  }

  /// @return whether both shrink with the number of examples
  public Setting<Boolean> noiseScaling() {
    return noiseScaling;
  }

  /// @return weight of the entropy of π
  public TypedSetting<Double> entropyBonus() {
    return entropyBonus;
  }

  /// @return everything that can be set here
  public List<Setting<?>> settings() {
    return List.of(inputNoise, targetNoise, noiseScaling, entropyBonus);
  }

  /// @return noise and penalties
  public Regularization configuration() {
    return new Regularization(
        inputNoise.get(), targetNoise.get(), noiseScaling.get(), entropyBonus.get());
  }

  void take(Regularization regularization, SettingUpdate update) {
    update.put(inputNoise, regularization.inputNoise());
    update.put(targetNoise, regularization.targetNoise());
    update.put(noiseScaling, regularization.noiseScaling());
    update.put(entropyBonus, regularization.entropyBonus());
  }
}
