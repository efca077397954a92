package mdnviz.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import mdnviz.optim.GradientClipping.Kind;
import mdnviz.ui.model.Setting;
import mdnviz.ui.model.TrainingSettings;
import mdnviz.ui.model.TypedSetting;
import org.kordamp.ikonli.feather.Feather;

/// Training: learning rate, batch size, seed, gradient clipping.
final class TrainingSection {
  private static final double LEAST_THRESHOLD = 0.001;
  private static final double MOST_THRESHOLD = 100;
  private static final Caption LEARNING_RATE =
      new Caption(
          "Learning rate",
          "η",
          "How far each step goes: raise it until the loss jumps about, then take a third. Takes"
              + " effect at once.");
  private static final Caption BATCH_SIZE =
      new Caption(
          "Batch size",
          "",
          "Examples averaged in one step: small batches make the loss curve rough, large ones make"
              + " steps slow. Rebuilds the network.");
  private static final Caption SEED =
      new Caption(
          "Seed",
          "",
          "Decides the split, the first weights and the order of examples: the same seed gives the"
              + " same run. Rebuilds the network.");
  private static final Caption CLIPPING =
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

  private TrainingSection() {}

  /// @param training what is set
  /// @return the section
  static Section of(TrainingSettings training) {
    return new Section(
        "Training",
        SettingRow.typed(training.learningRate(), LEARNING_RATE)
            .with(
                SettingEditors.logarithmic(
                    training.learningRate(),
                    TrainingSettings.LEAST_LEARNING_RATE,
                    TrainingSettings.MOST_LEARNING_RATE),
                LEARNING_RATE),
        SettingRow.typed(training.batchSize(), BATCH_SIZE),
        SettingRow.typed(training.seed(), SEED)
            .with(
                Icons.button(
                    Feather.SHUFFLE,
                    "Another seed",
                    "Take another seed and see how much of the result is chance.",
                    training::rerollSeed)),
        SettingRow.choice(
            training.clippingKind(), CLIPPING, TrainingSettings.CLIPPING_KINDS, Kind::title),
        threshold(training.valueLimit(), VALUE_LIMIT, shown(training, Kind.BY_VALUE)),
        threshold(training.maximumNorm(), MAXIMUM_NORM, shown(training, Kind.BY_GLOBAL_NORM)));
  }

  private static ObservableValue<Boolean> shown(TrainingSettings training, Kind kind) {
    Setting<Kind> clipping = training.clippingKind();
    return clipping.valueProperty().map(chosen -> chosen == kind);
  }

  private static Node threshold(
      TypedSetting<Double> setting, Caption caption, ObservableValue<Boolean> shown) {
    SettingRow row =
        SettingRow.typed(setting, caption)
            .with(SettingEditors.logarithmic(setting, LEAST_THRESHOLD, MOST_THRESHOLD), caption);
    row.visibleProperty().bind(shown);
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }
}
