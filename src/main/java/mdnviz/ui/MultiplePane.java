package mdnviz.ui;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.density.DensityFrame;
import mdnviz.training.StopReason;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.chart.ChartType;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.chart.SliceMargin;
import mdnviz.ui.model.LabNumbers;
import mdnviz.ui.model.LabRun;
import mdnviz.ui.model.LabState;
import mdnviz.ui.model.LabsModel;
import org.kordamp.ikonli.feather.Feather;

/// One run of a lab: its name and state, its density with the slice in the margin, its numbers, and
/// if it went wrong the cause.
final class MultiplePane extends BorderPane {
  /// Small pictures have smaller type, thinner curves and smaller dots.
  private static final ChartType TYPE = new ChartType(ChartType.DEFAULT.family(), 10, 1.2);

  private static final double WIDTH_OF_WORDS = 300;

  /// A longer name has a line of its own.
  private static final int LONG_NAME = 12;

  private final LabRun run;
  private final DensityPlot plot = new DensityPlot();
  private final SliceMargin margin = new SliceMargin(plot);
  private final Label cause = new Label(null, Icons.of(Feather.ALERT_TRIANGLE));
  private final LabNumbers numbers;

  /// @param labs opens the run in Explore
  /// @param run shown
  /// @param name what tells it from the others
  /// @param exports takes pictures away
  MultiplePane(LabsModel labs, LabRun run, String name, ViewExports exports) {
    this.run = run;
    numbers = new LabNumbers(run);
    getStyleClass().add("multiple");
    ViewFrame frame = framed(labs, name, exports);
    if (name.length() > LONG_NAME) {
      Label title = new Label(name);
      title.getStyleClass().add("view-title");
      title.setTooltip(Icons.tooltip(name));
      setTop(title);
      frame.untitled();
    }
    setCenter(frame);
    run.picture().gridProperty().bind(plot.gridSpecProperty());
    run.picture().painterProperty().bind(plot.painterProperty());
    run.picture().frameProperty().subscribe(this::showFrame);
    run.stateProperty().subscribe(_ -> showCause());
  }

  private ViewFrame framed(LabsModel labs, String name, ViewExports exports) {
    plot.setAccessibleText("Density plot of the run " + name);
    HBox plots = new HBox(plot, margin);
    HBox.setHgrow(plot, Priority.ALWAYS);
    plot.setMinSize(120, 100);
    cause.getStyleClass().add("run-cause");
    cause.setWrapText(true);
    cause.setMinHeight(0);
    cause.managedProperty().bind(cause.visibleProperty());
    BorderPane content =
        new BorderPane(
            plots,
            null,
            null,
            new VBox(cause, numberRow(labs.explore().view().presentingProperty())),
            null);
    return new ViewFrame(
            new ViewHelp(
                name,
                "The density of the target for every input, as this run has learnt it so far; in"
                    + " the margin the slice where one points. Axes, slice and colours are the same"
                    + " for all runs.",
                "p(y|x) = Σₖ πₖ(x) N(y; μₖ(x), σₖ(x)²)",
                "point at a place where the branches part, and see which run has seen them."),
            content,
            exports)
        .asPart()
        .withControls(badge(), openButton(labs, name))
        .withDescription(run.stateProperty().map(_ -> name + ". " + numbers.spoken()));
  }

  /// Where there is no room for its words the sign must do; the words are in its tooltip.
  private RunBadge badge() {
    RunBadge badge = new RunBadge(run);
    badge
        .contentDisplayProperty()
        .bind(
            widthProperty()
                .map(
                    width ->
                        width.doubleValue() < WIDTH_OF_WORDS
                            ? ContentDisplay.GRAPHIC_ONLY
                            : ContentDisplay.LEFT));
    return badge;
  }

  private Button openButton(LabsModel labs, String name) {
    Button open = new Button("Open");
    open.getStyleClass().addAll("small", "open-run");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setOnAction(_ -> labs.open(run));
    Icons.describe(
        open,
        "Open the run " + name + " in Explore",
        "Look at this run from every side in Explore, go back through its training, and go on"
            + " from any epoch.");
    open.disableProperty().bind(run.stateProperty().map(state -> state == LabState.FAILED));
    return open;
  }

  /// A room is shown the scores alone, and the picture larger for it.
  private FlowPane numberRow(BooleanProperty presenting) {
    HBox components = components();
    Styling.showWhile(components, presenting.not());
    FlowPane row = new FlowPane(scores(), components);
    row.getStyleClass().add("multiple-numbers");
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private HBox scores() {
    return new HBox(
        Scoreboard.metric(
            "NLL train",
            numbers.trainProperty(),
            "train",
            "Mean negative log-likelihood of the training examples, in nats; lower is better."),
        Scoreboard.metric(
            "valid.",
            numbers.validationProperty(),
            "validation",
            "The same of the validation examples, which are held back from training."),
        Scoreboard.metric(
            "test",
            numbers.testProperty(),
            "test",
            "The same of examples never trained on and never used to choose; scored when the run"
                + " ends."));
  }

  private HBox components() {
    return new HBox(
        Scoreboard.metric(
            "eff. K",
            numbers.effectiveProperty(),
            "count",
            "Effective K: how many components share the weight: exp of the entropy of π, mean over"
                + " x."),
        Scoreboard.metric(
            "modes", numbers.modesProperty(), "count", "Local maxima of p(y|x), mean over x."),
        Scoreboard.metric(
            "dead",
            numbers.deadProperty(),
            "count",
            "Components that carry less than a thousandth of the training examples."));
  }

  private void showFrame(Optional<DensityFrame> frame) {
    frame.ifPresentOrElse(plot::setFrame, plot::clearFrame);
  }

  private void showCause() {
    Optional<String> words = cause();
    cause.setVisible(words.isPresent());
    words.ifPresent(cause::setText);
    words
        .map(text -> text + " The picture shows the last weights that were good.")
        .map(Icons::tooltip)
        .ifPresent(cause::setTooltip);
  }

  private Optional<String> cause() {
    return switch (run.stateProperty().get()) {
      case DIVERGED -> run.stopReason().map(StopReason::message);
      case FAILED ->
          run.failureProperty()
              .get()
              .map("This run cannot be trained: %s."::formatted)
              .or(() -> run.stopReason().map(StopReason::message));
      case WAITING, RUNNING, PAUSED, STOPPED, FINISHED -> Optional.empty();
    };
  }

  /// Shows the slice at a place.
  ///
  /// @param x x₀, data units
  void showSlice(double x) {
    margin.show(run.picture().frameProperty().get().orElse(null), x);
  }

  /// @param theme of charts that have all the room
  void setTheme(ChartTheme theme) {
    double factor = theme.type().size() / ChartType.DEFAULT.size();
    ChartTheme small = theme.withType(TYPE.scaled(factor));
    plot.setTheme(small);
    margin.setTheme(small);
  }

  /// @return the run shown
  LabRun run() {
    return run;
  }

  /// @return its density plot
  DensityPlot plot() {
    return plot;
  }

  /// @return the slice in its margin
  SliceMargin margin() {
    return margin;
  }
}
