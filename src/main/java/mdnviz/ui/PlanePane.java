package mdnviz.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.density.PlaneFrame;
import mdnviz.mixture.MixtureMode;
import mdnviz.ui.chart.PlaneLegend;
import mdnviz.ui.chart.PlanePlot;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.PlaneModel;
import mdnviz.ui.model.SectionModel.Variables;

/// What the network says about both targets at once, at the input one looks at.
final class PlanePane extends BorderPane {
  private static final ViewHelp HELP =
      new ViewHelp(
          "Targets",
          "The density of the two targets together at the input you look at: each component is a"
              + " Gaussian with its own ellipse of one and two standard deviations, tilted where"
              + " the covariance is full. There can be more modes than components: where two long"
              + " ellipses cross, a mode may stand where no component is centred. The wheel zooms,"
              + " dragging moves, a double click shows all.",
          "p(y₁, y₂ | x) = Σ_k π_k(x) N(y; μ_k(x), Σ_k(x))",
          "play along x and watch the components trade places; then set the covariance to full and"
              + " see the ellipses tilt.");
  private static final double LIST_NEEDS = 520;

  private final ExploreModel explore;
  private final PlanePlot plot = new PlanePlot();
  private final PlaneLegend legend = new PlaneLegend();
  private final InputSlider slider;
  private final Label modes = new Label();
  private final VBox list = new VBox();

  /// In place of the list where the pane is narrow.
  private final Label line = new Label();

  private final ReadOnlyStringWrapper description = new ReadOnlyStringWrapper("");

  /// @param explore what is shown
  /// @param exports takes the picture away
  PlanePane(ExploreModel explore, ViewExports exports) {
    this.explore = explore;
    setId("plane-pane");
    plot.setId("plane-plot");
    slider = new InputSlider(explore.section(), "plane-input");
    BorderPane picture = new BorderPane(plot);
    picture.setTop(legend);
    Styling.showWhile(legend, heightProperty().greaterThan(MapPane.LEGEND_NEEDS));
    picture.setRight(list());
    line.setId("plane-modes-line");
    line.getStyleClass().add("mode-list");
    Styling.showWhile(line, widthProperty().lessThanOrEqualTo(LIST_NEEDS));
    picture.setBottom(line);
    ViewFrame frame =
        new ViewFrame(HELP, picture, exports)
            .withControls(
                layer("1σ 2σ", plot.componentsVisibleProperty(), "The ellipses of the components."),
                layer(
                    "Data",
                    plot.dataVisibleProperty(),
                    "The examples; those with an input near x are the strongest."),
                layer(
                    "Draws",
                    plot.samplesVisibleProperty(),
                    "300 draws from the mixture, as the network would answer if asked 300 times."))
            .withEmptyNote(EmptyPlanes.note(explore))
            .withDescription(description);
    setCenter(frame);
    setBottom(slider);
    connect();
  }

  private static ToggleButton layer(String name, BooleanProperty shown, String hint) {
    ToggleButton layer = new ToggleButton(name);
    layer.setId("plane-" + name.toLowerCase(Locale.ROOT));
    layer.getStyleClass().addAll("small", "layer");
    layer.setMinWidth(Region.USE_PREF_SIZE);
    layer.selectedProperty().bindBidirectional(shown);
    Icons.describe(layer, "Show layer " + name, hint);
    return layer;
  }

  private VBox list() {
    Label head = new Label("Modes");
    head.getStyleClass().add("view-title");
    modes.setId("plane-modes");
    modes.getStyleClass().add("mode-list");
    list.getChildren().addAll(head, modes);
    list.getStyleClass().add("mode-side");
    Styling.showWhile(list, widthProperty().greaterThan(LIST_NEEDS));
    return list;
  }

  private void connect() {
    PlaneModel plane = explore.planes().plane();
    plot.setDrawing(explore.drawing(), explore.drawing().others()::targetPlane);
    plane.gridProperty().bind(plot.gridSpecProperty());
    plane.watchedProperty().bind(sceneProperty().isNotNull());
    plane.frameProperty().subscribe(this::showFrame);
    plot.samplesVisibleProperty().subscribe(legend::setSamples);
    explore.section().pointProperty().subscribe(_ -> showData());
    explore.section().variablesProperty().subscribe(this::showVariables);
    explore.data().datasetProperty().subscribe(_ -> showData());
    explore.training().seed().valueProperty().subscribe((_, _) -> showData());
    Presenting.charts(explore.view())
        .subscribe(
            theme -> {
              plot.setTheme(theme);
              legend.setTheme(theme);
            });
  }

  private void showVariables(Variables variables) {
    boolean one = variables.inputDimension() == 1;
    slider.setVisible(one);
    slider.setManaged(one);
    if (one) {
      slider.show(0);
    }
    if (variables.targetDimension() == 2 && !explore.data().lastChangeWasDrawing()) {
      plot.setVariables(variables);
    }
    showData();
  }

  private void showData() {
    Variables variables = explore.section().variablesProperty().get();
    List<Double> at = explore.section().pointProperty().get();
    boolean shown =
        variables.targetDimension() == 2
            && explore.data().dataset().targetDimension() == 2
            && explore.data().dataset().inputDimension() == at.size();
    if (shown) {
      plot.setData(explore.data().dataset(), explore.split(), at);
    }
  }

  private void showFrame(Optional<PlaneFrame> frame) {
    frame.ifPresentOrElse(
        shown -> {
          plot.setFrame(shown);
          legend.show(shown, explore.view().style());
          modes.setText(
              shown.modes().stream().map(PlanePane::line).collect(Collectors.joining("\n")));
          line.setText("Modes " + modes.getText().replace("\n", " · "));
          description.set(sentence(shown));
        },
        () -> {
          plot.clearFrame();
          modes.setText("");
          line.setText("");
          description.set("Nothing to see yet.");
        });
  }

  private static String line(MixtureMode mode) {
    return "(%s, %s)  p %s"
        .formatted(
            Figures.significant(mode.coordinate(0)),
            Figures.significant(mode.coordinate(1)),
            Figures.significant(Math.exp(mode.logDensity()), 2));
  }

  private static String sentence(PlaneFrame frame) {
    MixtureMode highest = frame.modes().getFirst();
    return "Density of both targets: %s, the highest at %s, %s."
        .formatted(
            Figures.several(frame.modes().size(), "mode"),
            Figures.significant(highest.coordinate(0)),
            Figures.significant(highest.coordinate(1)));
  }
}
