package mdnviz.ui;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One message in a box: an icon, a text, what can be done about it.
final class Strip extends HBox {
  private final FontIcon icon = Icons.of(Feather.INFO);
  private final Label text = new Label();

  /// @param id for the style sheet and for tests
  /// @param buttons from left to right
  Strip(String id, Button... buttons) {
    setId(id);
    getStyleClass().add("strip");
    setAlignment(Pos.CENTER_LEFT);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.SOMETIMES);
    getChildren().addAll(icon, text);
    for (Button button : buttons) {
      button.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().add(button);
    }
    setMaxWidth(Region.USE_PREF_SIZE);
    setMaxHeight(Region.USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    managedProperty().bind(visibleProperty());
  }

  /// Shows a message.
  ///
  /// @param symbol its icon
  /// @param kind its style class
  /// @param message one or two sentences
  void show(Feather symbol, String kind, String message) {
    icon.setIconCode(symbol);
    getStyleClass().removeAll("information", "success", "error");
    getStyleClass().add(kind);
    text.setText(message);
    setAccessibleText(message);
    setVisible(true);
  }
}
