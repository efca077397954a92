package mdnviz.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.data.Dataset;
import mdnviz.ui.model.DataModel;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.Figures;
import org.kordamp.ikonli.feather.Feather;

/// The examples: what they are, the gallery, the brush.
final class DataSection extends VBox {
  /// @param explore whose data
  DataSection(ExploreModel explore) {
    DataModel data = explore.data();
    getChildren()
        .add(new Section("Data", description(data), new DataGalleryPane(explore), brushRow(data)));
  }

  private static Node description(DataModel data) {
    Label columns = new Label();
    columns.setId("data-columns");
    columns.textProperty().bind(data.datasetProperty().map(DataSection::columns));
    columns.getStyleClass().add("data-columns");
    Label rows = new Label();
    rows.setId("data-rows");
    rows.textProperty()
        .bind(data.datasetProperty().map(set -> Figures.count(set.size()) + " rows"));
    rows.setMinWidth(Region.USE_PREF_SIZE);
    rows.getStyleClass().add("muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button redraw =
        Icons.button(
            Feather.REFRESH_CW,
            "Draw other examples",
            "Draw fresh examples from the same generator, to see what is chance. F5",
            data::regenerate);
    redraw.getStyleClass().add("small");
    redraw.visibleProperty().bind(data.drawableProperty());
    HBox line = new HBox(columns, swap(data), space, rows, redraw);
    line.getStyleClass().add("setting-head");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Button swap(DataModel data) {
    Button swap =
        Icons.button(
            Feather.REPEAT,
            "Swap x and y",
            "Ask for x given y instead: where one y has several x, one Gaussian fails and a mixture"
                + " does not. Again to swap back. X",
            data::swap);
    swap.setId("swap");
    swap.getStyleClass().add("small");
    return swap;
  }

  private static String columns(Dataset set) {
    return "%s → %s"
        .formatted(String.join(", ", set.inputNames()), String.join(", ", set.targetNames()));
  }

  private static Node brushRow(DataModel data) {
    ToggleButton brush = new ToggleButton("Paint", Icons.of(Feather.EDIT_3));
    brush.setId("brush");
    brush.getStyleClass().add("brush");
    brush.selectedProperty().bindBidirectional(data.brushProperty());
    brush.disableProperty().bind(Bindings.not(data.paintableProperty()));
    Icons.describe(
        brush,
        "Paint points",
        "Paint points onto the plot; the network goes on from where it is and follows the brush."
            + " B");
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
    HBox row = new HBox(brush, space, undo, redo, clear);
    row.getStyleClass().add("setting-head");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
