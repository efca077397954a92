package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.data.Dataset;
import mdnviz.ui.model.DataChoice;
import mdnviz.ui.model.DataGallery;
import mdnviz.ui.model.ExploreModel;

/// All data sets on one card: what each looks like, from how many inputs to how many targets it
/// goes, and what it teaches. Arrow keys go from one to the next, Enter loads.
final class GalleryCard extends VBox {
  private static final int COLUMNS = 3;
  private static final double WORDS_WIDTH = 216;

  private final ExploreModel explore;
  private final Runnable close;
  private final List<Button> tiles = new ArrayList<>();

  private GalleryCard(ExploreModel explore, Runnable close) {
    this.explore = explore;
    this.close = close;
    setId("gallery-card");
    getStyleClass().add("gallery-all");
    getChildren()
        .addAll(
            heading("Drawn from a generator: the truth is known, and every number can be changed"),
            grid(DataGallery.GENERATED),
            heading("Measured"),
            grid(DataGallery.RECORDED));
    addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
  }

  /// Shows the card, with the data set at hand in focus.
  ///
  /// @param explore where data sets are loaded
  /// @param overlay shows the card
  static void open(ExploreModel explore, Overlay overlay) {
    GalleryCard card = new GalleryCard(explore, overlay::close);
    overlay.open("Data sets", card);
    card.focused().requestFocus();
  }

  private Button focused() {
    return explore
        .data()
        .choiceProperty()
        .get()
        .map(shown -> tiles.get(DataGallery.CHOICES.indexOf(shown)))
        .orElse(tiles.getFirst());
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("muted");
    return heading;
  }

  private GridPane grid(List<DataChoice> choices) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("gallery-grid");
    for (int i = 0; i < choices.size(); i++) {
      Button tile = tile(choices.get(i));
      tiles.add(tile);
      grid.add(tile, i % COLUMNS, i / COLUMNS);
    }
    return grid;
  }

  private Button tile(DataChoice choice) {
    Button tile = new Button(null, content(choice));
    tile.setId("all-" + choice.id());
    tile.getStyleClass().add("gallery-tile");
    boolean shown = explore.data().choiceProperty().get().filter(choice::equals).isPresent();
    Styling.toggle(tile, "selected", shown);
    tile.setOnAction(
        _ -> {
          close.run();
          explore.choose(choice);
        });
    Icons.describe(
        tile,
        "%s, %s. %s".formatted(choice.title(), dimensions(choice), choice.lesson()),
        "Load %s with settings that suit it.".formatted(choice.title()));
    return tile;
  }

  private static Node content(DataChoice choice) {
    Label dimensions = new Label(dimensions(choice));
    dimensions.getStyleClass().addAll("muted", "note");
    VBox picture = new VBox(new DataThumbnail(choice), dimensions);
    picture.getStyleClass().add("gallery-picture");
    Label title = new Label(choice.title());
    title.getStyleClass().add("gallery-title");
    Label lesson = new Label(choice.lesson());
    lesson.getStyleClass().add("note");
    lesson.setWrapText(true);
    lesson.setPrefWidth(WORDS_WIDTH);
    lesson.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(title, lesson);
    words.setPrefWidth(WORDS_WIDTH);
    HBox content = new HBox(picture, words);
    content.setSpacing(8);
    return content;
  }

  private static String dimensions(DataChoice choice) {
    Dataset sample = choice.source().sample();
    return "%d → %d".formatted(sample.inputDimension(), sample.targetDimension());
  }

  private void walk(KeyEvent event) {
    int from = tiles.indexOf(getScene().getFocusOwner());
    int step = from < 0 ? 0 : step(event.getCode());
    if (step != 0) {
      tiles.get(Math.clamp(from + step, 0, tiles.size() - 1)).requestFocus();
      event.consume();
    }
  }

  private static int step(KeyCode code) {
    return switch (code) {
      case LEFT -> -1;
      case RIGHT -> 1;
      case UP -> -COLUMNS;
      case DOWN -> COLUMNS;
      default -> 0;
    };
  }
}
