package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.math.Interval;
import mdnviz.ui.model.RangeSetting;
import mdnviz.ui.model.Setting;
import mdnviz.ui.model.Sheet;

/// The card on which a person says what an empty sheet to paint on looks like: how many inputs and
/// targets, and their ranges.
final class NewSheetCard extends VBox {
  private static final List<Sheet> SHEETS =
      List.of(Sheet.of(1, 1), Sheet.of(1, 2), Sheet.of(2, 1), Sheet.of(2, 2));
  private static final Interval UNIT = new Interval(0, 1);

  private final Setting<Sheet> sheet = new Setting<>(SHEETS.getFirst());
  private final VBox rows = new VBox();
  private final Button start = new Button("Start painting");
  private List<RangeSetting> ranges = List.of();

  /// @param taken gets the sheet
  NewSheetCard(Consumer<Sheet> taken) {
    setId("new-sheet-card");
    getStyleClass().add("new-sheet-card");
    rows.getStyleClass().add("more-rows");
    start.setId("new-sheet-start");
    start.getStyleClass().add("accent");
    start.setDefaultButton(true);
    start.setTooltip(Icons.tooltip("Open the empty sheet with the air-brush in hand."));
    start.setOnAction(_ -> chosen().ifPresent(taken));
    HBox buttons = new HBox(start);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(kind(), rows, buttons);
    sheet.valueProperty().subscribe(this::showRanges);
  }

  private HBox kind() {
    ComboBox<Sheet> choice = SettingEditors.choice(sheet, SHEETS, NewSheetCard::title);
    choice.setId("new-sheet-kind");
    choice.setAccessibleText("Inputs and targets");
    choice.setTooltip(
        Icons.tooltip(
            "How many columns are given (x) and how many are asked for (y); with more than one of"
                + " each you paint in sections."));
    Label name = new Label("Inputs → targets");
    name.setLabelFor(choice);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(name, space, choice);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static String title(Sheet sheet) {
    return "%d → %d".formatted(sheet.inputNames().size(), sheet.targetNames().size());
  }

  private void showRanges(Sheet shown) {
    List<RangeSetting> settings = new ArrayList<>();
    rows.getChildren().clear();
    for (String name : shown.names()) {
      RangeSetting setting = new RangeSetting(UNIT);
      settings.add(setting);
      rows.getChildren().add(new RangeRow("new-sheet-" + name, name, setting));
    }
    ranges = List.copyOf(settings);
    Observable[] complaints =
        ranges.stream().map(RangeSetting::complaintProperty).toArray(Observable[]::new);
    start
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> chosen().isEmpty(), complaints));
  }

  private Optional<Sheet> chosen() {
    List<Interval> typed =
        ranges.stream().map(RangeSetting::range).flatMap(Optional::stream).toList();
    return typed.size() == ranges.size()
        ? Optional.of(sheet.get().withRanges(typed))
        : Optional.empty();
  }
}
