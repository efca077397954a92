package mdnviz.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdnviz.data.DataFormatException.Place;

/// A file that has been read: named columns of numbers, in which cells that are none are known by
/// line and column. Such cells only matter in columns that are used.
///
/// Immutable, so that every thread may read it; data sets made of it share its numbers.
public final class DataTable {
  private static final String CELL_CURE = "Correct the cell, or choose another column.";

  private final String fileName;
  private final TableFormat format;
  private final List<DataColumn> columns;
  private final UnevenRows uneven;
  private final List<List<String>> preview;

  /// @param fileName for messages
  /// @param format the file was read with
  /// @param content what was read. Not to be modified afterwards.
  DataTable(String fileName, TableFormat format, TableContent content) {
    this.fileName = fileName;
    this.format = format;
    this.columns = content.columns();
    this.uneven = content.uneven();
    this.preview = content.preview();
  }

  /// @return the file's name without folders
  public String fileName() {
    return fileName;
  }

  /// @return how it was read
  public TableFormat format() {
    return format;
  }

  /// @return all columns in the file's order; made up (`column1`, …) where the file has no header
  public List<String> columnNames() {
    return columns.stream().map(DataColumn::name).toList();
  }

  /// @return number of rows with as many cells as there are columns, header and blank lines not
  ///   counted, at least 1
  public int rowCount() {
    return columns.getFirst().size();
  }

  /// @return number of rows left out because they have fewer or more cells
  public int unevenRowCount() {
    return uneven.count();
  }

  /// @return columns in which every cell is a finite number
  public List<String> numericColumns() {
    return columns.stream().filter(DataColumn::isNumeric).map(DataColumn::name).toList();
  }

  /// @return columns in which at least one cell is a finite number
  public List<String> columnsWithNumbers() {
    return columns.stream().filter(DataColumn::hasNumbers).map(DataColumn::name).toList();
  }

  /// @return the cells of the first twenty rows as they stand in the file
  public List<List<String>> preview() {
    return preview;
  }

  /// A first choice of input and target: columns named `x` and `y` or `t` if there are such, else
  /// the first two numeric columns that vary and do not merely count the rows; where too few are
  /// left, any with numbers.
  ///
  /// @return one input and one target
  /// @throws DataFormatException if fewer than two columns hold numbers
  public ColumnRoles defaultRoles() throws DataFormatException {
    List<String> candidates =
        Stream.of(
                columns.stream().filter(column -> column.isNumeric() && !isDull(column)),
                columns.stream().filter(DataColumn::isNumeric),
                columns.stream().filter(DataColumn::hasNumbers))
            .flatMap(stream -> stream.map(DataColumn::name))
            .distinct()
            .toList();
    if (candidates.size() < 2) {
      throw new DataFormatException(
          Place.of(fileName),
          candidates.isEmpty()
              ? "no column holds numbers"
              : "only one column (%s) holds numbers".formatted(candidates.getFirst()),
          "An input and a target are needed, two columns separated by comma, semicolon or tab.");
    }
    String input = named(candidates, Set.of("x")).orElse(candidates.getFirst());
    List<String> others = candidates.stream().filter(name -> !name.equals(input)).toList();
    String target = named(others, Set.of("y", "t")).orElse(others.getFirst());
    return new ColumnRoles(List.of(input), List.of(target));
  }

  /// Makes a data set of columns in which every cell is a finite number.
  ///
  /// @param name of the set
  /// @param inputs names of the input columns, one or more
  /// @param targets names of the target columns, one or more, none of them an input
  /// @return the data set, one example a row
  /// @throws DataFormatException if a column is not there or chosen twice, or for the first cell,
  ///   line by line, that is no finite number
  public Dataset dataset(String name, List<String> inputs, List<String> targets)
      throws DataFormatException {
    List<DataColumn> chosen = chosen(inputs, targets);
    List<TableProblem> problems = problems(chosen);
    if (!problems.isEmpty()) {
      TableProblem first = problems.getFirst();
      if (first.column() == 0) {
        throw uneven.refusal(fileName);
      }
      throw new DataFormatException(Place.of(fileName, first), first.text(), CELL_CURE);
    }
    double[][] numbers = chosen.stream().map(DataColumn::values).toArray(double[][]::new);
    return Dataset.of(name, inputs, targets, numbers);
  }

