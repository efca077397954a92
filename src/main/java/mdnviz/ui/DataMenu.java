package mdnviz.ui;

import java.nio.file.Path;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import mdnviz.ui.model.DataGallery;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.RecentFiles;
import org.kordamp.ikonli.feather.Feather;

/// The name of the data set shown; opens the list of others.
final class DataMenu extends MenuButton {
  private static final double WIDTH = 172;
  private static final double LEAST_WIDTH = 96;

  /// @param explore what is shown
  /// @param actions opens files
  /// @param recent the tables opened last
  DataMenu(ExploreModel explore, WindowActions actions, RecentFiles recent) {
    setId("data-menu");
    setGraphic(Icons.of(Feather.DATABASE));
    getStyleClass().add("data-menu");
    setPrefWidth(WIDTH);
    setMinWidth(LEAST_WIDTH);
    textProperty().bind(explore.data().titleProperty());
    Icons.describe(
        this, "Data set", "Choose another data set; it opens with settings that suit it.");
    DataGallery.QUICK.forEach(
        choice -> {
          MenuItem item = new MenuItem(choice.id());
          item.setOnAction(_ -> explore.choose(choice));
          getItems().add(item);
        });
    MenuItem sheet = item("New empty data set…", Feather.FILE_PLUS, actions::newSheet);
    sheet.setId("new-sheet");
    getItems()
        .addAll(
            new SeparatorMenuItem(),
            item("All data sets…", Feather.GRID, actions::openGallery),
            sheet,
            item("Open data…", Feather.FILE_TEXT, actions::openTable),
            item("Paste table", Feather.CLIPBOARD, actions::paste),
            recentMenu(actions, recent),
            new SeparatorMenuItem(),
            item("Save data as CSV…", Feather.SAVE, actions::saveData));
  }

  private static MenuItem item(String text, Feather icon, Runnable action) {
    MenuItem item = new MenuItem(text, Icons.of(icon));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static Menu recentMenu(WindowActions actions, RecentFiles recent) {
    Menu menu = new Menu("Recent files", Icons.of(Feather.CLOCK));
    menu.setId("recent-files");
    Runnable fill =
        () -> {
          menu.setDisable(recent.files().isEmpty());
          menu.getItems()
              .setAll(recent.files().stream().map(file -> recentItem(file, actions)).toList());
          menu.getItems()
              .addAll(new SeparatorMenuItem(), item("Forget these", Feather.X, recent::clear));
        };
    recent.files().subscribe(fill);
    fill.run();
    return menu;
  }

  /// Two files of the same name are told apart by their folders.
  private static MenuItem recentItem(Path file, WindowActions actions) {
    MenuItem item = new MenuItem("%s — %s".formatted(file.getFileName(), file.getParent()));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> actions.openRecent(file));
    return item;
  }
}
