package mdnviz.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import mdnviz.ui.model.DataChoice;
import mdnviz.ui.model.DataGallery;
import mdnviz.ui.model.ExploreModel;

/// The gallery: a small picture of each data set; pressing one loads it.
final class DataGalleryPane extends GridPane {
  private static final int COLUMNS = 2;

  /// @param explore where data sets are loaded
  DataGalleryPane(ExploreModel explore) {
    getStyleClass().add("gallery");
    List<DataChoice> choices = DataGallery.QUICK;
    for (int index = 0; index < choices.size(); index++) {
      add(card(explore, choices.get(index)), index % COLUMNS, index / COLUMNS);
    }
  }

  private static ToggleButton card(ExploreModel explore, DataChoice choice) {
    ToggleButton card = new ToggleButton(choice.id(), new DataThumbnail(choice));
    card.setId("gallery-" + choice.id());
    card.setContentDisplay(ContentDisplay.TOP);
    card.setAlignment(Pos.CENTER);
    card.getStyleClass().add("gallery-card");
    card.setOnAction(_ -> explore.choose(choice));
    explore.data().choiceProperty().subscribe(_ -> mark(card, explore, choice));
    card.selectedProperty().subscribe((_, _) -> mark(card, explore, choice));
    Icons.describe(card, choice.title(), choice.lesson());
    return card;
  }

  private static void mark(ToggleButton card, ExploreModel explore, DataChoice choice) {
    boolean shown = explore.data().choiceProperty().get().filter(choice::equals).isPresent();
    card.setSelected(shown);
  }
}
