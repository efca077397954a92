package mdnviz.ui;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mdnviz.experiment.VariedFactor;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.ResultChart;
import mdnviz.ui.model.FactorWords;
import mdnviz.ui.model.Outcome;
import mdnviz.ui.model.ResultsModel;

/// The chart of results, and what is seen in it in words.
final class ResultChartPane extends VBox {
  private static final ViewHelp HELP =
      new ViewHelp(
          "Results",
          "Every run as a dot, over the levels of the setting that was varied; the line runs"
              + " through the medians over the seeds, the bars from quartile to quartile. A hollow"
              + " dot still trains, a cross diverged and is measured with its last good weights."
              + " Numbers that span decades stand on a logarithmic axis. Green: the oracle, the"
              + " best any model can do; grey: the best single Gaussian. The test NLL is measured"
              + " at the end of a run.",
          "AIC = 2p + 2n E,  BIC = p ln n + 2n E",
          "compare K = 1, 2, 3, 5, 10 on the inverse sine: from which K on do only the training"
              + " scores fall?");

  private final ResultsModel results;
  private final ResultChart chart = new ResultChart();

  private ResultChartPane(ResultsModel results) {
    this.results = results;
    getStyleClass().add("result-pane");
    chart.setId("result-chart");
    VBox.setVgrow(chart, Priority.ALWAYS);
    getChildren()
        .addAll(chart, new PointedWords("result-words", chart, results.sentenceProperty()));
    results.plotProperty().subscribe(chart::show);
  }

  /// @param results what is shown
  /// @param theme of the charts
  /// @param exports takes pictures away
  /// @return the view
  static ViewFrame frame(
      ResultsModel results, ObservableValue<ChartTheme> theme, ViewExports exports) {
    ResultChartPane pane = new ResultChartPane(results);
    theme.subscribe(pane.chart::setTheme);
    return new ViewFrame(HELP, pane, exports)
        .untitled()
        .withControls(pane.outcome(), pane.along())
        .withEmptyNote(ResultViews.emptyNote(results))
        .withDescription(results.sentenceProperty());
  }

  private ComboBox<Outcome> outcome() {
    ComboBox<Outcome> choice =
        SettingEditors.choice(results.outcome(), List.of(Outcome.values()), Outcome::title);
    choice.setId("result-outcome");
    choice.getStyleClass().add("small");
    choice.setAccessibleText("What is shown of the runs");
    choice.setTooltip(Icons.tooltip("What is drawn: scores, components, modes, clipping, size."));
    return choice;
  }

  /// Which of two settings stands along the axis.
  private ComboBox<Integer> along() {
    ComboBox<Integer> choice =
        SettingEditors.choice(results.along(), List.of(0, 1), this::factorName);
    choice.setId("result-along");
    choice.getStyleClass().add("small");
    choice.setAccessibleText("Setting along the axis");
    choice.setTooltip(
        Icons.tooltip("The setting along the axis; each level of the other one is a line."));
    results.planProperty().subscribe(_ -> offer(choice));
    return choice;
  }

  private void offer(ComboBox<Integer> choice) {
    int count = varied().size();
    int chosen = results.along().get();
    choice.getItems().setAll(IntStream.range(0, Math.max(1, count)).boxed().toList());
    results.along().set(Math.clamp(chosen, 0, Math.max(0, count - 1)));
    choice.setVisible(count > 1);
    choice.setManaged(count > 1);
  }

  private List<VariedFactor> varied() {
    return results
        .planProperty()
        .getValue()
        .map(plan -> plan.experiment().varied())
        .orElse(List.of());
  }

  private String factorName(int index) {
    return index < varied().size() ? "over " + FactorWords.title(varied().get(index).factor()) : "";
  }
}
