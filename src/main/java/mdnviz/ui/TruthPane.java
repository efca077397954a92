package mdnviz.ui;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import mdnviz.density.TruthFrame;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.chart.TruthLegend;
import mdnviz.ui.chart.TruthShown;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.TruthModel;
import mdnviz.ui.model.TruthPicture;

/// The true density beside the fit, on the same axes; there only while both are asked for.
final class TruthPane extends StackPane {
  private static final Insets LEGEND_MARGIN = new Insets(8, 16, 0, 0);

  private final ExploreModel explore;
  private final DensityPlot plot = new DensityPlot();
  private final TruthLegend legend = new TruthLegend();

  /// @param explore what is shown
  TruthPane(ExploreModel explore) {
    this.explore = explore;
    setId("truth-pane");
    plot.setAccessibleText("The true density that the examples were drawn from");
    legend.setMouseTransparent(true);
    StackPane.setAlignment(legend, Pos.TOP_RIGHT);
    StackPane.setMargin(legend, LEGEND_MARGIN);
    legend.setMaxHeight(USE_PREF_SIZE);
    getChildren().addAll(plot, legend);
    TruthModel truth = explore.truth();
    visibleProperty()
        .bind(truth.pictureProperty().isEqualTo(TruthPicture.BOTH).and(truth.availableProperty()));
    managedProperty().bind(visibleProperty());
    visibleProperty().subscribe(_ -> showData());
    explore.data().datasetProperty().subscribe(_ -> showData());
    explore.section().sectionProperty().subscribe(_ -> showData());
    explore.view().layersProperty().subscribe(plot::setLayers);
    Presenting.charts(explore.view()).subscribe(this::showTheme);
    truth.frameProperty().subscribe(this::showFrame);
  }

  /// The fit's plot decides what the axes show.
  private void showFrame(Optional<TruthFrame> frame) {
    frame.ifPresent(
        shown -> {
          plot.setRanges(shown.grid().x(), shown.grid().y());
          legend.show(shown, explore.view().style());
        });
    plot.setTruth(new TruthShown(frame, true, false));
  }

  private void showTheme(ChartTheme theme) {
    plot.setTheme(theme);
    legend.setTheme(theme);
  }

  private void showData() {
    if (isVisible()) {
      plot.setData(
          explore.data().dataset(), explore.split(), explore.section().sectionProperty().get());
      showFrame(explore.truth().frameProperty().get());
    }
  }
}
