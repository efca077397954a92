package mdnviz.ui;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import mdnviz.density.DensityFrame;
import mdnviz.ui.chart.AlongXChart;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.model.ExploreModel;

/// The charts along x beneath the density plot, which can be folded away.
final class AlongXPane extends BorderPane {
  private static final ViewHelp HELP =
      new ViewHelp(
          "Along x",
          "What the network says at each x, under the plot column for column: the mixing weights"
              + " as areas that always fill the height, the standard deviations, the effective"
              + " number of components and the number of modes.",
          "K_eff(x) = exp(−Σₖ πₖ(x) ln πₖ(x))",
          "find where the number of modes jumps, and look which weights take over there.");

  private final ExploreModel explore;
  private final AlongXChart chart = new AlongXChart();

  /// @param explore what is shown
  /// @param plot above
  /// @param exports takes the picture away
  AlongXPane(ExploreModel explore, DensityPlot plot, ViewExports exports) {
    this.explore = explore;
    getStyleClass().add("along-x");
    chart.setId("along-x-chart");
    chart.setAccessibleText("Mixing weights, standard deviations and modes along x");
    ViewFrame frame = new ViewFrame(HELP, chart, exports).untitled().withControls(fold());
    setCenter(frame);
    BooleanProperty unfolded = explore.view().alongXProperty();
    unfolded.subscribe(
        shown -> {
          chart.setVisible(shown);
          chart.setManaged(shown);
          plot.setModesWanted(shown);
        });
    plot.dataAreaProperty().subscribe(chart::alignWith);
    explore.density().frameProperty().subscribe(this::show);
    explore.view().darkProperty().subscribe(dark -> chart.setTheme(ChartTheme.of(dark)));
    for (int input = 0; input < 2; input++) {
      explore.cursor().coordinateProperty(input).subscribe(_ -> showCursor());
    }
  }

  private ToggleButton fold() {
    ToggleButton fold = new ToggleButton("Along x");
    fold.setId("along-x");
    fold.getStyleClass().addAll("small", "layer");
    fold.selectedProperty().bindBidirectional(explore.view().alongXProperty());
    Icons.describe(
        fold, "Show the charts along x", "Mixing weights, σ, effective K and modes at each x.");
    return fold;
  }

  private void show(Optional<DensityFrame> frame) {
    frame.ifPresentOrElse(chart::show, chart::clear);
  }

  private void showCursor() {
    int input = explore.section().sectionProperty().get().input();
    chart.showCursor(explore.cursor().coordinate(input));
  }
}