  /// Makes a data set of those rows in which every chosen cell is a finite number.
  ///
  /// @param name of the set
  /// @param inputs names of the input columns, one or more
  /// @param targets names of the target columns, one or more, none of them an input
  /// @return the data set and what was left out
  /// @throws DataFormatException if a column is not there or chosen twice, or no row is complete
  public CompleteRows completeRows(String name, List<String> inputs, List<String> targets)
      throws DataFormatException {
    List<DataColumn> chosen = chosen(inputs, targets);
    int[] rows = completeRows(chosen);
    if (rows.length == 0) {
      throw new DataFormatException(
          Place.of(fileName),
          "no row has a number in every chosen column",
          "Choose other columns.");
    }
    double[][] numbers = chosen.stream().map(column -> pick(column, rows)).toArray(double[][]::new);
    return new CompleteRows(
        Dataset.of(name, inputs, targets, numbers),
        rowCount() - rows.length + uneven.count(),
        problems(chosen));
  }

  private int[] completeRows(List<DataColumn> chosen) {
    return IntStream.range(0, rowCount())
        .filter(row -> chosen.stream().allMatch(column -> Double.isFinite(column.value(row))))
        .toArray();
  }

  private static double[] pick(DataColumn column, int[] rows) {
    double[] numbers = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      numbers[i] = column.value(rows[i]);
    }
    return numbers;
  }

  private List<DataColumn> chosen(List<String> inputs, List<String> targets)
      throws DataFormatException {
    if (inputs.isEmpty() || targets.isEmpty()) {
      throw new DataFormatException(
          Place.of(fileName), "an input or a target is missing", "Choose at least one of each.");
    }
    List<DataColumn> chosen = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : Stream.concat(inputs.stream(), targets.stream()).toList()) {
      if (!seen.add(name)) {
        throw new DataFormatException(
            Place.of(fileName),
            "the column %s is chosen twice".formatted(name),
            "Choose each column once, as input or as target.");
      }
      chosen.add(column(name));
    }
    return chosen;
  }

  private DataColumn column(String name) throws DataFormatException {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new DataFormatException(
                    Place.of(fileName),
                    "there is no column %s".formatted(NumberText.shown(name)),
                    "Its columns are %s.".formatted(listed(columnNames()))));
  }

  /// The first problems of the rows themselves and of every chosen column, in the file's order.
  private List<TableProblem> problems(List<DataColumn> chosen) {
    return Stream.concat(uneven.remembered().stream(), chosen.stream().flatMap(this::problems))
        .sorted(Comparator.comparingLong(TableProblem::place))
        .toList();
  }

  private Stream<TableProblem> problems(DataColumn column) {
    int number = columns.indexOf(column) + 1;
    return column.unusable().stream()
        .map(
            cell ->
                new TableProblem(
                    format.placeUnit(),
                    cell.line(),
                    number,
                    column.name(),
                    NumberText.problemOf(cell.text(), format.decimalMark())));
  }

  private static String listed(List<String> names) {
    int shown = 12;
    String list = String.join(", ", names.subList(0, Math.min(shown, names.size())));
    return names.size() > shown ? "%s and %d more".formatted(list, names.size() - shown) : list;
  }

  private static Optional<String> named(List<String> names, Set<String> wanted) {
    return names.stream()
        .filter(name -> wanted.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /// Whether a column says nothing about its rows: constant, or their running number.
  private boolean isDull(DataColumn column) {
    boolean constant = true;
    boolean counts = column.value(0) == 0 || column.value(0) == 1;
    for (int row = 1; row < rowCount() && (constant || counts); row++) {
      constant &= column.value(row) == column.value(0);
      counts &= column.value(row) == column.value(row - 1) + 1;
    }
    return rowCount() > 1 && (constant || counts);
  }

  /// What could be used of a table with missing cells.
  ///
  /// @param dataset the complete rows
  /// @param skippedRows number of rows left out
  /// @param problems the first uneven rows and the first unusable cells of every chosen column, in
  ///   the file's order
  public record CompleteRows(Dataset dataset, int skippedRows, List<TableProblem> problems) {
    /// Copies the problems.
    public CompleteRows {
      problems = List.copyOf(problems);
    }
  }
}
