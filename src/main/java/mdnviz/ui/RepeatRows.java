package mdnviz.ui;

import mdnviz.ui.model.RepeatSettings;

/// How often each combination is repeated, and for how long it trains.
final class RepeatRows {
  private static final Caption SEEDS =
      new Caption(
          "Seeds",
          "",
          "So many runs for each combination, with the seeds 1, 2, 3, …: other data, split, weights"
              + " and minibatches. One seed is an anecdote; ten say what is chance.");
  private static final Caption EPOCHS =
      new Caption("Epochs", "", "Passes over the training examples after which a run ends.");

  private RepeatRows() {}

  /// @param repeats what is set
  /// @return the row of the seeds
  static SettingRow seeds(RepeatSettings repeats) {
    return SettingRow.typed(repeats.seeds(), SEEDS);
  }

  /// @param repeats what is set
  /// @return the row of the epochs
  static SettingRow epochs(RepeatSettings repeats) {
    return SettingRow.typed(repeats.epochs(), EPOCHS);
  }
}
