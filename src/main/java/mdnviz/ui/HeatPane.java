package mdnviz.ui;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.HeatStrip;
import mdnviz.ui.model.Outcome;
import mdnviz.ui.model.ResultsModel;

/// Results over two settings as coloured cells.
final class HeatPane extends VBox {
  private static final ViewHelp HELP =
      new ViewHelp(
          "Heat strip",
          "The median over the seeds for every combination of two settings, coloured from dark"
              + " (low) to bright. A cross counts the runs that diverged, a cell struck out is one"
              + " where most did. Colours span the cells that did not; what lies beyond keeps the"
              + " end colour.",
          "",
          "in the clipping lab type several learning rates: how far up does each way of clipping"
              + " let you go?");

  private final HeatStrip strip = new HeatStrip();

  private HeatPane(ResultsModel results) {
    getStyleClass().add("result-pane");
    strip.setId("heat-strip");
    VBox.setVgrow(strip, Priority.ALWAYS);
    getChildren()
        .addAll(
            strip,
            new PointedWords(
                "heat-words", strip, new SimpleStringProperty("Point at a cell to read it.")));
    results.heatProperty().subscribe(strip::show);
  }

  /// @param results what is shown
  /// @param theme of the charts
  /// @param exports takes pictures away
  /// @return the view
  static ViewFrame frame(
      ResultsModel results, ObservableValue<ChartTheme> theme, ViewExports exports) {
    HeatPane pane = new HeatPane(results);
    theme.subscribe(pane.strip::setTheme);
    ComboBox<Outcome> choice =
        SettingEditors.choice(results.outcome(), List.of(Outcome.values()), Outcome::title);
    choice.setId("heat-outcome");
    choice.getStyleClass().add("small");
    choice.setAccessibleText("What the colours show");
    choice.setTooltip(Icons.tooltip("What is coloured: scores, components, modes, clipping."));
    return new ViewFrame(HELP, pane, exports)
        .untitled()
        .withControls(choice)
        .withEmptyNote(ResultViews.emptyNote(results))
        .withDescription(results.sentenceProperty());
  }
}
