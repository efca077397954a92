package mdnviz.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A titled group of controls in a side panel.
final class Section extends VBox {
  /// @param title one word
  /// @param content from top to bottom
  Section(String title, Node... content) {
    getStyleClass().add("section");
    Label heading = new Label(title);
    heading.getStyleClass().add("section-title");
    getChildren().add(heading);
    getChildren().addAll(content);
  }
}
