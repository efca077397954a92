package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.NormsGrid;
import mdnviz.ui.chart.RunNorms;
import mdnviz.ui.model.LabPlan;
import mdnviz.ui.model.LabRun;
import mdnviz.ui.model.LabState;
import mdnviz.ui.model.ResultWords;
import mdnviz.ui.model.ResultsModel;

/// The gradients of all runs beside each other.
final class NormsPane extends VBox {
  private static final int MOST = 24;
  private static final ViewHelp HELP =
      new ViewHelp(
          "Gradients",
          "The norm of the gradient of every run over its steps, on common axes: before clipping"
              + " (violet) and after (blue-green, dashed); red: the threshold where it limits this"
              + " norm. The strip beneath says which share of the steps was clipped. “Angle” shows"
              + " how far clipping turned the gradient: by norm not at all, by value and per head"
              + " by tens of degrees. Of several seeds the first is shown.",
          "‖g‖ = √(Σ gᵢ²),  cos ∠ = g · g′ / (‖g‖ ‖g′‖)",
          "start “High learning rate” in the clipping lab and watch the run without clipping.");

  private final ResultsModel results;
  private final NormsGrid grid = new NormsGrid();

  private NormsPane(ResultsModel results) {
    this.results = results;
    getStyleClass().add("result-pane");
    grid.setId("norms-grid");
    ScrollPane scroll = new ScrollPane(grid);
    scroll.getStyleClass().addAll("edge-to-edge", "norms-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren()
        .addAll(
            scroll,
            new PointedWords(
                "norms-words", grid, new SimpleStringProperty("Point at a curve to read it.")));
    results.groupsProperty().subscribe(_ -> show());
  }

  /// @param results what is shown
  /// @param theme of the charts
  /// @param exports takes pictures away
  /// @return the view
  static ViewFrame frame(
      ResultsModel results, ObservableValue<ChartTheme> theme, ViewExports exports) {
    NormsPane pane = new NormsPane(results);
    theme.subscribe(pane.grid::setTheme);
    return new ViewFrame(HELP, pane, exports)
        .untitled()
        .withControls(pane.quantities())
        .withEmptyNote(ResultViews.emptyNote(results))
        .withDescription(results.groupsProperty().map(_ -> pane.description()));
  }

  private Node[] quantities() {
    ToggleGroup group = new ToggleGroup();
    List<Node> buttons = new ArrayList<>();
    for (NormsGrid.Quantity quantity : NormsGrid.Quantity.values()) {
      ToggleButton button = new ToggleButton(quantity.title());
      button.setId("norms-" + quantity.title().toLowerCase(Locale.ROOT));
      button.getStyleClass().addAll("small", "layer");
      button.setToggleGroup(group);
      button.setSelected(quantity == NormsGrid.Quantity.NORM);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            grid.setQuantity(quantity);
          });
      Icons.describe(button, quantity.title() + " of the gradient", hint(quantity));
      buttons.add(button);
    }
    return buttons.toArray(Node[]::new);
  }

  private static String hint(NormsGrid.Quantity quantity) {
    return switch (quantity) {
      case NORM -> "Length of the gradient before and after clipping.";
      case ANGLE -> "How far clipping turns the gradient.";
    };
  }

  private List<LabRun> shown() {
    return results.runs().stream()
        .filter(run -> run.plan().seed() == results.runs().getFirst().plan().seed())
        .filter(run -> run.snapshotProperty().get().isPresent())
        .limit(MOST)
        .toList();
  }

  private void show() {
    results
        .planProperty()
        .getValue()
        .ifPresent(plan -> grid.show(shown().stream().map(run -> norms(plan, run)).toList()));
  }

  private static RunNorms norms(LabPlan plan, LabRun run) {
    return new RunNorms(
        plan.name(run.plan()),
        ResultWords.gradients(run),
        run.stateProperty().get() == LabState.DIVERGED,
        run.plan().settings().training().clipping(),
        run.snapshotProperty().get().orElseThrow().history());
  }

  private String description() {
    return results
        .planProperty()
        .getValue()
        .map(
            plan ->
                String.join(
                    "; ",
                    shown().stream()
                        .map(run -> plan.name(run.plan()) + ": " + ResultWords.gradients(run))
                        .toList()))
        .orElse("");
  }
}
