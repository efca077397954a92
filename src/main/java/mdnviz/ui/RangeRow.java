package mdnviz.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.RangeSetting;
import mdnviz.ui.model.TypedSetting;

/// A name and two fields for the ends of a range, and beneath them what is wrong with it.
final class RangeRow extends VBox {
  /// @param id how its fields are looked up: with `-low` and `-high` behind it
  /// @param name of the column
  /// @param setting what is edited
  RangeRow(String id, String name, RangeSetting setting) {
    getStyleClass().add("setting-row");
    Label column = new Label(name);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox fields =
        new HBox(
            column,
            space,
            field(id + "-low", "Lower end of " + name, setting.low()),
            new Label("to"),
            field(id + "-high", "Upper end of " + name, setting.high()));
    fields.getStyleClass().add("setting-head");
    fields.setAlignment(Pos.CENTER_LEFT);
    Label complaint = new Label();
    complaint.getStyleClass().add("complaint");
    complaint.textProperty().bind(setting.complaintProperty());
    complaint.visibleProperty().bind(setting.complaintProperty().isNotEmpty());
    complaint.managedProperty().bind(complaint.visibleProperty());
    getChildren().addAll(fields, complaint);
  }

  private static SettingField<Double> field(String id, String name, TypedSetting<Double> end) {
    SettingField<Double> field = new SettingField<>(end);
    field.setId(id);
    field.setAccessibleText(name);
    field.setTooltip(Icons.tooltip(name + ", data units. Enter puts it in force."));
    return field;
  }
}
