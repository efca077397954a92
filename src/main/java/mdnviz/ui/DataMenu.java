package mdnviz.ui;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import mdnviz.ui.model.DataGallery;
import mdnviz.ui.model.ExploreModel;
import org.kordamp.ikonli.feather.Feather;

/// The name of the data set shown; opens the list of others.
final class DataMenu extends MenuButton {
  private static final double WIDTH = 172;

  /// @param explore what is shown
  /// @param actions opens files
  DataMenu(ExploreModel explore, WindowActions actions) {
    setId("data-menu");
    setGraphic(Icons.of(Feather.DATABASE));
    getStyleClass().add("data-menu");
    setPrefWidth(WIDTH);
    setMinWidth(WIDTH);
    textProperty().bind(explore.data().titleProperty());
    Icons.describe(
        this, "Data set", "Choose another data set; it opens with settings that suit it.");
    DataGallery.CHOICES.forEach(
        choice -> {
          MenuItem item = new MenuItem(choice.title());
          item.setOnAction(_ -> explore.choose(choice));
          getItems().add(item);
        });
    MenuItem sheet = new MenuItem("New empty data set…", Icons.of(Feather.FILE_PLUS));
    sheet.setId("new-sheet");
    sheet.setOnAction(_ -> actions.newSheet());
    MenuItem csv = new MenuItem("Open CSV…", Icons.of(Feather.FILE_TEXT));
    csv.setOnAction(_ -> actions.openCsv());
    getItems().addAll(new SeparatorMenuItem(), sheet, csv);
  }
}
