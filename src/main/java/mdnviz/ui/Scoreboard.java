package mdnviz.ui;

import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.LiveNumbers;

/// The numbers that matter while training, each under its name.
final class Scoreboard extends HBox {
  /// @param explore what is shown
  Scoreboard(ExploreModel explore) {
    getStyleClass().add("scoreboard");
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
        .visibleProperty()
        .bind(explore.data().referencesProperty().map(known -> known.oracle().isPresent()));
    VBox test =
        metric(
            "test",
            explore.testScore().textProperty(),
            "test",
            "Mean negative log-likelihood of the test share, the crosses: never trained on, never"
                + " used to choose, and scored only while training rests.");
    test.visibleProperty().bind(explore.testScore().presentProperty());
    test.managedProperty().bind(test.visibleProperty());
    getChildren()
        .addAll(
            metric(
                "epoch", numbers.epochProperty(), "count", "Passes through the training examples."),
            metric("step", numbers.stepProperty(), "count", "Minibatches trained on."),
            metric(
                "NLL train",
                numbers.trainProperty(),
                "train",
                "Mean negative log-likelihood of the last epoch's minibatches, in nats; lower is"
                    + " better."),
            metric(
                "validation",
                numbers.validationProperty(),
                "validation",
                "Mean negative log-likelihood of examples held back from training; rising while"
                    + " train falls means over-fitting."),
            metric(
                "best valid.",
                numbers.bestValidationProperty(),
                "validation",
                "The lowest validation NLL so far."),
            test,
            possible);
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
