package mdnviz.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import mdnviz.ui.chart.PictureChart;

/// The line beneath a picture of results: what the pointer reads, else what is said of the whole.
final class PointedWords extends Label {
  /// @param id how it is looked up
  /// @param chart whose reading is told
  /// @param otherwise told where the pointer is over nothing
  PointedWords(String id, PictureChart chart, ObservableValue<String> otherwise) {
    this(
        id,
        Bindings.createStringBinding(
            () ->
                chart.readingProperty().get().isEmpty()
                    ? otherwise.getValue()
                    : chart.readingProperty().get(),
            chart.readingProperty(),
            otherwise));
  }

  /// @param id how it is looked up
  /// @param words told
  PointedWords(String id, ObservableValue<String> words) {
    setId(id);
    getStyleClass().add("result-words");
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
    textProperty().bind(words);
  }
}
