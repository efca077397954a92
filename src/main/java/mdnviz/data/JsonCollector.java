package mdnviz.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import mdnviz.data.DataFormatException.Place;

/// Takes the rows of a JSON file, objects or arrays, and fills columns. A key that appears late
/// makes a column that is empty before.
///
/// Not thread-safe: one owner at a time.
final class JsonCollector {
  /// Keys of all objects together.
  private static final int MOST_COLUMNS = 1000;

  private static final int PREVIEW_ROWS = 20;
  private static final int ROWS_BETWEEN_CHECKS = 1024;
  private static final JsonFormat FORMAT = new JsonFormat();

  private final String file;
  private final List<DataColumn> columns = new ArrayList<>();
  private final ColumnNames names = new ColumnNames();
  private final Map<String, Integer> byKey = new HashMap<>();
  private final List<List<String>> preview = new ArrayList<>();
  private final UnevenRows uneven =
      new UnevenRows("Every row needs the same number of values, and every key once.");
  private final long[] firstRows = new long[DataColumn.REMEMBERED_OF_TEXT];
  private double[] values = new double[8];
  private String[] texts = new String[8];
  private int width;
  private int arrayWidth = -1;
  private long rowNumber;
  private int rowCount;
  private boolean keyTwice;

  /// @param file its name, for messages
  JsonCollector(String file) {
    this.file = file;
  }

  /// Begins an object or an array of cells.
  ///
  /// @throws CancellationException if the thread is interrupted
  void beginRow() {
    if (rowNumber % ROWS_BETWEEN_CHECKS == 0 && Thread.currentThread().isInterrupted()) {
      throw new CancellationException("reading %s was cancelled".formatted(file));
    }
    rowNumber++;
    width = 0;
    keyTwice = false;
    Arrays.fill(texts, null);
  }

  /// @param key of an object
  /// @return its column, made if it is not there
  /// @throws DataFormatException if there are too many
  int column(String key) throws DataFormatException {
    Integer known = byKey.get(key);
    if (known != null) {
      keyTwice |= known < texts.length && texts[known] != null;
      return known;
    }
    byKey.put(key, columns.size());
    addColumn(key);
    return columns.size() - 1;
  }

  /// Takes one cell; a later one of the same column in the same row replaces it.
  ///
  /// @param column zero-based
  /// @param token the parser stands at
  /// @param json gives text and number; moved to the end of an object or array
  /// @throws IOException if the JSON is broken
  /// @throws DataFormatException if there are too many
  void cell(int column, JsonToken token, JsonParser json) throws IOException, DataFormatException {
    requireRoom(column + 1);
    width = Math.max(width, column + 1);
    if (token.isStructStart()) {
      json.skipChildren();
      put(column, Double.NaN, token == JsonToken.START_OBJECT ? "{…}" : "[…]");
      return;
    }
    double number =
        token.isBoolean() || token == JsonToken.VALUE_NULL
            ? Double.NaN
            : NumberText.parse(
                json.getTextCharacters(), json.getTextOffset(), json.getTextLength(), '.');
    boolean textKept = !Double.isFinite(number) || rowCount < PREVIEW_ROWS;
    put(column, number, textKept ? json.getText() : "");
  }

  private void put(int column, double number, String text) {
    values[column] = number;
    texts[column] = text;
  }

  private void requireRoom(int cells) throws DataFormatException {
    if (cells > MOST_COLUMNS) {
      throw new DataFormatException(
          Place.of(file, problem("")),
          "more than %,d cells".formatted(MOST_COLUMNS),
          TableLimits.TOO_WIDE_CURE);
    }
    if (cells > values.length) {
      values = Arrays.copyOf(values, 2 * cells);
      texts = Arrays.copyOf(texts, 2 * cells);
    }
  }

  private void addColumn(String name) throws DataFormatException {
    requireRoom(columns.size() + 1);
    DataColumn column = new DataColumn(names.next(name));
    column.fillTo(rowCount, firstRows);
    columns.add(column);
    requireMemory();
  }

  /// Ends an object.
  ///
  /// @throws DataFormatException if memory is short
  void endObject() throws DataFormatException {
    if (keyTwice) {
      uneven.add(problem("a key occurs twice"));
      return;
    }
    commit();
  }

  /// Ends an array. The first one may hold the names, and gives the number of cells for all.
  ///
  /// @throws DataFormatException if memory is short
  void endArray() throws DataFormatException {
    if (arrayWidth < 0) {
      arrayWidth = width;
      if (columns.isEmpty() && holdsNames()) {
        for (int i = 0; i < width; i++) {
          addColumn(texts[i]);
        }
        return;
      }
    }
    if (width != arrayWidth) {
      uneven.add(problem("%d values, the first row has %d".formatted(width, arrayWidth)));
      return;
    }
    while (columns.size() < width) {
      addColumn("");
    }
    commit();
  }

  private boolean holdsNames() {
    boolean names = width > 0;
    for (int i = 0; i < width; i++) {
      names &= Double.isNaN(values[i]) && !NumberText.isMissing(texts[i]);
    }
    return names;
  }

  private void commit() throws DataFormatException {
    if (rowCount < firstRows.length) {
      firstRows[rowCount] = rowNumber;
    }
    if (rowCount < PREVIEW_ROWS) {
      preview.add(previewRow());
    }
    for (int i = 0; i < columns.size(); i++) {
      String text = i < width ? texts[i] : null;
      if (text != null && Double.isFinite(values[i])) {
        columns.get(i).add(values[i]);
      } else {
        columns.get(i).addUnusable(rowNumber, text == null ? "" : text);
      }
    }
    rowCount++;
    if ((rowCount & 0xFFFF) == 0) {
      requireMemory();
    }
  }

  private List<String> previewRow() {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      row.add(texts[i] == null ? "" : texts[i]);
    }
    return List.copyOf(row);
  }

  private TableProblem problem(String text) {
    return new TableProblem(FORMAT.placeUnit(), rowNumber, 0, "", text);
  }

  private void requireMemory() throws DataFormatException {
    if (TableLimits.exceedMemory(columns)) {
      throw new DataFormatException(
          Place.of(file, problem("")), TableLimits.TOO_LARGE, TableLimits.TOO_LARGE_CURE);
    }
  }

  /// @return the table
  /// @throws DataFormatException if there was nothing to read
  DataTable table() throws DataFormatException {
    if (rowCount == 0 && uneven.count() > 0) {
      throw uneven.refusal(file);
    }
    if (rowCount == 0 || columns.isEmpty()) {
      throw new DataFormatException(
          Place.of(file), "the file holds no rows", "Choose a file with at least one row.");
    }
    columns.forEach(DataColumn::trim);
    return new DataTable(file, FORMAT, new TableContent(columns, uneven, preview));
  }
}
