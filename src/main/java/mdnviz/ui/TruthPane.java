package mdnviz.ui;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import mdnviz.density.TruthFrame;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.chart.TruthShown;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.TruthModel;
import mdnviz.ui.model.TruthPicture;

/// The true density beside the fit, on the same axes; there only while both are asked for.
final class TruthPane extends StackPane {
  private final ExploreModel explore;
  private final DensityPlot plot = new DensityPlot();

  /// @param explore what is shown
  TruthPane(ExploreModel explore) {
    this.explore = explore;
    setId("truth-pane");
    plot.setAccessibleText("The true density that the examples were drawn from");
    Label title = new Label("Truth");
    title.getStyleClass().add("view-title");
    title.setMouseTransparent(true);
    StackPane.setAlignment(title, Pos.TOP_CENTER);
    getChildren().addAll(plot, title);
    TruthModel truth = explore.truth();
    visibleProperty()
        .bind(truth.pictureProperty().isEqualTo(TruthPicture.BOTH).and(truth.availableProperty()));
    managedProperty().bind(visibleProperty());
    visibleProperty().subscribe(_ -> showData());
    explore.data().datasetProperty().subscribe(_ -> showData());
    explore.section().sectionProperty().subscribe(_ -> showData());
    explore.view().layersProperty().subscribe(plot::setLayers);
    explore.view().darkProperty().subscribe(dark -> plot.setTheme(ChartTheme.of(dark)));
    truth.frameProperty().subscribe(this::showFrame);
  }

  /// The fit's plot decides what the axes show.
  private void showFrame(Optional<TruthFrame> frame) {
    frame.ifPresent(shown -> plot.setRanges(shown.grid().x(), shown.grid().y()));
    plot.setTruth(new TruthShown(frame, true, false));
  }

  private void showData() {
    if (isVisible()) {
      plot.setData(
          explore.data().dataset(), explore.split(), explore.section().sectionProperty().get());
      showFrame(explore.truth().frameProperty().get());
    }
  }
}
