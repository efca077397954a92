package mdnviz.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.TypedSetting;
import org.kordamp.ikonli.feather.Feather;

/// The levels of a setting that is varied: what it is, and beneath it a field as wide as the panel
/// with the levels, and why they cannot be taken if they cannot.
final class LevelsRow extends VBox {
  /// @param levels what is edited
  /// @param caption its name
  /// @param head says what is varied
  LevelsRow(TypedSetting<List<String>> levels, Caption caption, Node head) {
    getStyleClass().add("setting-row");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox top = new HBox(head, space, restore(levels, caption));
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("setting-head");
    SettingField<List<String>> field = new SettingField<>(levels);
    field.setId(caption.id());
    field.getStyleClass().add("levels-field");
    field.setAccessibleText(caption.spoken());
    field.setTooltip(Icons.tooltip(caption.hint()));
    Label complaint = new Label();
    complaint.getStyleClass().add("complaint");
    complaint.setWrapText(true);
    complaint.setMinHeight(Region.USE_PREF_SIZE);
    complaint.textProperty().bind(levels.complaintProperty());
    complaint.visibleProperty().bind(levels.complaintProperty().isNotEmpty());
    complaint.managedProperty().bind(complaint.visibleProperty());
    field.visibleProperty().bind(levels.valueProperty().map(some -> !some.isEmpty()).orElse(false));
    field.managedProperty().bind(field.visibleProperty());
    getChildren().addAll(top, field, complaint);
  }

  /// @param levels what is edited
  /// @param caption its name
  /// @return the row under its name
  static LevelsRow named(TypedSetting<List<String>> levels, Caption caption) {
    Label name = new Label(caption.name());
    name.setTooltip(Icons.tooltip(caption.hint()));
    levels.changed().subscribe(changed -> Styling.toggle(name, "changed", changed));
    return new LevelsRow(levels, caption, name);
  }

  private static Button restore(TypedSetting<List<String>> levels, Caption caption) {
    Button restore =
        Icons.button(
            Feather.CORNER_UP_LEFT,
            "Usual levels of " + caption.name(),
            "Back to the usual levels.",
            levels::restore);
    restore.getStyleClass().addAll("restore", "small");
    restore.visibleProperty().bind(levels.changed());
    return restore;
  }
}
