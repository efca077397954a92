package mdnviz.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tab;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.OncePerPulse;
import mdnviz.ui.model.BackgroundTasks;
import mdnviz.ui.model.HeatTable;
import mdnviz.ui.model.ResultsModel;

/// The views of what the runs of a comparison come to, a tab each.
final class ResultViews {
  /// Runs are read this often while they train, nanoseconds.
  private static final long PAUSE = 400_000_000;

  private final TabGroup tabs;
  private final ResultsModel results;
  private final OncePerPulse refresh;

  private ResultViews(TabGroup tabs, ResultsModel results) {
    this.tabs = tabs;
    this.results = results;
    refresh = new OncePerPulse(results::refresh, PAUSE);
    results.staleProperty().subscribe(_ -> look());
    tabs.sceneProperty().subscribe(_ -> look());
  }

  private void look() {
    if (results.staleProperty().get() && tabs.getScene() != null) {
      refresh.ask();
    }
  }

  /// Adds the views.
  ///
  /// @param tabs gets them
  /// @param results what is shown
  /// @param theme of the charts
  /// @param exports takes pictures and tables away
  /// @param tasks looks at gradients
  static void addTo(
      TabGroup tabs,
      ResultsModel results,
      ObservableValue<ChartTheme> theme,
      ViewExports exports,
      BackgroundTasks tasks) {
    new ResultViews(tabs, results);
    tabs.add(
        "Chart",
        "What the runs come to against the levels of a setting.",
        ResultChartPane.frame(results, theme, exports));
    tabs.add(
        "Table",
        "The same in numbers, sortable, to copy and to export.",
        ResultsTablePane.frame(results, exports));
    Tab heat =
        tabs.add(
            "Heat strip",
            "Two settings against each other.",
            HeatPane.frame(results, theme, exports));
    tabs.getTabs().remove(heat);
    tabs.add(
        "Gradients",
        "Gradient norm before and after clipping, and how far clipping turns it, for all runs.",
        NormsPane.frame(results, theme, exports));
    tabs.add(
        "Two weights",
        "What clipping by value, by norm and per head makes of two elements of a gradient.",
        ClipSlicePane.frame(results, theme, exports, tasks));
    results.heatProperty().subscribe(table -> show(tabs, heat, table));
  }

  /// The tab is there only where two settings are varied.
  private static void show(TabGroup tabs, Tab heat, HeatTable table) {
    boolean wanted = !table.columnTicks().isEmpty();
    if (wanted && !tabs.getTabs().contains(heat)) {
      tabs.getTabs().add(2, heat);
    } else if (!wanted) {
      tabs.getTabs().remove(heat);
    }
  }

  /// @param results what is shown
  /// @return why there is nothing to show; empty while there is something
  static ObservableValue<String> emptyNote(ResultsModel results) {
    return results
        .groupsProperty()
        .map(groups -> groups.isEmpty() ? "Nothing has been compared yet: press Start." : "");
  }
}
