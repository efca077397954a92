package mdnviz.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mdnviz.ui.model.DataModel;
import mdnviz.ui.model.ExploreModel;
import org.kordamp.ikonli.feather.Feather;

/// Takes the painting tools up, and what can be done with all points at once.
final class PaintRow extends HBox {
  /// @param explore whose data
  /// @param newSheet asks for the columns of an empty sheet
  PaintRow(ExploreModel explore, Runnable newSheet) {
    DataModel data = explore.data();
    ToggleButton brush = new ToggleButton("Paint", Icons.of(Feather.EDIT_3));
    brush.setId("brush");
    brush.getStyleClass().add("brush");
    brush.selectedProperty().bindBidirectional(explore.drawing().activeProperty());
    Icons.describe(
        brush,
        "Paint points",
        "Paint points onto the plot; the network goes on from where it is and follows the brush."
            + " B");
    Button sheet =
        Icons.button(
            Feather.FILE_PLUS,
            "New empty sheet",
            "Choose how many inputs and targets and their ranges, and paint on an empty sheet."
                + " Ctrl+N",
            newSheet);
    sheet.setId("new-sheet");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button undo =
        Icons.button(
            Feather.ROTATE_CCW, "Undo painting", "Take the last stroke back. Ctrl+Z", data::undo);
    undo.setId("undo");
    undo.disableProperty().bind(Bindings.not(data.canUndoProperty()));
    Button redo =
        Icons.button(
            Feather.ROTATE_CW, "Redo painting", "Paint the stroke again. Ctrl+Y", data::redo);
    redo.setId("redo");
    redo.disableProperty().bind(Bindings.not(data.canRedoProperty()));
    Button clear =
        Icons.button(
            Feather.TRASH_2,
            "Remove all points",
            "Remove all points to paint on an empty sheet; undo brings them back.",
            data::clear);
    clear.setId("clear");
    getChildren().addAll(brush, sheet, space, undo, redo, clear);
    getStyleClass().add("setting-head");
    setAlignment(Pos.CENTER_LEFT);
  }
}
