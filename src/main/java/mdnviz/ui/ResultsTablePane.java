package mdnviz.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.ResultsModel;
import org.kordamp.ikonli.feather.Feather;

/// The table of results with what can be done with it.
final class ResultsTablePane extends VBox {
  private static final ViewHelp HELP =
      new ViewHelp(
          "Table of results",
          "A line for every combination with the medians over its seeds, or for every run. A click"
              + " on a column's name sorts by it. NLL is in nats per example. The exported file is"
              + " the one that mdnviz sweep writes for the same experiment, byte for byte, and a"
              + " sweep can go on with it.",
          "",
          "sort by State to see what diverged, then by Quartiles to see what depends on the seed.");
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final ResultsTable table;
  private final ResultsModel results;
  private final ViewExports exports;

  private ResultsTablePane(ResultsModel results, ViewExports exports) {
    this.results = results;
    this.exports = exports;
    table = new ResultsTable(results);
    getStyleClass().add("result-pane");
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(table, new PointedWords("table-words", results.sentenceProperty()));
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    if (COPY.match(event)) {
      copy();
      event.consume();
    }
  }

  private void copy() {
    exports.copyText(table.text(), "Table");
  }

  /// @param results what is shown
  /// @param exports takes the table away
  /// @return the view
  static ViewFrame frame(ResultsModel results, ViewExports exports) {
    ResultsTablePane pane = new ResultsTablePane(results, exports);
    return new ViewFrame(HELP, pane, exports)
        .untitled()
        .withControls(pane.runs(), pane.copyButton(), pane.exportButton())
        .withEmptyNote(ResultViews.emptyNote(results))
        .withDescription(results.sentenceProperty())
        .withAction("Export CSV…", Feather.DOWNLOAD, pane::export);
  }

  private void export() {
    exports.saveResults(results);
  }

  private ToggleButton runs() {
    ToggleButton every = new ToggleButton("every run");
    every.setId("results-every-run");
    every.getStyleClass().addAll("small", "layer");
    every.selectedProperty().subscribe(table::setSingle);
    Icons.describe(
        every, "A line for every run", "A line for every run instead of medians over the seeds.");
    return every;
  }

  private Button copyButton() {
    Button copy =
        Icons.button(
            Feather.COPY,
            "Copy the table",
            "Copy the table as it is sorted, to paste into a spreadsheet.",
            this::copy);
    copy.setId("results-copy");
    copy.getStyleClass().add("small");
    return copy;
  }

  private Button exportButton() {
    Button export = new Button("Export CSV", Icons.of(Feather.DOWNLOAD));
    export.setId("results-export");
    export.getStyleClass().add("small");
    export.setOnAction(_ -> export());
    Icons.describe(
        export,
        "Export the results as CSV",
        "Write the runs that have ended to a file, as mdnviz sweep would.");
    return export;
  }
}
