package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import mdnviz.doctor.Cure;
import mdnviz.doctor.Finding;
import mdnviz.training.TimelineEntry;
import mdnviz.ui.chart.ChartTheme;
import mdnviz.ui.model.DoctorModel;
import mdnviz.ui.model.DoctorModel.Untreated;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.Figures;
import org.kordamp.ikonli.feather.Feather;

/// The findings of the doctor, beside the picture and not over it: each with what is seen, where,
/// and what mends it. Takes no room while closed.
final class DoctorCard extends VBox {
  private static final ViewHelp HELP =
      new ViewHelp(
          "Doctor",
          "What is wrong with the network, found from its mixtures at the examples and from the"
              + " losses: twice a second while training runs, and whenever it rests; while you look"
              + " back, of the epoch you look at. Nothing"
              + " changes before you press a cure, and each cure can be taken back.",
          "usage of component k = 1/N Σₙ γₙₖ",
          "open the geyser, set K to 8, the floor under σ to 0.0001 and clipping to off, and run.");

  private static final String NOTHING =
      "Nothing found. The doctor looks for: dead, duplicate and collapsed components, σ at its"
          + " floor, over-fit, bad calibration, and exploding gradients.";

  private final ExploreModel explore;
  private final DoctorModel doctor;
  private final VBox list = new VBox();
  private Node focusBefore;

  /// @param explore whose network
  /// @param exports takes the list away
  DoctorCard(ExploreModel explore, ViewExports exports) {
    this.explore = explore;
    doctor = explore.doctor();
    setId("doctor-card");
    getStyleClass().addAll("card", "doctor-card");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    list.getStyleClass().add("doctor-list");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    Button close =
        Icons.button(
            Feather.X, "Close the doctor", "Close. Esc", () -> doctor.openProperty().set(false));
    close.getStyleClass().add("small");
    close.setId("close-doctor");
    ViewFrame frame = new ViewFrame(HELP, scroll, exports).withControls(close);
    VBox.setVgrow(frame, Priority.ALWAYS);
    getChildren().add(frame);
    managedProperty().bind(visibleProperty());
    visibleProperty().bind(doctor.openProperty());
    doctor.findingsProperty().subscribe(_ -> fill());
    doctor.markedProperty().subscribe(_ -> fill());
    doctor.untreatedProperty().subscribe(_ -> fill());
    explore.timeline().shownProperty().subscribe(_ -> fill());
    explore.view().darkProperty().subscribe(_ -> fill());
    doctor.openProperty().subscribe((_, open) -> turn(open));
  }

  private void turn(boolean open) {
    if (open) {
      focusBefore = getScene() == null ? null : getScene().getFocusOwner();
      lookup("#close-doctor").requestFocus();
    } else {
      doctor.markedProperty().set(Optional.empty());
      if (focusBefore != null) {
        focusBefore.requestFocus();
      }
    }
  }

  /// Keeps the focus on the button it was on: findings change while one reads them.
  private void fill() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    String focused = owner == null || owner.getId() == null ? "" : owner.getId();
    List<Node> entries = new ArrayList<>();
    lookedBack().map(this::lookedBackNote).ifPresent(entries::add);
    List<Finding> findings = doctor.findingsProperty().get();
    for (int i = 0; i < findings.size(); i++) {
      entries.add(entry(findings.get(i), i + 1));
    }
    if (findings.isEmpty() && (lookedBack().isEmpty() || isJudged())) {
      entries.add(paragraph(NOTHING));
    }
    doctor.untreatedProperty().get().map(this::takeBack).ifPresent(entries::add);
    list.getChildren().setAll(entries);
    if (focused.startsWith("doctor-")) {
      Node again = list.lookup("#" + focused);
      (again == null ? lookup("#close-doctor") : again).requestFocus();
    }
  }

  private Optional<TimelineEntry> lookedBack() {
    return explore.timeline().shownProperty().get();
  }

  private boolean isJudged() {
    return explore.snapshotProperty().get().filter(doctor::isOfDataAtHand).isPresent();
  }

  private Node lookedBackNote(TimelineEntry entry) {
    String epoch = "epoch " + Figures.count(entry.epoch());
    Label note =
        paragraph(
            isJudged()
                ? "You look back at %s: this is what was wrong then. To treat, go back to now or continue from here."
                    .formatted(epoch)
                : "You look back at %s, which was trained on other examples than those at hand: it cannot be judged."
                    .formatted(epoch));
    note.setId("doctor-looked-back");
    note.getStyleClass().add("muted");
    return note;
  }

  private Node entry(Finding finding, int number) {
    HBox head = new HBox(Icons.of(Feather.ALERT_TRIANGLE));
    head.getStyleClass().add("doctor-head");
    head.setAlignment(Pos.CENTER_LEFT);
    Label title = new Label(upper(finding.kind().title()));
    title.getStyleClass().add("doctor-title");
    head.getChildren().add(title);
    ChartTheme theme = ChartTheme.of(explore.view().darkProperty().get());
    for (int k : finding.components()) {
      Label chip = new Label(Integer.toString(k + 1), new Rectangle(8, 8, theme.component(k)));
      chip.setAccessibleText("component " + (k + 1));
      head.getChildren().add(chip);
    }
    HBox buttons = new HBox();
    buttons.getStyleClass().add("doctor-head");
    finding.cure().map(cure -> cureButton(cure, number)).ifPresent(buttons.getChildren()::add);
    if (!finding.components().isEmpty() || !finding.place().isEmpty()) {
      buttons.getChildren().add(showButton(finding, number));
    }
    VBox entry = new VBox(head, paragraph(finding.sentence()), buttons);
    entry.getStyleClass().add("doctor-finding");
    return entry;
  }

  private Button cureButton(Cure cure, int number) {
    Button button = new Button(cure.title());
    button.setId("doctor-cure-" + number);
    button.getStyleClass().addAll("small", "accent");
    Icons.describe(button, cure.title(), "Do this and train on; it can be taken back.");
    button.setOnAction(_ -> explore.treatments().treat(cure));
    button.setDisable(lookedBack().isPresent());
    return button;
  }

  private ToggleButton showButton(Finding finding, int number) {
    ToggleButton show = new ToggleButton("Show");
    show.setId("doctor-show-" + number);
    show.getStyleClass().add("small");
    show.setSelected(doctor.markedProperty().get().filter(finding::isTheSameAs).isPresent());
    Icons.describe(
        show, "Show in the picture", "Paint only these components, and look at the place.");
    show.setOnAction(
        _ ->
            doctor
                .markedProperty()
                .set(show.isSelected() ? Optional.of(finding) : Optional.empty()));
    return show;
  }

  private Node takeBack(Untreated before) {
    Label last = new Label("Last cure: " + before.cure().title().toLowerCase(Locale.ROOT));
    last.getStyleClass().add("muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button back = new Button("Take back");
    back.setId("doctor-take-back");
    back.getStyleClass().add("small");
    Icons.describe(back, "Take the last cure back", "Network and settings as they were before.");
    back.setOnAction(_ -> explore.treatments().takeBack());
    HBox row = new HBox(last, space, back);
    row.getStyleClass().add("doctor-head");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static String upper(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Label paragraph(String text) {
    Label paragraph = new Label(text);
    paragraph.setWrapText(true);
    paragraph.setMinHeight(Region.USE_PREF_SIZE);
    return paragraph;
  }
}
