package mdnviz.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// A view with its head: title, the view's own controls, help, and a menu that takes the picture
/// away; beneath it the picture, or a note where there is nothing to show yet.
final class ViewFrame extends BorderPane {
  private final ViewHelp help;
  private final Region content;
  private final ViewExports exports;

  /// What is copied and exported.
  private Region picture;

  private final Label title;
  private final Node helpButton;
  private final HBox controls = new HBox();
  private final MenuButton menu = new MenuButton(null, Icons.of(Feather.MORE_HORIZONTAL));
  private final Label emptyNote = new Label();

  /// @param help what the view says about itself
  /// @param content the picture; fills the frame, and is what is copied and exported
  /// @param exports takes pictures away
  ViewFrame(ViewHelp help, Region content, ViewExports exports) {
    this.help = help;
    this.content = content;
    this.picture = content;
    this.exports = exports;
    getStyleClass().add("view-frame");
    title = new Label(help.title());
    title.getStyleClass().add("view-title");
    title.setMinWidth(0);
    helpButton = HelpButton.of(help);
    setTop(head());
    setCenter(new StackPane(content, emptyNote));
    emptyNote.getStyleClass().add("empty-note");
    emptyNote.setWrapText(true);
    emptyNote.setMouseTransparent(true);
    emptyNote.setVisible(false);
    emptyNote.managedProperty().bind(emptyNote.visibleProperty());
    content.setAccessibleHelp(help.shows());
  }

  private HBox head() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    controls.getStyleClass().add("view-controls");
    controls.setAlignment(Pos.CENTER_LEFT);
    HBox head = new HBox(title, controls, space, helpButton, menu());
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("view-head");
    return head;
  }

  private MenuButton menu() {
    menu.getStyleClass().addAll("button-icon", "flat", "small", "no-arrow", "view-menu");
    Icons.describe(menu, "Take " + help.title() + " away", "Copy or export this picture.");
    menu.getItems()
        .addAll(
            item("Copy as image", Feather.COPY, () -> exports.copy(picture)),
            item("Export PNG…", Feather.IMAGE, () -> exports.savePng(picture, help.title())),
            item("Export SVG…", Feather.PEN_TOOL, () -> exports.saveSvg(picture, help.title())));
    return menu;
  }

  private static MenuItem item(String text, Feather icon, Runnable action) {
    MenuItem item = new MenuItem(text, Icons.of(icon));
    item.setOnAction(_ -> action.run());
    return item;
  }

  /// Adds controls of the view's own to the head.
  ///
  /// @param own from left to right
  /// @return this
  ViewFrame withControls(Node... own) {
    controls.getChildren().addAll(own);
    return this;
  }

  /// Leaves the title to what holds the frame, for example a tab.
  ///
  /// @return this
  ViewFrame untitled() {
    title.setVisible(false);
    title.setManaged(false);
    return this;
  }

  /// Leaves the help to the view this one is a part of.
  ///
  /// @return this
  ViewFrame asPart() {
    helpButton.setVisible(false);
    helpButton.setManaged(false);
    title.setTooltip(Icons.tooltip(help.title()));
    return this;
  }

  /// Takes away something else than what fills the frame, for example all of a part that scrolls.
  ///
  /// @param whole part of the content
  /// @return this
  ViewFrame withPicture(Region whole) {
    picture = whole;
    return this;
  }

  /// Adds an entry to the menu.
  ///
  /// @param text its words
  /// @param icon its icon
  /// @param action what it does
  /// @return this
  ViewFrame withAction(String text, Feather icon, Runnable action) {
    menu.getItems().add(item(text, icon, action));
    return this;
  }

  /// Says why there is nothing to see, in place of the picture.
  ///
  /// @param reason a sentence; the picture is shown while it is empty
  /// @return this
  ViewFrame withEmptyNote(ObservableValue<String> reason) {
    emptyNote.textProperty().bind(reason);
    reason.subscribe(
        text -> {
          emptyNote.setVisible(!text.isEmpty());
          content.setVisible(text.isEmpty());
        });
    return this;
  }

  /// Describes for screen readers what is to be seen now.
  ///
  /// @param description a sentence that changes with the picture
  /// @return this
  ViewFrame withDescription(ObservableValue<String> description) {
    content.accessibleTextProperty().bind(description);
    return this;
  }
}
