package mdnviz.ui.model;

import mdnviz.training.TrainedModel;

/// What is said of a model from a file that does not belong to the data at hand.
final class OpenedModelWords {
  private OpenedModelWords() {}

  /// @param opened the model
  /// @param fileName where it is from
  /// @return why it cannot be shown
  static String otherDimensions(TrainedModel opened, String fileName) {
    return "%s goes from %s to %s; choose data with as many columns of each before opening it."
        .formatted(
            fileName,
            Figures.several(opened.inputDimension(), "input"),
            Figures.several(opened.targetDimension(), "target"));
  }

  /// @param opened the model
  /// @param fileName where it is from
  /// @param dataName the data at hand
  /// @return what it was trained on
  static String otherData(TrainedModel opened, String fileName, String dataName) {
    return "%s was trained on other data (%s, %s rows); it is shown with %s."
        .formatted(fileName, opened.dataName(), Figures.count(opened.dataSize()), dataName);
  }
}
