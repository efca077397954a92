package mdnviz.ui.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mdnviz.data.ColumnRoles;
import mdnviz.data.DataFormatException;
import mdnviz.data.DataTable;
import mdnviz.data.TableFormat;
import mdnviz.data.TablePreview;
import mdnviz.data.TableSource;
import mdnviz.ui.model.BackgroundTasks.Job;

/// A table on its way in: a person sees how it was read, corrects that, and chooses which columns
/// are inputs and which are targets. Every change is worked out in the background; the newest wins.
///
/// JavaFX thread only.
public final class TableImport {
  private final TableSource source;
  private final BackgroundTasks tasks;
  private final HealthSettings settings;
  private final TableFormat detected;
  private final Map<ColumnRole, String> roles = new EnumMap<>(ColumnRole.class);
  private final ReadOnlyObjectWrapper<TableReading> reading;
  private final ReadOnlyObjectWrapper<Map<ColumnRole, String>> chosen =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Optional<ImportCheck>> check =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Job>> job =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param source where the table comes from
  /// @param read it, or its beginning, in the format detected; the rest is read at once
  /// @param settings it is to be trained with
  /// @param tasks does the work
  TableImport(
      TableSource source, TableReading read, HealthSettings settings, BackgroundTasks tasks) {
    this.source = source;
    this.tasks = tasks;
    this.settings = settings;
    detected = read.format();
    reading = new ReadOnlyObjectWrapper<>(read);
    take(read);
    if (read.isBeginning()) {
      read(detected);
    }
  }

  private void take(TableReading read) {
    reading.set(read);
    List<String> names = read.table().map(DataTable::columnsWithNumbers).orElse(List.of());
    if (roles.isEmpty() || !names.containsAll(roles.values())) {
      roles.clear();
      read.table().map(TableImport::defaultRoles).ifPresent(this::put);
    }
    examine();
  }

  /// A table without two columns of numbers never gets here: its reading has trouble instead.
  private static ColumnRoles defaultRoles(DataTable table) {
    try {
      return table.defaultRoles();
    } catch (DataFormatException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  private void put(ColumnRoles wanted) {
    roles.put(ColumnRole.INPUT, wanted.inputs().getFirst());
    roles.put(ColumnRole.TARGET, wanted.targets().getFirst());
  }

  /// Reads the source again in another format.
  ///
  /// @param format to read in
  public void read(TableFormat format) {
    start(
        tasks.follow(
            "Reading " + source.name(),
            progress -> TableReading.in(format, source, progress),
            this::take,
            this::tell));
  }

  /// Uses a column. Where another role has it too, that is a problem to be told, not to be solved
  /// by taking it away: who goes through a list by keys passes columns by that are in use.
  ///
  /// @param role to fill
  /// @param column its name; empty to leave the role open
  public void choose(ColumnRole role, String column) {
    if (column.isEmpty()) {
      roles.remove(role);
    } else {
      roles.put(role, column);
    }
    examine();
  }

  private Optional<ColumnRole> roleOf(String column) {
    return roles.entrySet().stream()
        .filter(entry -> entry.getValue().equals(column))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Makes inputs of targets and targets of inputs: the inverse problem.
  public void swap() {
    Map<ColumnRole, String> before = new EnumMap<>(roles);
    roles.clear();
    before.forEach((role, column) -> roles.put(counterpart(role), column));
    examine();
  }

  private static ColumnRole counterpart(ColumnRole role) {
    return switch (role) {
      case INPUT -> ColumnRole.TARGET;
      case TARGET -> ColumnRole.INPUT;
      case SECOND_INPUT -> ColumnRole.SECOND_TARGET;
      case SECOND_TARGET -> ColumnRole.SECOND_INPUT;
      case NONE -> ColumnRole.NONE;
    };
  }

  private void examine() {
    chosen.set(Map.copyOf(roles));
    Optional<DataTable> table = reading.get().table();
    if (table.isEmpty()) {
      stop();
      refuse(reading.get().trouble());
      return;
    }
    ColumnRoles columns =
        new ColumnRoles(
            named(ColumnRole.INPUT, ColumnRole.SECOND_INPUT),
            named(ColumnRole.TARGET, ColumnRole.SECOND_TARGET));
    start(
        tasks.follow(
            "Examining " + source.name(),
            _ -> ImportCheck.of(table.get(), columns, settings),
            this::accept,
            this::tell));
  }

  private List<String> named(ColumnRole first, ColumnRole second) {
    return Stream.of(first, second).map(roles::get).filter(name -> name != null).toList();
  }

  private void accept(ImportCheck result) {
    job.set(Optional.empty());
    problem.set("");
    check.set(Optional.of(result));
  }

  private void tell(Exception failure) {
    refuse(String.valueOf(failure.getMessage()));
  }

  private void refuse(String why) {
    job.set(Optional.empty());
    check.set(Optional.empty());
    problem.set(why);
  }

  private void start(Job next) {
    stop();
    if (!next.isDone()) {
      job.set(Optional.of(next));
    }
  }

  /// Ends the work under way and drops its result.
  public void stop() {
    job.get().ifPresent(Job::cancel);
    job.set(Optional.empty());
  }

  /// Ends the work under way at the wish of a person, and says what that leaves.
  public void interrupt() {
    stop();
    if (reading.get().isBeginning()) {
      refuse("Only the beginning was read. “As detected” above reads it all.");
    }
  }

  /// @return the file's name without folders
  public String name() {
    return source.name();
  }

  /// @return the format detected at first
  public TableFormat detected() {
    return detected;
  }

  /// @return the format read in now
  public TableFormat format() {
    return reading.get().format();
  }

  /// @return the columns offered: those that hold numbers
  public List<String> offered() {
    return reading.get().table().map(DataTable::columnsWithNumbers).orElse(List.of());
  }

  /// @return the first rows as they stand in the file
  public TablePreview preview() {
    return reading.get().preview();
  }

  /// @return number of rows read; 0 while the file cannot be read
  public int rowCount() {
    return reading.get().table().map(table -> table.rowCount() + table.unevenRowCount()).orElse(0);
  }

  /// @param column a name
  /// @return what it is used for
  public ColumnRole role(String column) {
    return roleOf(column).orElse(ColumnRole.NONE);
  }

  /// @return tells whenever the file was read in another format
  public ReadOnlyObjectProperty<?> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /// @return the column of each role that is filled
  public ReadOnlyObjectProperty<Map<ColumnRole, String>> rolesProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// @return what comes out; empty while there is a problem, or until it is worked out first
  public ReadOnlyObjectProperty<Optional<ImportCheck>> checkProperty() {
    return check.getReadOnlyProperty();
  }

  /// @return why the file or the choice cannot be used; empty if it can
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// @return the work under way
  public ReadOnlyObjectProperty<Optional<Job>> jobProperty() {
    return job.getReadOnlyProperty();
  }
}
