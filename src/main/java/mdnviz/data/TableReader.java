package mdnviz.data;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Reads tables, CSV or JSON, whatever a file's name may be.
public final class TableReader {
  private TableReader() {}

  /// Reads a file in the format it seems to be written in.
  ///
  /// @param file to read
  /// @return the table, at least one row
  /// @throws DataFormatException if there is no such file, it cannot be read or it is no table
  /// @throws CancellationException if the thread is interrupted; it stays interrupted
  public static DataTable read(Path file) throws DataFormatException {
    TableSource source = TableSource.of(file);
    return detect(source) instanceof JsonFormat
        ? JsonReader.read(source, ReadingProgress.NONE)
        : CsvReader.read(source);
  }

  /// Reads a source in a given format.
  ///
  /// @param source to read
  /// @param format it is written in
  /// @param progress told while it is read
  /// @return the table, at least one row
  /// @throws DataFormatException if it cannot be read, or not so
  /// @throws CancellationException if the thread is interrupted; it stays interrupted
  public static DataTable read(TableSource source, TableFormat format, ReadingProgress progress)
      throws DataFormatException {
    return switch (format) {
      case CsvFormat csv -> CsvReader.read(source, csv, progress);
      case JsonFormat _ -> JsonReader.read(source, progress);
    };
  }

  /// Guesses the format of the beginning of a source.
  ///
  /// @param source to look at
  /// @return its likely format
  /// @throws DataFormatException if it cannot be read or is no text
  public static TableFormat detect(TableSource source) throws DataFormatException {
    byte[] sample = source.sample();
    return JsonReader.isJson(sample)
        ? new JsonFormat()
        : new CsvSniffer(source.name(), sample).format();
  }

  /// Splits the beginning of a source into cells, whether or not the rest can be read.
  ///
  /// @param source to look at
  /// @param format to read it in
  /// @return names and first rows; none of a JSON source, which is only known when it was read
  /// @throws DataFormatException if it cannot be read or is no text
  public static TablePreview preview(TableSource source, TableFormat format)
      throws DataFormatException {
    return switch (format) {
      case CsvFormat csv -> CsvReader.preview(source, csv);
      case JsonFormat _ -> new TablePreview(List.of(), List.of());
    };
  }
}
