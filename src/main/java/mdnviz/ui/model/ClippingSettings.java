package mdnviz.ui.model;

import java.util.List;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.GradientClipping.Kind;

/// What the person set about gradient clipping. Each kind keeps its own threshold.
///
/// JavaFX thread only.
public final class ClippingSettings {
  private static final double VALUE_LIMIT = 0.1;
  private static final double MAXIMUM_NORM = 5;
  private static final double HEAD_NORM = 1;
  private static final double LEAST = 1e-6;
  private static final double MOST = 1e6;

  private final Setting<Kind> kind = new Setting<>(Kind.NONE);
  private final TypedSetting<Double> valueLimit =
      new TypedSetting<>(VALUE_LIMIT, TextFormat.number("The limit", LEAST, MOST));
  private final TypedSetting<Double> maximumNorm =
      new TypedSetting<>(MAXIMUM_NORM, TextFormat.number("The largest norm", LEAST, MOST));
  private final TypedSetting<Double> headNorm =
      new TypedSetting<>(HEAD_NORM, TextFormat.number("The norm per head", LEAST, MOST));

  ClippingSettings() {}

  /// @return how gradients are clipped
  public Setting<Kind> kind() {
    return kind;
  }

  /// @return threshold of clipping by value
  public TypedSetting<Double> valueLimit() {
    return valueLimit;
  }

  /// @return threshold of clipping by global norm
  public TypedSetting<Double> maximumNorm() {
    return maximumNorm;
  }

  /// @return threshold of clipping per head
  public TypedSetting<Double> headNorm() {
    return headNorm;
  }

  /// @return everything that can be set here
  public List<Setting<?>> settings() {
    return List.of(kind, valueLimit, maximumNorm, headNorm);
  }

  /// @return the clipping in force
  public GradientClipping configuration() {
    return switch (kind.get()) {
      case NONE -> GradientClipping.NONE;
      case BY_VALUE -> GradientClipping.byValue(valueLimit.get());
      case BY_GLOBAL_NORM -> GradientClipping.byGlobalNorm(maximumNorm.get());
      case PER_HEAD -> new GradientClipping(Kind.PER_HEAD, headNorm.get());
    };
  }

  /// Goes to the next way to clip.
  public void cycle() {
    Kind[] kinds = Kind.values();
    kind.set(kinds[(kind.get().ordinal() + 1) % kinds.length]);
  }

  void take(GradientClipping clipping, SettingUpdate update) {
    switch (clipping.kind()) {
      case NONE -> {}
      case BY_VALUE -> update.put(valueLimit, clipping.threshold());
      case BY_GLOBAL_NORM -> update.put(maximumNorm, clipping.threshold());
      case PER_HEAD -> update.put(headNorm, clipping.threshold());
    }
    update.put(kind, clipping.kind());
  }
}
