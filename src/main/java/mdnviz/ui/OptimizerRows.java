package mdnviz.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import mdnviz.optim.OptimizerKind;
import mdnviz.ui.model.OptimizerSettings;

/// The optimizer and those of its constants that the rule chosen uses.
final class OptimizerRows {
  private static final Caption KIND =
      new Caption(
          "Optimizer",
          "",
          "The rule that turns a gradient into a step: SGD crawls where Adam gives every weight a"
              + " step of its own. Rebuilds the network.");
  private static final Caption MOMENTUM =
      new Caption(
          "Momentum",
          "β₁",
          "Share of the last step that goes on: near 1 the loss rolls through bumps and overshoots."
              + " Rebuilds the network.");
  private static final Caption MEAN_DECAY =
      new Caption(
          "Mean decay",
          "β₁",
          "How long the mean of past gradients lasts: nearer 1 smooths the steps and reacts later."
              + " Rebuilds the network.");
  private static final Caption SQUARE_DECAY =
      new Caption(
          "Square decay",
          "β₂",
          "How long the mean of squared gradients lasts: lower, a single long gradient shortens the"
              + " steps for less time. Rebuilds the network.");
  private static final Caption EPSILON =
      new Caption(
          "Least divisor",
          "ε",
          "Added to the root of the squares: larger makes weights with small gradients move less."
              + " Rebuilds the network.");
  private static final Caption WEIGHT_DECAY =
      new Caption(
          "Weight decay",
          "λ",
          "Pulls weights towards 0 at each step, biases excepted: ribbons get straighter. AdamW"
              + " does it apart from the gradient. Rebuilds the network.");

  private OptimizerRows() {}

  /// @param optimizer what is set
  /// @return from top to bottom
  static List<SettingRow> of(OptimizerSettings optimizer) {
    return List.of(
        SettingRow.choice(
            optimizer.kind(), KIND, List.of(OptimizerKind.values()), OptimizerKind::title),
        SettingRow.typed(optimizer.firstMomentDecay(), MOMENTUM)
            .shownWhen(uses(optimizer, EnumSet.of(OptimizerKind.MOMENTUM, OptimizerKind.NESTEROV))),
        SettingRow.typed(optimizer.firstMomentDecay(), MEAN_DECAY)
            .shownWhen(uses(optimizer, EnumSet.of(OptimizerKind.ADAM, OptimizerKind.ADAMW))),
        SettingRow.typed(optimizer.secondMomentDecay(), SQUARE_DECAY)
            .shownWhen(
                uses(
                    optimizer,
                    EnumSet.of(OptimizerKind.RMSPROP, OptimizerKind.ADAM, OptimizerKind.ADAMW))),
        SettingRow.typed(optimizer.epsilon(), EPSILON)
            .shownWhen(
                uses(
                    optimizer,
                    EnumSet.of(OptimizerKind.RMSPROP, OptimizerKind.ADAM, OptimizerKind.ADAMW))),
        SettingRow.typed(optimizer.weightDecay(), WEIGHT_DECAY).dependent());
  }

  private static ObservableValue<Boolean> uses(
      OptimizerSettings optimizer, Set<OptimizerKind> kinds) {
    return optimizer.kind().valueProperty().map(kinds::contains);
  }
}
