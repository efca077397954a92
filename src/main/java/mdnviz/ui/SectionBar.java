package mdnviz.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mdnviz.ui.model.SectionModel;
import mdnviz.ui.model.SectionModel.Variables;
import org.kordamp.ikonli.feather.Feather;

/// Which section the density plot shows, where there is a choice: the input that stands still, and
/// the target that runs upwards. Takes no room for one input and one target.
final class SectionBar extends WrappingRow {
  private final SectionModel section;
  private final InputSlider slider;
  private final HBox inputs;
  private final HBox targets = new HBox();

  /// @param section what is chosen
  SectionBar(SectionModel section) {
    super(16, 4);
    this.section = section;
    slider = new InputSlider(section, "other-input");
    inputs = new HBox(slider, swap());
    inputs.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox.setHgrow(inputs, Priority.ALWAYS);
    targets.getStyleClass().add("layer-bar");
    targets.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(inputs, targets);
    section.variablesProperty().subscribe(this::showVariables);
    section.sectionProperty().subscribe(_ -> showSection());
  }

  private Button swap() {
    Button swap =
        Icons.button(
            Feather.REPEAT,
            "Swap inputs",
            "Let the other input run across and hold this one still.",
            section::swapInputs);
    swap.setId("swap-inputs");
    swap.getStyleClass().add("small");
    swap.setMinWidth(USE_PREF_SIZE);
    return swap;
  }

  private void showVariables(Variables variables) {
    show(inputs, variables.inputDimension() == 2);
    show(targets, variables.targetDimension() == 2);
    show(this, inputs.isVisible() || targets.isVisible());
    List<String> names = variables.targetNames();
    targets.getChildren().setAll(new Label("up"));
    for (int target = 0; target < names.size(); target++) {
      targets.getChildren().add(choice(target, names.get(target)));
    }
    showSection();
  }

  private static void show(Region part, boolean visible) {
    part.setVisible(visible);
    part.setManaged(visible);
  }

  private ToggleButton choice(int target, String name) {
    ToggleButton choice = new ToggleButton(name);
    choice.setId("target-" + (target + 1));
    choice.getStyleClass().addAll("small", "layer");
    choice.setMinWidth(Region.USE_PREF_SIZE);
    choice.setOnAction(
        _ -> {
          section.showTarget(target);
          showSection();
        });
    Icons.describe(
        choice,
        "Show " + name,
        "Let " + name + " run upwards; the other target is integrated out: the exact marginal.");
    return choice;
  }

  private void showSection() {
    if (inputs.isVisible() && section.variablesProperty().get().inputDimension() == 2) {
      slider.show(section.fixedInput());
    }
    for (int i = 1; i < targets.getChildren().size(); i++) {
      boolean shown = i - 1 == section.sectionProperty().get().target();
      ((ToggleButton) targets.getChildren().get(i)).setSelected(shown);
    }
  }
}
