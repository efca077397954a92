package mdnviz.ui;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.GradientChart;
import mdnviz.ui.chart.LossChart;
import mdnviz.ui.model.ClippingSettings;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.LiveNumbers;

/// The right column: the loss, the gradient norm, and what clipping does.
final class ChartsPane extends VBox {
  private static final ViewHelp LOSS_HELP =
      new ViewHelp(
          "Loss",
          "The mean negative log-likelihood of the examples, in nats, over the steps of training."
              + " It may be negative: a density can be larger than 1, and then its logarithm is"
              + " positive.",
          "E = −1/n Σ ln Σₖ πₖ(x) N(t; μₖ(x), σₖ(x)²)",
          "set K to 1 and watch the loss stay far above the oracle; then set it to 3.");
  private static final ViewHelp GRADIENT_HELP =
      new ViewHelp(
          "Gradient norm",
          "The length of the gradient of each step, before and after clipping. Where σ is small,"
              + " 1/σ² makes it explode.",
          "‖g‖ = √(Σ gᵢ²)",
          "turn clipping off and raise the learning rate.");

  private final LossChart loss = new LossChart();
  private final GradientChart gradient = new GradientChart();

  /// @param explore what is shown
  /// @param exports takes pictures of the charts away
  ChartsPane(ExploreModel explore, ViewExports exports) {
    getStyleClass().add("charts-pane");
    loss.setId("loss-chart");
    loss.setAccessibleText("Loss chart: negative log-likelihood over the steps");
    gradient.setId("gradient-chart");
    gradient.setAccessibleText("Gradient norm over the steps, before and after clipping");
    ViewFrame lossFrame = new ViewFrame(LOSS_HELP, loss, exports).withControls(logarithmicSwitch());
    ViewFrame gradientFrame = new ViewFrame(GRADIENT_HELP, gradient, exports);
    VBox.setVgrow(lossFrame, Priority.ALWAYS);
    VBox.setVgrow(gradientFrame, Priority.ALWAYS);
    getChildren().addAll(lossFrame, gradientFrame, numbers(explore.numbers()));
    connect(explore);
  }

  private ToggleButton logarithmicSwitch() {
    ToggleButton logarithmic = new ToggleButton("log");
    logarithmic.setId("log-loss");
    logarithmic.getStyleClass().addAll("small", "layer");
    logarithmic.selectedProperty().bindBidirectional(loss.logarithmicProperty());
    Icons.describe(logarithmic, "Logarithmic loss axis", LossChart.LOGARITHMIC_EXPLANATION);
    return logarithmic;
  }

  private static VBox numbers(LiveNumbers numbers) {
    VBox rows =
        new VBox(
            row(
                "before clipping",
                numbers.gradientNormProperty(),
                "Euclidean norm of the last step's whole gradient."),
            row(
                "heads",
                numbers.headNormsProperty(),
                "The same for the output weights of π, μ and σ alone: the head that explodes first"
                    + " is the one to look at."),
            row(
                "after clipping",
                numbers.clippedGradientNormProperty(),
                "Norm of what the optimizer was given."),
            row(
                "turned by",
                numbers.clipAngleProperty(),
                "Angle between the gradient before and after clipping: by value and per head turn"
                    + " it, by global norm does not."),
            row(
                "steps clipped",
                numbers.clippedShareProperty(),
                "Share of all steps so far whose gradient was clipped."),
            row(
                "learning rate now",
                numbers.learningRateProperty(),
                "η of the last step, after the schedule."),
            row(
                "steps per second",
                numbers.stepsPerSecondProperty(),
                "Minibatches trained on in a second."));
    rows.getStyleClass().add("numbers");
    return rows;
  }

  private static HBox row(String name, ObservableValue<String> value, String hint) {
    Label caption = new Label(name);
    caption.getStyleClass().add("muted");
    caption.setTooltip(Icons.tooltip(hint));
    caption.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label number = new Label();
    number.textProperty().bind(value);
    number.getStyleClass().add("number");
    number.setTooltip(Icons.tooltip(hint));
    number.accessibleTextProperty().bind(Bindings.concat(name, " ", number.textProperty()));
    return new HBox(caption, space, number);
  }

  private void connect(ExploreModel explore) {
    explore.snapshotProperty().subscribe(this::showSnapshot);
    loss.visibleProperty().bind(explore.trainableProperty());
    gradient.visibleProperty().bind(explore.trainableProperty());
    explore.data().referencesProperty().subscribe(known -> loss.setOracle(known.oracle()));
    ClippingSettings clipping = explore.training().clipping();
    Runnable showClipping = () -> gradient.setClipping(clipping.configuration());
    showClipping.run();
    clipping
        .settings()
        .forEach(setting -> setting.valueProperty().subscribe((_, _) -> showClipping.run()));
    explore
        .view()
        .darkProperty()
        .subscribe(
            dark -> {
              loss.setTheme(ChartTheme.of(dark));
              gradient.setTheme(ChartTheme.of(dark));
            });
  }

  private void showSnapshot(Optional<TrainingSnapshot> snapshot) {
    snapshot.ifPresent(
        shown -> {
          loss.setHistory(shown.history());
          gradient.setHistory(shown.history());
        });
  }
}
