package mdnviz.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mdnviz.density.GridSpec;
import mdnviz.density.Slice;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.SliceChart;
import mdnviz.ui.chart.WeightBar;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.Figures;

/// The slice at the cursor: chart, mixing weights end to end, and a table of the components.
final class SlicePane extends VBox {
  private static final ViewHelp HELP =
      new ViewHelp(
          "Slice",
          "The distribution of the target at the cursor: the components stacked to the total, its"
              + " modes (triangles), its mean (dashed), the smallest sets that hold 50, 80 and"
              + " 95 % (bars above) and the examples near (ticks below).",
          "p(y|x₀) = Σₖ πₖ(x₀) N(y; μₖ(x₀), σₖ(x₀)²)",
          "move over the plot where the data fold back, and watch one hill become three.");

  private final ExploreModel explore;
  private final Label place = new Label();
  private final SliceChart chart = new SliceChart();
  private final WeightBar weights = new WeightBar();
  private final ComponentTable table = new ComponentTable();
  private final ReadOnlyStringWrapper description = new ReadOnlyStringWrapper("");

  /// @param explore what is shown
  SlicePane(ExploreModel explore) {
    this.explore = explore;
    getStyleClass().add("slice-pane");
    place.setId("slice-place");
    place.getStyleClass().add("number");
    chart.setId("slice-chart");
    Label sum = new Label("Σ π = 1");
    sum.getStyleClass().add("muted");
    sum.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(weights, Priority.ALWAYS);
    HBox bar = new HBox(sum, weights);
    bar.getStyleClass().add("weight-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(chart, Priority.ALWAYS);
    getChildren().addAll(chart, bar, table);
    weights.setAccessibleText("Mixing weights laid end to end: they sum to 1");
    explore.slice().sliceProperty().subscribe(this::show);
    explore
        .cursor()
        .pinnedProperty()
        .subscribe(_ -> explore.slice().sliceProperty().get().ifPresent(this::tellPlace));
    explore.density().gridProperty().subscribe(this::showRange);
    explore.view().darkProperty().subscribe(this::showTheme);
    sceneProperty().subscribe(scene -> explore.slice().setWatched(scene != null));
  }

  private void showTheme(boolean dark) {
    ChartTheme theme = ChartTheme.of(dark);
    chart.setTheme(theme);
    weights.setTheme(theme);
    table.setTheme(theme);
  }

  private void showRange(GridSpec grid) {
    if (grid != null) {
      chart.setTargets(grid.y(), targetName());
    }
  }

  private String targetName() {
    int target = explore.section().sectionProperty().get().target();
    return explore.data().dataset().targetNames().get(target);
  }

  private void show(Optional<Slice> slice) {
    slice.ifPresentOrElse(
        shown -> {
          chart.show(shown, explore.slice().near());
          weights.show(shown.mixture());
          table.show(shown.mixture());
          tellPlace(shown);
          describe(shown);
        },
        chart::clear);
  }

  private void tellPlace(Slice slice) {
    int input = explore.section().sectionProperty().get().input();
    String name = explore.data().dataset().inputNames().get(input);
    String pin = explore.cursor().isPinned() ? "  ·  pinned" : "";
    place.setText("%s = %s%s".formatted(name, Figures.significant(slice.x(), 4), pin));
  }

  private void describe(Slice slice) {
    description.set(
        "At %s: %d modes, mean %s, standard deviation %s"
            .formatted(
                Figures.significant(slice.x()),
                slice.modes().size(),
                Figures.significant(slice.mean()),
                Figures.significant(slice.standardDeviation())));
  }

  /// @param exports takes the picture away
  /// @return the pane with its head, which says where the slice is
  ViewFrame framed(ViewExports exports) {
    return new ViewFrame(HELP, this, exports)
        .untitled()
        .withControls(place)
        .withDescription(description.getReadOnlyProperty());
  }
}
