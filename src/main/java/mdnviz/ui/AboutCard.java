package mdnviz.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What this program is.
final class AboutCard {
  private AboutCard() {}

  /// @return the content of the card
  static Node create() {
    VBox content =
        new VBox(
            line(
                "Trains mixture density networks (Bishop 1994) and shows the conditional density"
                    + " p(y|x) take shape."),
            line(
                "Java %s · JavaFX %s"
                    .formatted(
                        System.getProperty("java.version"),
                        System.getProperty("javafx.version", "–"))),
            line("Apache License 2.0. Charts by JFreeChart-FX (LGPL), themes by AtlantaFX (MIT)."));
    content.getStyleClass().add("about");
    return content;
  }

  private static Label line(String text) {
    Label line = new Label(text);
    line.setWrapText(true);
    line.setMaxWidth(420);
    return line;
  }
}
