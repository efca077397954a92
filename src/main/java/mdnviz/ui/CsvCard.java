package mdnviz.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mdnviz.ui.model.CsvImport;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.FileActions;
import org.kordamp.ikonli.feather.Feather;

/// The card on which a person says which column of a CSV file is x and which is y.
final class CsvCard extends VBox {
  private final CsvImport csv;

  private CsvCard(CsvImport csv, FileActions files) {
    this.csv = csv;
    setId("csv-card");
    getStyleClass().add("csv-card");
    Label rows = new Label("%s rows".formatted(Figures.count(csv.rowCount())));
    rows.getStyleClass().add("muted");
    getChildren().addAll(rows, roles(), preview(), problem(), skip(), buttons(files));
  }

  /// Shows the card whenever there is a file to choose columns of.
  ///
  /// @param files reads the file and takes the choice
  /// @param overlay shows the card
  static void follow(FileActions files, Overlay overlay) {
    files.csvProperty().subscribe(csv -> show(csv, files, overlay));
    overlay
        .visibleProperty()
        .subscribe(
            visible -> {
              if (!visible) {
                files.dismissCsv();
              }
            });
  }

  private static void show(Optional<CsvImport> csv, FileActions files, Overlay overlay) {
    csv.ifPresentOrElse(
        read -> overlay.open("Open " + read.fileName(), new CsvCard(read, files)), overlay::close);
  }

  private HBox roles() {
    HBox roles =
        new HBox(
            new Label("x, input"),
            choice("csv-input", "Column that is x", csv.inputProperty()),
            Icons.button(
                Feather.REPEAT,
                "Swap columns",
                "Make x of y and y of x: the inverse problem.",
                csv::swap),
            new Label("y, target"),
            choice("csv-target", "Column that is y", csv.targetProperty()));
    roles.setSpacing(8);
    roles.setAlignment(Pos.CENTER_LEFT);
    return roles;
  }

  private ComboBox<String> choice(String id, String name, StringProperty column) {
    ComboBox<String> choice = new ComboBox<>();
    choice.setId(id);
    choice.getItems().setAll(csv.offeredColumns());
    choice.valueProperty().bindBidirectional(column);
    choice.setAccessibleText(name);
    choice.setPrefWidth(160);
    return choice;
  }

  private TableView<List<String>> preview() {
    TableView<List<String>> table = new TableView<>();
    table.getStyleClass().add("dense");
    table.setAccessibleText("First rows of the file");
    table.setFocusTraversable(false);
    List<String> names = csv.columnNames();
    for (int index = 0; index < names.size(); index++) {
      table.getColumns().add(column(names.get(index), index));
    }
    table.getItems().setAll(csv.preview());
    return table;
  }

  private static TableColumn<List<String>, String> column(String name, int index) {
    TableColumn<List<String>, String> column = new TableColumn<>(name);
    column.setSortable(false);
    column.setCellValueFactory(
        row ->
            new ReadOnlyStringWrapper(
                index < row.getValue().size() ? row.getValue().get(index) : ""));
    return column;
  }

  private Label problem() {
    Label problem = new Label();
    problem.setId("csv-problem");
    problem.getStyleClass().add("complaint");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.textProperty().bind(csv.problemProperty());
    problem.visibleProperty().bind(csv.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  private CheckBox skip() {
    CheckBox skip = new CheckBox();
    skip.setId("csv-skip");
    skip.textProperty()
        .bind(
            csv.incompleteRowsProperty()
                .map(count -> "Leave out rows without both numbers (%s)".formatted(count)));
    skip.selectedProperty().bindBidirectional(csv.skipIncompleteProperty());
    skip.visibleProperty().bind(csv.incompleteRowsProperty().greaterThan(0));
    skip.managedProperty().bind(skip.visibleProperty());
    return skip;
  }

  private HBox buttons(FileActions files) {
    Button open = new Button("Open");
    open.setId("csv-open");
    open.getStyleClass().add("accent");
    open.setDefaultButton(true);
    open.disableProperty().bind(csv.problemProperty().isNotEmpty());
    open.setOnAction(_ -> files.acceptCsv());
    Button cancel = new Button("Cancel");
    cancel.setId("csv-cancel");
    cancel.setCancelButton(true);
    cancel.setOnAction(_ -> files.dismissCsv());
    HBox buttons = new HBox(cancel, open);
    buttons.setSpacing(8);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }
}
