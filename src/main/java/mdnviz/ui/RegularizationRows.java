package mdnviz.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import mdnviz.ui.model.RegularizationSettings;

/// Noise and penalties that keep the mixture from fitting the examples too closely.
final class RegularizationRows {
  private static final Caption INPUT_NOISE =
      new Caption(
          "Noise on x",
          "sd",
          "Gaussian noise on x in each minibatch, in standard deviations of x: edges along x"
              + " soften. Rebuilds the network.");
  private static final Caption TARGET_NOISE =
      new Caption(
          "Noise on y",
          "sd",
          "Gaussian noise on y in each minibatch, in standard deviations of y: no σ gets smaller"
              + " than it. Rebuilds the network.");
  private static final Caption SCALING =
      new Caption(
          "Less for more rows",
          "n",
          "Multiplies the noise by n^(−1/(4+d)), n examples in d dimensions: with more examples it"
              + " fades, as theory asks. Rebuilds the network.");
  private static final Caption ENTROPY_BONUS =
      new Caption(
          "Entropy bonus",
          "H(π)",
          "Rewards mixing weights that are spread: fewer components fall idle, and shares get more"
              + " even. Rebuilds the network.");

  private RegularizationRows() {}

  /// @param regularization what is set
  /// @return from top to bottom
  static List<SettingRow> of(RegularizationSettings regularization) {
    return List.of(
        SettingRow.typed(regularization.inputNoise(), INPUT_NOISE),
        SettingRow.typed(regularization.targetNoise(), TARGET_NOISE),
        SettingRow.onOff(regularization.noiseScaling(), SCALING)
            .shownWhen(
                Bindings.createBooleanBinding(
                    () ->
                        regularization.inputNoise().get() > 0
                            || regularization.targetNoise().get() > 0,
                    regularization.inputNoise().valueProperty(),
                    regularization.targetNoise().valueProperty())),
        SettingRow.typed(regularization.entropyBonus(), ENTROPY_BONUS));
  }
}
