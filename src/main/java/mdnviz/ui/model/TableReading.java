package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import mdnviz.data.DataFormatException;
import mdnviz.data.DataTable;
import mdnviz.data.ReadingProgress;
import mdnviz.data.TableFormat;
import mdnviz.data.TablePreview;
import mdnviz.data.TableReader;
import mdnviz.data.TableSource;

/// A table read in one format, or why it cannot be read so.
///
/// @param format it was read in
/// @param preview its beginning, also where the rest cannot be read
/// @param table what was read; empty if there is trouble
/// @param trouble why it could not be read, one or two sentences; empty if it could, or is still to
///   be read
record TableReading(
    TableFormat format, TablePreview preview, Optional<DataTable> table, String trouble) {
  /// A larger CSV file shows its first rows before the others are read, bytes: about 100,000 rows.
  private static final long LARGE = 4_000_000;

  /// Reads the beginning of a large CSV source, and a smaller one as a whole.
  ///
  /// @param source to read
  /// @param progress told while it is read
  /// @return the table, its beginning, or the trouble with its preview
  /// @throws DataFormatException if there is nothing to show at all
  static TableReading begun(TableSource source, ReadingProgress progress)
      throws DataFormatException {
    if (source.size() > LARGE) {
      TableFormat format = TableReader.detect(source);
      TablePreview preview = TableReader.preview(source, format);
      if (!preview.rows().isEmpty()) {
        return new TableReading(format, preview, Optional.empty(), "");
      }
    }
    return detected(source, progress);
  }

  /// @return whether the rest is still to be read
  boolean isBeginning() {
    return table.isEmpty() && trouble.isEmpty();
  }

  /// Reads in the format the source seems to be written in.
  ///
  /// @param source to read
  /// @param progress told while it is read
  /// @return the table, or the trouble with its preview
  /// @throws DataFormatException if there is nothing to show at all
  static TableReading detected(TableSource source, ReadingProgress progress)
      throws DataFormatException {
    TableReading reading = in(TableReader.detect(source), source, progress);
    if (reading.table.isEmpty() && reading.preview.rows().isEmpty()) {
      TableReader.read(source, reading.format, ReadingProgress.NONE);
    }
    return reading;
  }

  /// Reads in a given format.
  ///
  /// @param format to read in
  /// @param source to read
  /// @param progress told while it is read
  /// @return the table, or the trouble with its preview
  static TableReading in(TableFormat format, TableSource source, ReadingProgress progress) {
    TablePreview preview = new TablePreview(List.of(), List.of());
    try {
      preview = TableReader.preview(source, format);
      DataTable table = TableReader.read(source, format, progress);
      table.defaultRoles();
      TablePreview shown = new TablePreview(table.columnNames(), table.preview());
      return new TableReading(format, shown, Optional.of(table), "");
    } catch (DataFormatException trouble) {
      return new TableReading(format, preview, Optional.empty(), trouble.getMessage());
    }
  }
}
