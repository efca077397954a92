package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mdnviz.data.ColumnRoles;
import mdnviz.data.DataFormatException;
import mdnviz.data.DataTable;
import mdnviz.data.DataTable.CompleteRows;
import mdnviz.data.Dataset;

/// A CSV file that was read, while a person chooses which column is x and which is y.
///
/// JavaFX thread only, but for the constructor.
public final class CsvImport {
  private final DataTable table;
  private final StringProperty input = new SimpleStringProperty();
  private final StringProperty target = new SimpleStringProperty();
  private final BooleanProperty skipIncomplete = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper incompleteRows = new ReadOnlyIntegerWrapper();
  private Optional<Dataset> dataset = Optional.empty();

  /// @param table what was read
  /// @throws DataFormatException if fewer than two columns hold numbers
  public CsvImport(DataTable table) throws DataFormatException {
    this.table = table;
    ColumnRoles roles = table.defaultRoles();
    input.set(roles.inputs().getFirst());
    target.set(roles.targets().getFirst());
    input.subscribe((_, _) -> check());
    target.subscribe((_, _) -> check());
    skipIncomplete.subscribe((_, _) -> check());
    check();
  }

  private void check() {
    List<String> inputs = List.of(input.get());
    List<String> targets = List.of(target.get());
    String name = table.fileName();
    dataset = Optional.empty();
    try {
      CompleteRows complete = table.completeRows(name, inputs, targets);
      incompleteRows.set(complete.skippedRows());
      boolean usable = complete.skippedRows() == 0 || skipIncomplete.get();
      problem.set(usable ? "" : complete.problems().getFirst().sentence());
      if (usable) {
        dataset = Optional.of(complete.dataset());
      }
    } catch (DataFormatException unusable) {
      incompleteRows.set(0);
      problem.set(unusable.getMessage());
    }
  }

  /// Makes x of y and y of x: the inverse problem.
  public void swap() {
    String formerInput = input.get();
    input.set(target.get());
    target.set(formerInput);
  }

  /// @return the examples as chosen; empty while there is a problem
  public Optional<Dataset> dataset() {
    return dataset;
  }

  /// @return the file's name without folders
  public String fileName() {
    return table.fileName();
  }

  /// @return number of rows, header and blank lines not counted
  public int rowCount() {
    return table.rowCount();
  }

  /// @return all columns in the file's order
  public List<String> columnNames() {
    return table.columnNames();
  }

  /// @return the columns offered: those that hold numbers
  public List<String> offeredColumns() {
    return table.columnsWithNumbers();
  }

  /// @return the cells of the first rows as they stand in the file
  public List<List<String>> preview() {
    return table.preview();
  }

  /// @return name of the column that is x
  public StringProperty inputProperty() {
    return input;
  }

  /// @return name of the column that is y
  public StringProperty targetProperty() {
    return target;
  }

  /// @return whether rows without a number in both columns are left out
  public BooleanProperty skipIncompleteProperty() {
    return skipIncomplete;
  }

  /// @return number of rows without a number in both columns
  public ReadOnlyIntegerProperty incompleteRowsProperty() {
    return incompleteRows.getReadOnlyProperty();
  }

  /// @return why the choice cannot be used: file, line, column, cause; empty if it can
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
