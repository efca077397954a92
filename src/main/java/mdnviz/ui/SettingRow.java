package mdnviz.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.Setting;
import mdnviz.ui.model.TypedSetting;
import org.kordamp.ikonli.feather.Feather;

/// One setting: name and symbol, its editor, the way back to the default once it is changed, a
/// slider if there is one, and beneath it why a text is not valid.
final class SettingRow extends VBox {
  private final BooleanBinding changed;

  /// A choice or other editor of a setting that is not typed.
  ///
  /// @param setting what is edited
  /// @param caption its name
  /// @param editor edits it
  SettingRow(Setting<?> setting, Caption caption, Region editor) {
    changed = setting.changed();
    getStyleClass().add("setting-row");
    getChildren().add(head(setting, caption, editor));
  }

  /// A typed setting.
  ///
  /// @param setting what is edited
  /// @param caption its name
  /// @param <T> type of the value
  /// @return the row with a text field
  static <T> SettingRow typed(TypedSetting<T> setting, Caption caption) {
    SettingField<T> field = new SettingField<>(setting);
    field.setId(caption.id());
    field.setAccessibleText(caption.spoken());
    field.setTooltip(Icons.tooltip(caption.hint()));
    SettingRow row = new SettingRow(setting, caption, field);
    row.getChildren().add(complaint(setting));
    return row;
  }

  /// A choice among a few.
  ///
  /// @param setting what is edited
  /// @param caption its name
  /// @param offered in the order shown
  /// @param title name of a value shown to people
  /// @param <T> type of the value
  /// @return the row with a drop-down list
  static <T> SettingRow choice(
      Setting<T> setting, Caption caption, List<T> offered, Function<T, String> title) {
    ComboBox<T> choice = SettingEditors.choice(setting, offered, title);
    choice.setId(caption.id());
    choice.setAccessibleText(caption.spoken());
    choice.setTooltip(Icons.tooltip(caption.hint()));
    return new SettingRow(setting, caption, choice);
  }

  /// A switch.
  ///
  /// @param setting what is edited
  /// @param caption its name
  /// @return the row with a check box
  static SettingRow onOff(Setting<Boolean> setting, Caption caption) {
    CheckBox box = new CheckBox();
    box.setId(caption.id());
    box.setAccessibleText(caption.spoken());
    box.setTooltip(Icons.tooltip(caption.hint()));
    box.selectedProperty().bindBidirectional(setting.valueProperty());
    HBox editor = new HBox(box);
    editor.setAlignment(Pos.CENTER_RIGHT);
    editor.setMinWidth(Region.USE_PREF_SIZE);
    return new SettingRow(setting, caption, editor);
  }

  /// @return whether the setting differs from its default
  BooleanBinding changed() {
    return changed;
  }

  /// Gives the editor more room.
  ///
  /// @return this row
  SettingRow wide() {
    getStyleClass().add("wide");
    return this;
  }

  /// Marks the setting as a detail of the one above.
  ///
  /// @return this row
  SettingRow dependent() {
    getStyleClass().add("dependent");
    return this;
  }

  /// Shows the row only where the setting has an effect; it is a detail of the one above.
  ///
  /// @param condition whether it has one
  /// @return this row
  SettingRow shownWhen(ObservableValue<Boolean> condition) {
    visibleProperty().bind(condition);
    managedProperty().bind(visibleProperty());
    return dependent();
  }

  /// Says something beneath the editor.
  ///
  /// @param text one sentence
  /// @return this row
  SettingRow withNote(String text) {
    return withNote(new SimpleStringProperty(text));
  }

  /// Says something beneath the editor that changes with its value.
  ///
  /// @param text one sentence
  /// @return this row
  SettingRow withNote(ObservableValue<String> text) {
    Label note = new Label();
    note.textProperty().bind(text);
    note.getStyleClass().addAll("note", "muted");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().add(note);
    return this;
  }

  /// Puts a slider beneath the head.
  ///
  /// @param slider edits the same setting
  /// @param caption its name
  /// @return this row
  SettingRow with(Slider slider, Caption caption) {
    slider.getStyleClass().add("small");
    slider.setAccessibleText(caption.spoken());
    slider.setTooltip(Icons.tooltip(caption.hint()));
    getChildren().add(1, slider);
    return this;
  }

  /// Puts something small before the editor.
  ///
  /// @param extra for example a button
  /// @return this row
  SettingRow with(Node extra) {
    HBox head = (HBox) getChildren().getFirst();
    head.getChildren().add(head.getChildren().size() - 1, extra);
    return this;
  }

  private static HBox head(Setting<?> setting, Caption caption, Region editor) {
    Label name = new Label(caption.name());
    name.setLabelFor(editor);
    name.setTooltip(Icons.tooltip(caption.hint()));
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label symbol = new Label(caption.symbol());
    symbol.getStyleClass().add("symbol");
    symbol.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(name, symbol, space, restore(setting, caption), editor);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("setting-head");
    setting.changed().subscribe(changed -> Styling.toggle(name, "changed", changed));
    return head;
  }

  private static Button restore(Setting<?> setting, Caption caption) {
    Button restore =
        Icons.button(
            Feather.CORNER_UP_LEFT,
            "Default of " + caption.name(),
            "Back to the default.",
            setting::restore);
    restore.getStyleClass().addAll("restore", "small");
    restore.visibleProperty().bind(setting.changed());
    return restore;
  }

  private static Label complaint(TypedSetting<?> setting) {
    Label complaint = new Label();
    complaint.getStyleClass().add("complaint");
    complaint.setWrapText(true);
    complaint.setMinHeight(Region.USE_PREF_SIZE);
    complaint.textProperty().bind(setting.complaintProperty());
    complaint.visibleProperty().bind(setting.complaintProperty().isNotEmpty());
    complaint.managedProperty().bind(complaint.visibleProperty());
    return complaint;
  }
}
