package mdnviz.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import mdnviz.data.DataFormatException.Place;

/// Takes the cells of a CSV file as the parser meets them, straight from its buffer, and fills
/// columns.
///
/// Not thread-safe: one owner at a time.
final class CsvCollector extends AbstractBaseCsvCallbackHandler<Boolean> {
  private static final int MOST_COLUMNS = TableLimits.MOST_COLUMNS;
  private static final int PREVIEW_ROWS = 20;

  private final String file;
  private final CsvFormat format;
  private final List<List<String>> preview = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final UnevenRows uneven;
  private List<DataColumn> columns = List.of();
  private double[] row = {};
  private long firstLine;
  private int rowCount;
  private boolean blank = true;

  CsvCollector(String file, CsvFormat format) {
    this.file = file;
    this.format = format;
    this.uneven =
        new UnevenRows(
            "Every line needs the same number of cells, separated by %s."
                .formatted(delimiterName(format.delimiter())));
  }

  private static String delimiterName(char delimiter) {
    return switch (delimiter) {
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      case '|' -> "bars";
      case ' ' -> "blanks";
      default -> "commas";
    };
  }

  /// @return the table
  /// @throws DataFormatException if there was nothing to read
  DataTable table() throws DataFormatException {
    if (columns.isEmpty()) {
      throw new DataFormatException(
          Place.of(file), "the file is empty", "Choose a file with at least one row of numbers.");
    }
    if (rowCount == 0 && uneven.count() > 0) {
      throw uneven.refusal(file);
    }
    if (rowCount == 0) {
      throw new DataFormatException(
          Place.of(file, firstLine),
          "the file has a header and no rows",
          "Choose a file with at least one row of numbers.");
    }
    columns.forEach(DataColumn::trim);
    return new DataTable(file, format, new TableContent(columns, uneven, preview));
  }

  /// @return where the record begins that the parser is in
  Place place() {
    return Place.of(file, line());
  }

  private long line() {
    return getStartingLineNumber() + format.skippedLines();
  }

  @Override
  protected void handleBegin(long line) {
    texts.clear();
    blank = true;
  }

  @Override
  protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
    if (format.delimiter() == ' ' && length == 0 && !quoted) {
      return; // between two blanks of many
    }
    int index = texts.size();
    if (index >= MOST_COLUMNS) {
      throw new Refusal(place(), TableLimits.TOO_WIDE, TableLimits.TOO_WIDE_CURE);
    }
    boolean keepsText = columns.isEmpty() || rowCount < PREVIEW_ROWS;
    if (index < row.length) {
      row[index] = NumberText.parse(buffer, offset, length, format.decimalMark());
      keepsText |= !Double.isFinite(row[index]) && columns.get(index).remembersMore();
      blank &= !Double.isFinite(row[index]) && isBlank(buffer, offset, length);
    } else {
      boolean empty = isBlank(buffer, offset, length);
      blank &= empty;
      keepsText |= !empty;
    }
    texts.add(keepsText ? new String(buffer, offset, length) : "");
  }

  @Override
  protected Boolean buildRecord() {
    if (blank || isDirective()) {
      return Boolean.TRUE;
    }
    if (columns.isEmpty()) {
      begin();
      if (format.header()) {
        return Boolean.TRUE;
      }
    }
    if (isUneven()) {
      uneven.add(unevenness());
      return Boolean.TRUE;
    }
    keepPreview();
    for (int i = 0; i < row.length; i++) {
      if (Double.isFinite(row[i])) {
        columns.get(i).add(row[i]);
      } else {
        columns.get(i).addUnusable(line(), texts.get(i));
      }
    }
    rowCount++;
    requireMemory();
    return Boolean.TRUE;
  }

  private boolean isDirective() {
    return columns.isEmpty() && line() == 1 && CsvSniffer.isDirective(texts.getFirst());
  }

  /// Makes the columns of the first record, which is the header or the first row.
  private void begin() {
    List<String> names = ColumnNames.of(texts, format.header());
    columns = names.stream().map(DataColumn::new).toList();
    row = new double[names.size()];
    firstLine = line();
    if (!format.header()) {
      for (int i = 0; i < row.length; i++) {
        row[i] = NumberText.parse(texts.get(i), format.decimalMark());
      }
    }
  }

  private boolean isUneven() {
    boolean surplus = false;
    for (int i = row.length; i < texts.size(); i++) {
      surplus |= !texts.get(i).isBlank();
    }
    return texts.size() < row.length || surplus;
  }

  private TableProblem unevenness() {
    String text = "%s, line %d has %d".formatted(cells(texts.size()), firstLine, row.length);
    return new TableProblem(format.placeUnit(), line(), 0, "", text);
  }

  private static String cells(int count) {
    return count == 1 ? "1 cell" : count + " cells";
  }

  private void keepPreview() {
    if (rowCount < PREVIEW_ROWS) {
      preview.add(List.copyOf(texts.subList(0, row.length)));
    }
  }

  private void requireMemory() {
    if ((rowCount & 0xFFFF) == 0 && TableLimits.exceedMemory(columns)) {
      throw new Refusal(place(), TableLimits.TOO_LARGE, TableLimits.TOO_LARGE_CURE);
    }
  }

  private static boolean isBlank(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (!Character.isWhitespace(buffer[i])) {
        return false;
      }
    }
    return true;
  }

  /// Carries a problem out through the parser, which lets only unchecked exceptions pass.
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient DataFormatException problem;

    Refusal(Place place, String problem, String cure) {
      this.problem = new DataFormatException(place, problem, cure);
    }

    DataFormatException problem() {
      return problem;
    }
  }
}
