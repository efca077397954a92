package mdnviz.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mdnviz.ui.chart.LossChart;
import mdnviz.ui.model.ExploreModel;

/// The loss over the steps and beneath it the runs before this one.
final class LossPane extends VBox {
  static final ViewHelp HELP =
      new ViewHelp(
          "Loss",
          "The mean negative log-likelihood (NLL) of the examples, in nats, over the steps of"
              + " training: of each minibatch (faint, and smoothed), and of the share held out;"
              + " of the test share only while training rests."
              + " Level lines are what a model of these data can be scored against: the oracle (no"
              + " model is better), the best single Gaussian (K = 1), and the best that ignores x."
              + " Why negative? A density may exceed 1, and then ln p is above 0 and the loss below"
              + " 0. A σ of 0.05 alone is worth −1.6 nats.",
          "E = −1/n Σ ln Σₖ πₖ(x) N(t; μₖ(x), σₖ(x)²)",
          "set K to 1 and watch the loss stop at the line “K = 1 best”; then set it to 3. Drag over"
              + " a part to see it large, double click to see all again.");

  private final LossChart chart = new LossChart();

  /// @param explore what is shown
  LossPane(ExploreModel explore) {
    getStyleClass().add("loss-pane");
    chart.setId("loss-chart");
    VBox.setVgrow(chart, Priority.ALWAYS);
    getChildren().addAll(chart, new EarlierRunsList(explore));
    explore.data().referencesProperty().subscribe(chart::setReferences);
    explore.testScore().valueProperty().subscribe(chart::setTest);
    explore
        .earlierRuns()
        .keptProperty()
        .subscribe(_ -> chart.setEarlierRuns(explore.earlierRuns().shown()));
  }

  /// @return the chart
  LossChart chart() {
    return chart;
  }

  /// @return the switches of the chart, from left to right
  Node[] controls() {
    return new Node[] {logarithmicSwitch(), smoothing()};
  }

  private ToggleButton logarithmicSwitch() {
    ToggleButton logarithmic = new ToggleButton("log");
    logarithmic.setId("log-loss");
    logarithmic.getStyleClass().addAll("small", "layer");
    logarithmic.selectedProperty().bindBidirectional(chart.logarithmicProperty());
    Icons.describe(logarithmic, "Logarithmic loss axis", LossChart.LOGARITHMIC_EXPLANATION);
    return logarithmic;
  }

  private Slider smoothing() {
    Slider slider = new Slider(0, 1, chart.smoothingProperty().get());
    slider.setId("loss-smoothing");
    slider.getStyleClass().addAll("small", "head-slider");
    slider.valueProperty().bindBidirectional(chart.smoothingProperty());
    slider.setAccessibleText("Smoothing of the training loss");
    slider.setTooltip(
        Icons.tooltip(
            "Smoothing: how many neighbouring steps the training curve averages; the losses as they"
                + " were stay faintly behind it."));
    return slider;
  }

  /// @param explore what is shown
  /// @return why there is no chart; empty while there is one
  static ObservableValue<String> emptyNote(ExploreModel explore) {
    return explore
        .trainableProperty()
        .map(some -> some ? "" : "Nothing to train on yet: paint points or choose a data set.");
  }
}
