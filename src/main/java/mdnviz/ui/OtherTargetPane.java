package mdnviz.ui;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.BorderPane;
import mdnviz.density.DensityFrame;
import mdnviz.density.Section;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.model.DensityModel;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.SectionModel.Variables;

/// The marginal density of the target that the density plot does not show, over the same input:
/// beside the plane of both targets one sees both marginals at once.
final class OtherTargetPane extends BorderPane {
  private static final ViewHelp HELP =
      new ViewHelp(
          "Other target",
          "The density of the other target for every input: the exact marginal of the mixture. Its"
              + " layers, colours and cursor are those of the density plot above.",
          "p(y₂|x) = Σₖ πₖ(x) N(y₂; μₖ₂(x), Σₖ₂₂(x))",
          "look for an x where one marginal has two branches and the other has one.");

  private final ExploreModel explore;
  private final DensityModel density;
  private final DensityPlot plot = new DensityPlot();

  /// @param explore what is shown
  /// @param exports takes the picture away
  OtherTargetPane(ExploreModel explore, ViewExports exports) {
    this.explore = explore;
    density = explore.planes().otherTarget();
    setId("other-target-pane");
    plot.setId("other-target-plot");
    plot.setAccessibleText("Density of the other target");
    setCenter(new ViewFrame(HELP, plot, exports).withEmptyNote(EmptyPlanes.note(explore)));
    new PlotExploring(explore, plot, density.sectionProperty()::get);
    explore.view().layersProperty().subscribe(plot::setLayers);
    Presenting.charts(explore.view()).subscribe(plot::setTheme);
    density.painterProperty().bind(plot.painterProperty());
    density
        .gridProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> getScene() == null ? null : plot.gridSpec(),
                sceneProperty(),
                plot.gridSpecProperty()));
    density.frameProperty().subscribe(this::showFrame);
    density.sectionProperty().subscribe(_ -> showData());
    explore.data().datasetProperty().subscribe(_ -> showData());
    explore.training().seed().valueProperty().subscribe((_, _) -> showData());
    sceneProperty().subscribe(_ -> showData());
  }

  private void showFrame(Optional<DensityFrame> frame) {
    frame.ifPresentOrElse(plot::setFrame, plot::clearFrame);
  }

  private void showData() {
    Variables variables = explore.section().variablesProperty().get();
    Section section = density.sectionProperty().get();
    boolean shown =
        getScene() != null
            && explore.data().dataset().targetDimension() == 2
            && variables.targetDimension() == 2
            && section.fits(explore.data().dataset().inputDimension(), 2);
    if (shown) {
      plot.updateData(explore.data().dataset(), explore.split(), section);
    }
  }
}
