package mdnviz.ui.model;

import java.util.List;
import mdnviz.optim.OptimizerConfiguration;
import mdnviz.optim.OptimizerKind;

/// What the person set about the optimizer, but for the learning rate.
///
/// JavaFX thread only.
public final class OptimizerSettings {
  private static final OptimizerConfiguration FIRST = OptimizerConfiguration.DEFAULT;

  private final Setting<OptimizerKind> kind = new Setting<>(FIRST.kind());
  private final TypedSetting<Double> firstMomentDecay =
      new TypedSetting<>(FIRST.firstMomentDecay(), TextFormat.number("β₁", 0, 0.9999));
  private final TypedSetting<Double> secondMomentDecay =
      new TypedSetting<>(FIRST.secondMomentDecay(), TextFormat.number("β₂", 0, 0.99999));
  private final TypedSetting<Double> epsilon =
      new TypedSetting<>(FIRST.epsilon(), TextFormat.number("ε", 1e-12, 0.1));
  private final TypedSetting<Double> weightDecay =
      new TypedSetting<>(FIRST.weightDecay(), TextFormat.number("The weight decay", 0, 0.5));

  OptimizerSettings() {}

  /// @return the rule
  public Setting<OptimizerKind> kind() {
    return kind;
  }

  /// @return β₁, also the momentum
  public TypedSetting<Double> firstMomentDecay() {
    return firstMomentDecay;
  }

  /// @return β₂, also the decay of RMSProp
  public TypedSetting<Double> secondMomentDecay() {
    return secondMomentDecay;
  }

  /// @return ε
  public TypedSetting<Double> epsilon() {
    return epsilon;
  }

  /// @return λ
  public TypedSetting<Double> weightDecay() {
    return weightDecay;
  }

  /// @return everything that can be set here
  public List<Setting<?>> settings() {
    return List.of(kind, firstMomentDecay, secondMomentDecay, epsilon, weightDecay);
  }

  /// @return the rule and its constants
  public OptimizerConfiguration configuration() {
    return new OptimizerConfiguration(
        kind.get(),
        firstMomentDecay.get(),
        secondMomentDecay.get(),
        epsilon.get(),
        weightDecay.get());
  }

  void take(OptimizerConfiguration optimizer, SettingUpdate update) {
    update.put(kind, optimizer.kind());
    update.put(firstMomentDecay, optimizer.firstMomentDecay());
    update.put(secondMomentDecay, optimizer.secondMomentDecay());
    update.put(epsilon, optimizer.epsilon());
    update.put(weightDecay, optimizer.weightDecay());
  }
}
