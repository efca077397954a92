package mdnviz.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A card over the dimmed window; Escape or a press beside the card closes it and gives the focus
/// back.
final class Overlay extends StackPane {
  private Node focusBefore;

  /// Starts hidden.
  Overlay() {
    setId("overlay");
    getStyleClass().add("overlay");
    setVisible(false);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
  }

  /// Shows a card.
  ///
  /// @param title its heading
  /// @param content what is on it
  void open(String title, Node content) {
    if (!isVisible()) {
      focusBefore = getScene() == null ? null : getScene().getFocusOwner();
    }
    Label heading = new Label(title);
    heading.getStyleClass().add("card-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button close = Icons.button(Feather.X, "Close", "Close. Esc", this::close);
    HBox head = new HBox(heading, space, close);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox card = new VBox(head, content);
    card.getStyleClass().add("card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().setAll(card);
    setVisible(true);
    close.requestFocus();
  }

  /// Takes the card away.
  void close() {
    setVisible(false);
    getChildren().clear();
    if (focusBefore != null) {
      focusBefore.requestFocus();
    }
  }
}
