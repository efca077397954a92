package mdnviz.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.Lab;
import mdnviz.ui.model.LabsModel;

/// What is compared, on the left: which lab, its set-up, and what all its runs have in common.
final class LabPanel extends ScrollPane {
  private final LabsModel labs;
  private final Map<Lab, Node> forms = new EnumMap<>(Lab.class);
  private final FlowPane choice = new FlowPane();
  private final ToggleGroup group = new ToggleGroup();
  private final VBox form = new VBox();

  private static final Caption EPOCHS =
      new Caption(
          "Epochs",
          "",
          "Passes through the training examples after which every run ends; they keep the same"
              + " pace.");

  /// @param labs what is set up
  /// @param base what all runs have in common
  LabPanel(LabsModel labs, Node base) {
    this.labs = labs;
    getStyleClass().add("side-panel");
    choice.getStyleClass().add("lab-choice");
    SettingRow epochs = SettingRow.typed(labs.epochs(), EPOCHS);
    epochs.lookup(".setting-field").setId("lab-epochs");
    Section every = new Section("Every run", epochs);
    every.visibleProperty().bind(labs.labProperty().isEqualTo(Lab.COMPONENTS)); // others say so
    every.managedProperty().bind(every.visibleProperty());
    VBox sections = new VBox(new Section("Lab", choice), form, every, base);
    sections.getStyleClass().add("sections");
    setContent(sections);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    labs.labProperty().subscribe(this::show);
  }

  /// Adds a lab to the choice.
  ///
  /// @param lab which; its set-up was added to the model
  /// @param setup its form
  void add(Lab lab, Node setup) {
    forms.put(lab, setup);
    ToggleButton button = new ToggleButton(lab.title());
    button.setId("choose-lab-" + lab.name().toLowerCase(Locale.ROOT));
    button.getStyleClass().addAll("small", "layer");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setToggleGroup(group);
    Icons.describe(button, lab.title(), lab.hint());
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          labs.labProperty().set(lab);
        });
    labs.labProperty().subscribe(now -> button.setSelected(now == lab));
    choice.getChildren().add(button);
    show(labs.labProperty().get());
  }

  private void show(Lab lab) {
    if (forms.containsKey(lab)) {
      form.getChildren().setAll(forms.get(lab));
    }
  }
}
