package mdnviz.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mdnviz.data.HealthFinding;
import mdnviz.data.TableProblem;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.FileActions;
import mdnviz.ui.model.ImportCheck;
import mdnviz.ui.model.TableImport;
import org.kordamp.ikonli.feather.Feather;

/// The sheet on which a person sees how a table was read, corrects it, and says which columns are
/// inputs and which are targets.
final class ImportSheet extends VBox {
  private final TableImport table;
  private final ListView<TableProblem> problems = new ListView<>();
  private final ToggleButton showProblems = new ToggleButton("Show all");

  private ImportSheet(TableImport table, FileActions files) {
    this.table = table;
    setId("import-sheet");
    getStyleClass().add("import-sheet");
    JobProgress progress = new JobProgress(table::interrupt);
    table.jobProperty().subscribe(progress::follow);
    getChildren()
        .addAll(
            new FormatBar(table),
            new RoleBar(table),
            content(),
            skippedRows(),
            complaint(),
            findings(),
            new HBox(8, progress, space(), cancel(files), open(files)));
  }

  /// Shows the sheet whenever there is a table to choose columns of.
  ///
  /// @param files reads the table and takes the choice
  /// @param overlay shows the sheet
  static void follow(FileActions files, Overlay overlay) {
    files
        .tableProperty()
        .subscribe(
            table ->
                table.ifPresentOrElse(
                    read -> overlay.open("Open " + read.name(), new ImportSheet(read, files)),
                    overlay::close));
    overlay
        .visibleProperty()
        .subscribe(
            visible -> {
              if (!visible) {
                files.dismissTable();
              }
            });
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private HBox content() {
    problems.setId("import-problems");
    problems.getStyleClass().add("dense");
    problems.setAccessibleText("All rows that are skipped, and why");
    problems.setCellFactory(_ -> new ProblemCell());
    problems.visibleProperty().bind(showProblems.selectedProperty());
    StackPane rows = new StackPane(new PreviewTable(table), problems);
    HBox.setHgrow(rows, Priority.ALWAYS);
    return new HBox(12, rows, new ImportScatter(table));
  }

  private HBox skippedRows() {
    Label summary = new Label();
    summary.setId("import-skipped");
    summary.setWrapText(true);
    summary.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(summary, Priority.ALWAYS);
    showProblems.setId("import-show-problems");
    showProblems.getStyleClass().add("small");
    showProblems.setMinWidth(USE_PREF_SIZE);
    Icons.describe(
        showProblems, "Show all skipped rows", "List every row that is skipped, and why.");
    HBox line = new HBox(8, Icons.of(Feather.ALERT_TRIANGLE), summary, showProblems);
    line.getStyleClass().addAll("finding", "skipped");
    line.setAlignment(Pos.CENTER_LEFT);
    line.managedProperty().bind(line.visibleProperty());
    table
        .checkProperty()
        .subscribe(
            check -> {
              String text = check.map(ImportCheck::summary).orElse("");
              summary.setText(text);
              line.setVisible(!text.isEmpty());
              showProblems.setSelected(showProblems.isSelected() && !text.isEmpty());
              problems.getItems().setAll(check.map(ImportCheck::problems).orElse(List.of()));
            });
    return line;
  }

  private Label complaint() {
    Label problem = new Label();
    problem.setId("import-problem");
    problem.getStyleClass().add("complaint");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.textProperty().bind(table.problemProperty());
    problem.visibleProperty().bind(table.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  private VBox findings() {
    VBox lines = new VBox(4);
    lines.setId("import-findings");
    table
        .checkProperty()
        .subscribe(
            check ->
                lines
                    .getChildren()
                    .setAll(
                        check.map(ImportCheck::findings).orElse(List.of()).stream()
                            .map(HealthFinding::text)
                            .map(ImportSheet::finding)
                            .toList()));
    lines.visibleProperty().bind(Bindings.isNotEmpty(lines.getChildren()));
    lines.managedProperty().bind(lines.visibleProperty());
    return lines;
  }

  private static HBox finding(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    HBox line = new HBox(8, Icons.of(Feather.INFO), label);
    line.getStyleClass().add("finding");
    return line;
  }

  private Button open(FileActions files) {
    Button open = new Button("Open");
    open.setId("import-open");
    open.getStyleClass().add("accent");
    open.setDefaultButton(true);
    open.setMinWidth(USE_PREF_SIZE);
    table
        .checkProperty()
        .subscribe(
            check -> {
              open.setText(check.map(this::openText).orElse("Open"));
              open.setDisable(check.isEmpty());
            });
    open.setTooltip(Icons.tooltip("Show these rows in the plot and train on them."));
    open.setOnAction(_ -> files.acceptTable());
    return open;
  }

  private String openText(ImportCheck check) {
    int rows = check.dataset().size();
    return check.skippedRows() == 0
        ? "Open " + Figures.several(rows, "row")
        : "Open %s of %s rows".formatted(Figures.count(rows), Figures.count(table.rowCount()));
  }

  private static Button cancel(FileActions files) {
    Button cancel = new Button("Cancel");
    cancel.setId("import-cancel");
    cancel.setCancelButton(true);
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setTooltip(Icons.tooltip("Leave the data as they are. Esc"));
    cancel.setOnAction(_ -> files.dismissTable());
    return cancel;
  }

  /// One reason why a row is skipped.
  private static final class ProblemCell extends ListCell<TableProblem> {
    @Override
    protected void updateItem(TableProblem problem, boolean empty) {
      super.updateItem(problem, empty);
      setText(empty ? null : Optional.ofNullable(problem).map(TableProblem::sentence).orElse(""));
    }
  }
}
