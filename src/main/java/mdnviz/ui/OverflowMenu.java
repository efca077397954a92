package mdnviz.ui;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/// The menu of files and help.
final class OverflowMenu extends MenuButton {
  /// @param actions what the entries do
  /// @param presenting whether the window is shown to a room
  OverflowMenu(WindowActions actions, BooleanProperty presenting) {
    setId("more");
    setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
    getStyleClass().addAll("button-icon", "flat", "no-arrow");
    Icons.describe(this, "Files and help", "Open and export files, presenter mode, keys, about.");
    getItems()
        .addAll(
            item("Open data…", Feather.FILE_TEXT, "Shortcut+O", actions::openTable),
            item("Open model…", Feather.FOLDER, "Shortcut+Shift+O", actions::openModel),
            new SeparatorMenuItem(),
            item("Save data as CSV…", Feather.DATABASE, "Shortcut+Shift+S", actions::saveData),
            item("Export model JSON…", Feather.SAVE, "Shortcut+S", actions::exportModel),
            item("Export ONNX…", Feather.PACKAGE, "Shortcut+E", actions::exportOnnx),
            item("Export plot PNG…", Feather.IMAGE, "Shortcut+Shift+E", actions::exportPlot),
            new SeparatorMenuItem(),
            presenter(presenting),
            item("Keyboard shortcuts", Feather.COMMAND, "", actions::toggleShortcuts),
            item("About MDN Visualizer", Feather.INFO, "", actions::showAbout));
  }

  /// Its key is the window's: as an accelerator it would take the letter from text fields.
  private static CheckMenuItem presenter(BooleanProperty presenting) {
    CheckMenuItem item = new CheckMenuItem("Presenter mode (P)", Icons.of(Feather.MONITOR));
    item.setId("presenter-mode");
    item.selectedProperty().bindBidirectional(presenting);
    return item;
  }

  private static MenuItem item(String text, Feather icon, String keys, Runnable action) {
    MenuItem item = new MenuItem(text, Icons.of(icon));
    item.setOnAction(_ -> action.run());
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.keyCombination(keys));
    }
    return item;
  }
}
