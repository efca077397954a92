package mdnviz.ui;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import mdnviz.density.NetworkDiagram;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.NetworkChart;
import mdnviz.ui.model.DiagramModel;
import mdnviz.ui.model.DiagramWords;
import mdnviz.ui.model.ExploreModel;

/// The network from the inputs to the three heads, live.
final class NetworkPane extends BorderPane {
  private static final ViewHelp HELP =
      new ViewHelp(
          "Network",
          "The network at work: inputs, hidden layers, and the heads that turn the outputs a into"
              + " mixing weights π, means μ and standard deviations σ. A line is as wide as its"
              + " weight; negative weights are brown and dashed. A unit is filled as high as what"
              + " it says at x₀: half is 0, more is positive. Beneath: what a unit says along x. Of"
              + " large layers those units are drawn whose incoming and outgoing weights are"
              + " longest, of many components the first.",
          "h = f(W x + b),  a = V h + c;  π = softmax(a),  μ = a,  σ = floor + exp(a)",
          "point at a unit of the last layer, then at μ₁: the curve bends where the units it is"
              + " made of do. Play the timeline to watch the weights grow.");

  private final NetworkChart chart = new NetworkChart();
  private final DiagramModel diagram;

  private NetworkPane(ExploreModel explore) {
    diagram = explore.diagram();
    setId("network");
    chart.setId("network-chart");
    setCenter(chart);
    diagram.diagramProperty().subscribe(chart::setDiagram);
    chart.setOnRoom(diagram::setRoom);
    explore.section().pointProperty().subscribe(_ -> showCursor(explore));
    explore.section().sectionProperty().subscribe(_ -> showCursor(explore));
    explore.view().darkProperty().subscribe(dark -> chart.setTheme(ChartTheme.of(dark)));
    sceneProperty().subscribe(scene -> diagram.watchedProperty().set(scene != null));
  }

  private void showCursor(ExploreModel explore) {
    int input = explore.section().sectionProperty().get().input();
    chart.setCursor(explore.section().at(input));
  }

  /// Adds the view.
  ///
  /// @param tabs gets it
  /// @param explore what is shown
  /// @param exports takes pictures of it away
  static void addTo(TabGroup tabs, ExploreModel explore, ViewExports exports) {
    NetworkPane pane = new NetworkPane(explore);
    ViewFrame frame =
        new ViewFrame(HELP, pane, exports)
            .withEmptyNote(pane.emptyNote())
            .withDescription(pane.description());
    tabs.add("Network", "The units, their weights, and what each says along x.", frame);
  }

  private ObservableValue<String> emptyNote() {
    return diagram.diagramProperty().map(shown -> shown.isEmpty() ? "No network yet." : "");
  }

  private ObservableValue<String> description() {
    return Bindings.createStringBinding(
        () -> describe(diagram.diagramProperty().get()),
        diagram.diagramProperty(),
        chart.readingProperty());
  }

  private String describe(Optional<NetworkDiagram> shown) {
    return shown
        .map(network -> DiagramWords.summary(network) + " " + chart.readingProperty().get())
        .orElse("");
  }
}
