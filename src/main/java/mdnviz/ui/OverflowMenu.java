package mdnviz.ui;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/// The menu of files and help.
final class OverflowMenu extends MenuButton {
  /// @param actions what the entries do
  OverflowMenu(WindowActions actions) {
    setId("more");
    setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
    getStyleClass().addAll("button-icon", "flat", "no-arrow");
    Icons.describe(this, "Files and help", "Open and export files, keys, about.");
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
            item("Keyboard shortcuts", Feather.COMMAND, "", actions::toggleShortcuts),
            item("About MDN Visualizer", Feather.INFO, "", actions::showAbout));
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
