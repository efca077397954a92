package mdnviz.ui;

import java.util.List;
import mdnviz.optim.GradientClipping.Kind;
import mdnviz.ui.model.ClippingSettings;
import mdnviz.ui.model.TypedSetting;

/// Gradient clipping and the threshold of the kind chosen.
final class ClippingRows {
  private static final double LEAST_THRESHOLD = 0.001;
  private static final double MOST_THRESHOLD = 100;
  private static final Caption KIND =
      new Caption(
          "Clipping",
          "",
          "What is done to gradients that are too long: watch the gradient norm chart when σ gets"
              + " small. C goes to the next kind.");
  private static final Caption VALUE_LIMIT =
      new Caption(
          "Limit per element",
          "",
          "Every element of the gradient is cut to ± this; the direction of the step changes.");
  private static final Caption MAXIMUM_NORM =
      new Caption(
          "Largest norm",
          "",
          "A longer gradient is scaled down to this norm; the direction of the step stays.");
  private static final Caption HEAD_NORM =
      new Caption(
          "Norm per head",
          "",
          "The outputs π, μ, σ and the hidden layers are scaled down to this norm each: one that"
              + " explodes does not slow the others.");

  private ClippingRows() {}

  /// @param clipping what is set
  /// @return from top to bottom
  static List<SettingRow> of(ClippingSettings clipping) {
    return List.of(
        SettingRow.choice(clipping.kind(), KIND, List.of(Kind.values()), Kind::title),
        threshold(clipping, Kind.BY_VALUE, clipping.valueLimit(), VALUE_LIMIT),
        threshold(clipping, Kind.BY_GLOBAL_NORM, clipping.maximumNorm(), MAXIMUM_NORM),
        threshold(clipping, Kind.PER_HEAD, clipping.headNorm(), HEAD_NORM));
  }

  private static SettingRow threshold(
      ClippingSettings clipping, Kind kind, TypedSetting<Double> setting, Caption caption) {
    return SettingRow.typed(setting, caption)
        .with(SettingEditors.logarithmic(setting, LEAST_THRESHOLD, MOST_THRESHOLD), caption)
        .shownWhen(clipping.kind().valueProperty().map(chosen -> chosen == kind));
  }
}
