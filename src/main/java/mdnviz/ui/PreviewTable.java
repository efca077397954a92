package mdnviz.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import mdnviz.data.TablePreview;
import mdnviz.ui.model.ColumnRole;
import mdnviz.ui.model.TableImport;

/// The first rows as they stand in the file; the columns used are marked by word and colour.
final class PreviewTable extends TableView<List<String>> {
  /// Wider files show only so many columns; the lists of roles offer all.
  private static final int MOST_COLUMNS = 60;

  /// So many share the width.
  private static final int FEW_COLUMNS = 6;

  private static final double LEAST_WIDTH = 96;

  private final TableImport table;

  /// @param table whose rows
  PreviewTable(TableImport table) {
    this.table = table;
    setId("import-preview");
    getStyleClass().addAll("dense", "import-preview");
    setAccessibleText("First rows of the file");
    setPlaceholder(new Label("Nothing to show in this format."));
    table.readingProperty().subscribe(_ -> rebuild());
    table.rolesProperty().subscribe((_, _) -> mark());
  }

  private void rebuild() {
    TablePreview preview = table.preview();
    getColumns().clear();
    List<String> names = preview.names();
    for (int i = 0; i < Math.min(MOST_COLUMNS, names.size()); i++) {
      getColumns().add(column(names.get(i), i));
    }
    setColumnResizePolicy(
        names.size() <= FEW_COLUMNS
            ? CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
            : UNCONSTRAINED_RESIZE_POLICY);
    getItems().setAll(preview.rows());
    mark();
  }

  private TableColumn<List<String>, String> column(String name, int index) {
    TableColumn<List<String>, String> column = new TableColumn<>();
    column.setSortable(false);
    column.setReorderable(false);
    column.setMinWidth(LEAST_WIDTH);
    column.setUserData(name);
    column.setCellValueFactory(
        row ->
            new ReadOnlyStringWrapper(
                index < row.getValue().size() ? row.getValue().get(index) : ""));
    column.setCellFactory(_ -> new Cell());
    return column;
  }

  private void mark() {
    for (TableColumn<List<String>, ?> column : getColumns()) {
      String name = String.valueOf(column.getUserData());
      ColumnRole role = table.role(name);
      Label title = new Label(name);
      title.getStyleClass().add("column-name");
      Label use = new Label(role.title());
      use.getStyleClass().add("role-name");
      VBox head = new VBox(title, use);
      column.setGraphic(head);
      column.getStyleClass().removeAll("input", "target", "unused");
      String kind = role.isInput() ? "input" : role.isTarget() ? "target" : "unused";
      column.getStyleClass().add(kind);
      use.getStyleClass().add(kind);
    }
  }

  /// The text of one cell.
  private static final class Cell extends TableCell<List<String>, String> {
    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
    }
  }
}
