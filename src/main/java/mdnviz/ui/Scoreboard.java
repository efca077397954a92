package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.LiveNumbers;

/// The numbers that matter while training, each under its name. Where there is no room for all,
/// those that matter least are left out; who presents shows few, and large.
final class Scoreboard extends Pane {
  private static final double GAP = 16;

  /// From what matters most to what matters least.
  private final List<VBox> byWeight;

  /// The same of what a room is shown.
  private final List<VBox> presented;

  private final BooleanProperty presenting;

  /// @param explore what is shown
  Scoreboard(ExploreModel explore) {
    getStyleClass().add("scoreboard");
    presenting = explore.view().presentingProperty();
    presenting.subscribe(this::requestLayout);
    LiveNumbers numbers = explore.numbers();
    ObservableValue<String> oracle =
        explore
            .data()
            .referencesProperty()
            .map(known -> oracleText(known.oracle()))
            .orElse(Figures.UNKNOWN);
    VBox possible =
        metric(
            "best possible",
            oracle,
            "oracle",
            "The lowest NLL any model can reach here: the conditional entropy of the generator.");
    possible
        .managedProperty()
        .bind(explore.data().referencesProperty().map(known -> known.oracle().isPresent()));
    VBox test =
        metric(
            "test",
            explore.testScore().textProperty(),
            "test",
            "Mean negative log-likelihood of the test share, the crosses: never trained on, never"
                + " used to choose, and scored only while training rests.");
    test.managedProperty().bind(explore.testScore().presentProperty());
    VBox epoch =
        metric("epoch", numbers.epochProperty(), "count", "Passes through the training examples.");
    VBox step = metric("step", numbers.stepProperty(), "count", "Minibatches trained on.");
    VBox train =
        metric(
            "NLL train",
            numbers.trainProperty(),
            "train",
            "Mean negative log-likelihood of the last epoch's minibatches, in nats; lower is"
                + " better.");
    VBox validation =
        metric(
            "validation",
            numbers.validationProperty(),
            "validation",
            "Mean negative log-likelihood of examples held back from training; rising while train"
                + " falls means over-fitting.");
    VBox best =
        metric(
            "best valid.",
            numbers.bestValidationProperty(),
            "validation",
            "The lowest validation NLL so far.");
    getChildren().addAll(epoch, step, train, validation, best, test, possible);
    byWeight = List.of(train, validation, epoch, test, possible, best, step);
    presented = List.of(epoch, validation, train);
  }

  private List<VBox> wanted() {
    return (presenting.get() ? presented : byWeight).stream().filter(Node::isManaged).toList();
  }

  @Override
  protected double computeMinWidth(double height) {
    return wanted().getFirst().prefWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return widthOf(wanted());
  }

  private static double widthOf(List<? extends Node> metrics) {
    double sum = metrics.stream().mapToDouble(metric -> metric.prefWidth(-1)).sum();
    return sum + GAP * Math.max(0, metrics.size() - 1);
  }

  @Override
  protected void layoutChildren() {
    List<Node> fitting = new ArrayList<>();
    for (VBox metric : wanted()) {
      fitting.add(metric);
      if (widthOf(fitting) > getWidth() && fitting.size() > 1) {
        fitting.removeLast();
      }
    }
    double x = 0;
    for (Node metric : getChildren()) {
      metric.setVisible(fitting.contains(metric));
      if (metric.isVisible()) {
        double width = metric.prefWidth(-1);
        metric.resizeRelocate(x, 0, width, getHeight());
        x += width + GAP;
      }
    }
  }

  private static String oracleText(OptionalDouble oracle) {
    return oracle.isPresent() ? Figures.nats(oracle.getAsDouble()) : Figures.UNKNOWN;
  }

  /// @param name above the number
  /// @param value the number
  /// @param meaning gives it its colour: `train`, `validation`, `test`, `oracle` or `count`
  /// @param hint one sentence
  /// @return a number under its name
  static VBox metric(String name, ObservableValue<String> value, String meaning, String hint) {
    Label caption = new Label(name);
    caption.getStyleClass().add("metric-name");
    caption.setMinWidth(Region.USE_PREF_SIZE);
    Label number = new Label();
    number.getStyleClass().addAll("metric-value", meaning);
    number.textProperty().bind(value);
    number.setMinWidth(Region.USE_PREF_SIZE);
    number.setTooltip(Icons.tooltip(hint));
    number.accessibleTextProperty().bind(Bindings.concat(name, " ", number.textProperty()));
    caption.setTooltip(Icons.tooltip(hint));
    VBox metric = new VBox(caption, number);
    metric.getStyleClass().addAll("metric", "metric-" + meaning);
    return metric;
  }
}
