package mdnviz.ui;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.GradientChart;
import mdnviz.ui.chart.LossChart;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.LiveNumbers;
import mdnviz.ui.model.TrainingSettings;

/// The right column: the loss, the gradient norm, and what clipping does.
final class ChartsPane extends VBox {
  private final LossChart loss = new LossChart();
  private final GradientChart gradient = new GradientChart();

  /// @param explore what is shown
  ChartsPane(ExploreModel explore) {
    getStyleClass().add("charts-pane");
    loss.setId("loss-chart");
    loss.setAccessibleText("Loss chart: negative log-likelihood over the steps");
    gradient.setId("gradient-chart");
    gradient.setAccessibleText("Gradient norm over the steps, before and after clipping");
    VBox.setVgrow(loss, Priority.ALWAYS);
    VBox.setVgrow(gradient, Priority.ALWAYS);
    getChildren()
        .addAll(
            head("Loss", logarithmicSwitch()),
            loss,
            head("Gradient norm"),
            gradient,
            numbers(explore.numbers()));
    connect(explore);
  }

  private static HBox head(String title, Region... extras) {
    Label heading = new Label(title);
    heading.getStyleClass().add("section-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(heading, space);
    head.getChildren().addAll(extras);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("chart-head");
    return head;
  }

  private ToggleButton logarithmicSwitch() {
    ToggleButton logarithmic = new ToggleButton("log");
    logarithmic.setId("log-loss");
    logarithmic.getStyleClass().addAll("small", "layer");
    logarithmic.selectedProperty().bindBidirectional(loss.logarithmicProperty());
    Icons.describe(
        logarithmic,
        "Logarithmic loss axis",
        "Stretch the lower end of the loss axis, to see late progress.");
    return logarithmic;
  }

  private static GridPane numbers(LiveNumbers numbers) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("numbers");
    row(grid, "before clipping", numbers.gradientNormProperty());
    row(grid, "after clipping", numbers.clippedGradientNormProperty());
    row(grid, "steps clipped", numbers.clippedShareProperty());
    row(grid, "steps per second", numbers.stepsPerSecondProperty());
    return grid;
  }

  private static void row(GridPane grid, String name, ObservableValue<String> value) {
    Label caption = new Label(name);
    caption.getStyleClass().add("muted");
    Label number = new Label();
    number.textProperty().bind(value);
    number.getStyleClass().add("number");
    number.setMaxWidth(Double.MAX_VALUE);
    number.setAlignment(Pos.CENTER_RIGHT);
    GridPane.setHgrow(number, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), caption, number);
  }

  private void connect(ExploreModel explore) {
    explore.snapshotProperty().subscribe(this::showSnapshot);
    loss.visibleProperty().bind(explore.trainableProperty());
    gradient.visibleProperty().bind(explore.trainableProperty());
    explore.data().oracleProperty().subscribe(loss::setOracle);
    TrainingSettings training = explore.training();
    Runnable showClipping = () -> gradient.setClipping(training.clipping());
    showClipping.run();
    training.clippingKind().valueProperty().subscribe((_, _) -> showClipping.run());
    training.valueLimit().valueProperty().subscribe((_, _) -> showClipping.run());
    training.maximumNorm().valueProperty().subscribe((_, _) -> showClipping.run());
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
