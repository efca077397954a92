package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import mdnviz.ui.model.TrainingSettings;
import org.kordamp.ikonli.feather.Feather;

/// Training: learning rate, batch size, seed, gradient clipping; behind “More…” the optimizer, the
/// schedule, when training ends, what is held back, and regularisation.
final class TrainingSection {
  private static final String TITLE = "Training";
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
  private static final Caption LAST_EPOCH =
      new Caption(
          "Last epoch",
          "",
          "Training finishes after so many passes through the examples. Rebuilds the network.");
  private static final Caption EARLY_STOPPING =
      new Caption(
          "Early stopping",
          "epochs",
          "Finishes after so many epochs without a better validation loss and brings the best"
              + " weights back. Rebuilds the network.");
  private static final Caption VALIDATION =
      new Caption(
          "Validation share",
          "",
          "Examples held back to judge by, the rings in the plot, drawn at random and stratified by"
              + " nothing: too few, and their loss is rough. Rebuilds the network.");
  private static final Caption TEST =
      new Caption(
          "Test share",
          "",
          "Examples never trained on nor used to choose, the crosses in the plot, drawn at random"
              + " and stratified by nothing: an honest last word. Rebuilds the network.");

  private TrainingSection() {}

  /// @param training what is set
  /// @param unfolded whether the advanced settings are shown
  /// @return the section
  static Section of(TrainingSettings training, BooleanProperty unfolded) {
    List<Node> rows = new ArrayList<>(basic(training));
    rows.addAll(ClippingRows.of(training.clipping()));
    rows.add(new MoreSettings(TITLE, unfolded, advanced(training)));
    return new Section(TITLE, rows.toArray(Node[]::new));
  }

  private static List<SettingRow> basic(TrainingSettings training) {
    return List.of(
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
                    training::rerollSeed)));
  }

  private static List<SettingRow> advanced(TrainingSettings training) {
    List<SettingRow> rows = new ArrayList<>(OptimizerRows.of(training.optimizer()));
    rows.addAll(ScheduleRows.of(training.schedule()));
    rows.add(SettingRow.typed(training.maximumEpochs(), LAST_EPOCH));
    rows.add(SettingRow.typed(training.earlyStoppingEpochs(), EARLY_STOPPING));
    rows.add(SettingRow.typed(training.holdOut().validation(), VALIDATION));
    rows.add(SettingRow.typed(training.holdOut().test(), TEST));
    rows.addAll(RegularizationRows.of(training.regularization()));
    return rows;
  }
}
