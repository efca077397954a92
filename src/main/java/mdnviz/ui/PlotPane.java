package mdnviz.ui;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mdnviz.data.Dataset;
import mdnviz.density.DensityFrame;
import mdnviz.density.Section;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.chart.PlotLegend;
import mdnviz.ui.chart.TruthShown;
import mdnviz.ui.model.DataModel;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.PlotLayer;
import mdnviz.ui.model.SampleSettings;
import mdnviz.ui.model.SectionModel.Variables;
import mdnviz.ui.model.TruthModel;
import mdnviz.ui.model.TruthPicture;
import mdnviz.ui.model.ViewSettings;
import org.kordamp.ikonli.feather.Feather;

/// The centre: layer switches, the density plot as large as can be, its legend, and over its lower
/// edge the messages.
final class PlotPane extends BorderPane {
  private static final ViewHelp HELP =
      new ViewHelp(
          "Density plot",
          "The density of the target for every input at once: each column is one distribution."
              + " The wheel zooms, dragging moves, a double click shows all; a click pins the"
              + " slice. Hatched is where there are no examples: there the network extrapolates.",
          "p(y|x) = Σₖ πₖ(x) N(y; μₖ(x), σₖ(x)²)",
          "switch the layer Mean on where the data fold back: no example is near the mean.");

  private static final double ROOMY = 480;

  private final ExploreModel explore;
  private final DensityPlot plot = new DensityPlot();
  private final PlotLegend legend = new PlotLegend();

  /// @param explore what is shown
  /// @param messages shown over the lower edge of the plot
  /// @param exports takes the picture away
  PlotPane(ExploreModel explore, VBox messages, ViewExports exports) {
    this.explore = explore;
    ViewSettings view = explore.view();
    getStyleClass().add("plot-pane");
    plot.setId("density-plot");
    plot.setAccessibleText("Density plot of p(y given x)");
    messages.setPickOnBounds(false);
    messages.setAlignment(Pos.BOTTOM_CENTER);
    setCenter(new StackPane(framed(exports), emptyNote(), messages));
    AlongXPane alongX = new AlongXPane(explore, plot, exports);
    Styling.showWhile(
        alongX, crowded().not().and(view.presentingProperty().not().or(view.alongXProperty())));
    setBottom(alongX);
    connect();
  }

  private ViewFrame framed(ViewExports exports) {
    HBox plots = new HBox(plot, new TruthPane(explore));
    plots.getChildren().forEach(shown -> HBox.setHgrow(shown, Priority.ALWAYS));
    BorderPane picture = new BorderPane(plots);
    picture.setTop(legend);
    Styling.showWhile(legend, crowded().not());
    ViewFrame frame =
        new ViewFrame(HELP, picture, exports)
            .untitled()
            .withControls(new LayerBar(explore.view(), explore.truth()))
            .withAction(
                "Export density as CSV…", Feather.GRID, () -> exports.saveDensity(plot.gridSpec()));
    VBox bars =
        new VBox(
            4,
            new TruthBar(explore.truth(), explore.view().layer(PlotLayer.TRUTH)),
            new SampleBar(explore.samples(), explore.view()));
    Styling.showWhile(bars, crowded().not());
    VBox head =
        new VBox(
            frame.getTop(),
            bars,
            new DrawingBar(explore.drawing(), new AxesButton(plot)),
            new OthersBar(explore.drawing(), explore.section()),
            new SlowMotionStrip(explore.slowMotion()),
            new SectionBar(explore.section()));
    head.getStyleClass().add("plot-head");
    frame.setTop(head);
    return frame;
  }

  /// @return whether there is only room for the picture and the tools one paints with
  private BooleanBinding crowded() {
    return explore.drawing().activeProperty().and(heightProperty().lessThan(ROOMY));
  }

  private Label emptyNote() {
    Label note = new Label("No points yet. Paint some here, or choose a data set on the left.");
    note.getStyleClass().add("empty-note");
    note.setMouseTransparent(true);
    note.visibleProperty().bind(Bindings.not(explore.trainableProperty()));
    return note;
  }

  private void connect() {
    ViewSettings view = explore.view();
    new PlotExploring(explore, plot);
    new DoctorMarks(explore, plot, legend);
    explore.slowMotion().sceneProperty().subscribe(plot::showStep);
    view.layersProperty().subscribe(plot::setLayers);
    view.layersProperty().subscribe(legend::setLayers);
    followSamples();
    explore.density().painterProperty().bind(plot.painterProperty());
    plot.setDrawing(explore.drawing(), explore.drawing().others()::columns);
    explore.data().datasetProperty().subscribe(this::showData);
    explore
        .section()
        .sectionProperty()
        .subscribe(
            (before, now) -> {
              refreshData();
              if (before.input() != now.input() || before.target() != now.target()) {
                fitSheet();
              }
            });
    explore.training().seed().valueProperty().subscribe((_, _) -> refreshData());
    explore
        .training()
        .holdOut()
        .settings()
        .forEach(share -> share.valueProperty().subscribe((_, _) -> refreshData()));
    explore.testScore().presentProperty().subscribe(legend::showTest);
    TruthModel truth = explore.truth();
    truth.frameProperty().subscribe(_ -> showTruth());
    explore.view().layer(PlotLayer.TRUTH).subscribe(_ -> showTruth());
    truth.pictureProperty().subscribe(_ -> showTruth());
    truth.availableProperty().subscribe(_ -> showTruth());
    explore.density().gridProperty().bind(plot.gridSpecProperty());
    explore.density().frameProperty().subscribe(this::showFrame);
    Presenting.charts(view).subscribe(this::showTheme);
  }

  private void followSamples() {
    SampleSettings samples = explore.samples();
    Runnable draw = () -> plot.setDraw(samples.draw());
    samples.settings().forEach(setting -> setting.valueProperty().subscribe(_ -> draw.run()));
    samples.seedProperty().subscribe(_ -> draw.run());
  }

  private void showData(Dataset dataset) {
    DataModel data = explore.data();
    if (data.lastChangeWasDrawing()) {
      plot.updateData(dataset, explore.split(), explore.section().sectionProperty().get());
    } else {
      plot.setData(dataset, explore.split(), explore.section().sectionProperty().get());
      fitSheet();
    }
  }

  /// A sheet is shown whole, however little is painted on it yet.
  private void fitSheet() {
    if (explore.data().sheet().isPresent()) {
      Variables columns = explore.section().variablesProperty().get();
      Section shown = explore.section().sectionProperty().get();
      plot.setRanges(
          columns.inputRanges().get(shown.input()), columns.targetRanges().get(shown.target()));
    }
  }

  private void refreshData() {
    plot.updateData(
        explore.data().dataset(), explore.split(), explore.section().sectionProperty().get());
  }

  private void showTruth() {
    TruthModel truth = explore.truth();
    boolean known = truth.availableProperty().get();
    boolean instead = known && truth.pictureProperty().get() == TruthPicture.TRUTH;
    boolean outline = known && explore.view().layer(PlotLayer.TRUTH).get();
    TruthShown shown = new TruthShown(truth.frameProperty().get(), instead, outline);
    plot.setTruth(shown);
    legend.setTruth(shown);
  }

  private void showFrame(Optional<DensityFrame> frame) {
    frame.ifPresentOrElse(
        shown -> {
          plot.setFrame(shown);
          legend.show(shown, explore.view().style());
        },
        plot::clearFrame);
  }

  private void showTheme(ChartTheme theme) {
    plot.setTheme(theme);
    legend.setTheme(theme);
  }
}
