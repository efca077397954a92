package mdnviz.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.LiveNumbers;

/// The numbers of the last step.
final class NumbersPane extends VBox {
  /// @param numbers shown
  NumbersPane(LiveNumbers numbers) {
    getStyleClass().add("numbers");
    getChildren()
        .addAll(
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
}
