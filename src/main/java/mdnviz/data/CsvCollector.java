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
  private static final int MOST_COLUMNS = 10_000;
  private static final int PREVIEW_ROWS = 20;

  /// Numbers may take this share of the memory the program has.
  private static final int MEMORY_SHARE = 4;

  private final String file;
  private final CsvFormat format;
  private final List<List<String>> preview = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private List<CsvColumn> columns = List.of();
  private double[] row = {};
  private long firstLine;
  private int rowCount;
  private boolean blank = true;

  CsvCollector(String file, CsvFormat format) {
    this.file = file;
    this.format = format;
  }

  /// @return the table
  /// @throws DataFormatException if there was nothing to read
  CsvTable table() throws DataFormatException {
    if (columns.isEmpty()) {
      throw new DataFormatException(
          Place.of(file), "the file is empty", "Choose a file with at least one row of numbers.");
    }
    if (rowCount == 0) {
      throw new DataFormatException(
          Place.of(file, firstLine),
          "the file has a header and no rows",
          "Choose a file with at least one row of numbers.");
    }
    columns.forEach(CsvColumn::trim);
    return new CsvTable(file, format, columns, preview);
  }

  /// @return where the record begins that the parser is in
  Place place() {
    return Place.of(file, getStartingLineNumber());
  }

  @Override
  protected void handleBegin(long line) {
    texts.clear();
    blank = true;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (index >= MOST_COLUMNS) {
      throw new Refusal(
          place(),
          "more than %,d cells".formatted(MOST_COLUMNS),
          "Keep only the columns that are needed.");
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
    requireWidth();
    keepPreview();
    for (int i = 0; i < row.length; i++) {
      if (Double.isFinite(row[i])) {
        columns.get(i).add(row[i]);
      } else {
        columns.get(i).addUnusable(getStartingLineNumber(), texts.get(i));
      }
    }
    rowCount++;
    requireMemory();
    return Boolean.TRUE;
  }

  private boolean isDirective() {
    return columns.isEmpty()
        && getStartingLineNumber() == 1
        && CsvSniffer.isDirective(texts.getFirst());
  }

  /// Makes the columns of the first record, which is the header or the first row.
  private void begin() {
    List<String> names = ColumnNames.of(texts, format.header());
    columns = names.stream().map(CsvColumn::new).toList();
    row = new double[names.size()];
    firstLine = getStartingLineNumber();
    if (!format.header()) {
      for (int i = 0; i < row.length; i++) {
        row[i] = NumberText.parse(texts.get(i), format.decimalMark());
      }
    }
  }

  private void requireWidth() {
    int width = texts.size();
    boolean surplus = false;
    for (int i = row.length; i < width; i++) {
      surplus |= !texts.get(i).isBlank();
    }
    if (width < row.length || surplus) {
      throw new Refusal(
          place(),
          "%s, line %d has %d".formatted(cells(width), firstLine, row.length),
          "Every line needs the same number of cells, separated by %s.".formatted(delimiterName()));
    }
  }

  private static String cells(int count) {
    return count == 1 ? "1 cell" : count + " cells";
  }

  private String delimiterName() {
    return switch (format.delimiter()) {
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      default -> "commas";
    };
  }

  private void keepPreview() {
    if (rowCount < PREVIEW_ROWS) {
      preview.add(List.copyOf(texts.subList(0, row.length)));
    }
  }

  private void requireMemory() {
    if ((rowCount & 0xFFFF) == 0) {
      long bytes = columns.stream().mapToLong(CsvColumn::bytes).sum();
      if (bytes > Runtime.getRuntime().maxMemory() / MEMORY_SHARE) {
        throw new Refusal(
            place(),
            "the file holds more numbers than fit into memory",
            "Keep only the columns that are needed, or fewer rows.");
      }
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
