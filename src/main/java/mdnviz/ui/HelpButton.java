package mdnviz.ui;

import atlantafx.base.controls.Popover;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The "?" that says what a view shows, in a popover beside it.
final class HelpButton {
  private static final double WIDTH = 340;

  private HelpButton() {}

  /// @param help what is said
  /// @return the button, at the top of a view
  static Button of(ViewHelp help) {
    return of(help, Popover.ArrowLocation.TOP_RIGHT);
  }

  /// @param help what is said
  /// @param arrow of the popover, which points at the button
  /// @return the button
  static Button of(ViewHelp help, Popover.ArrowLocation arrow) {
    Button button =
        Icons.button(
            Feather.HELP_CIRCLE,
            "Help on " + help.title(),
            "What this shows, its formula, and what to try.",
            () -> {});
    button.getStyleClass().addAll("small", "view-help");
    button.setOnAction(_ -> popover(help, arrow).show(button));
    return button;
  }

  private static Popover popover(ViewHelp help, Popover.ArrowLocation arrow) {
    VBox text = new VBox(paragraph(help.shows()));
    text.getStyleClass().add("view-help-text");
    if (!help.formula().isEmpty()) {
      Label formula = paragraph(help.formula());
      formula.getStyleClass().add("formula");
      text.getChildren().add(formula);
    }
    if (!help.tryThis().isEmpty()) {
      text.getChildren().add(paragraph("Try: " + help.tryThis()));
    }
    Popover popover = new Popover(text);
    popover.setTitle(help.title());
    popover.setHeaderAlwaysVisible(true);
    popover.setDetachable(false);
    popover.setArrowLocation(arrow);
    return popover;
  }

  private static Label paragraph(String text) {
    Label paragraph = new Label(text);
    paragraph.setWrapText(true);
    paragraph.setMaxWidth(WIDTH);
    return paragraph;
  }
}
