package mdnviz.data;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// Writes data sets as CSV: comma-separated UTF-8, a header, inputs before targets, every number
/// with as many digits as bring the same double back.
///
/// It writes to a stream; who saves a file decides how (beside it and moved over).
public final class CsvWriter {
  private CsvWriter() {}

  /// Writes a data set.
  ///
  /// @param dataset what to write
  /// @param out where to; flushed, not closed
  /// @throws IOException if writing fails
  public static void write(Dataset dataset, OutputStream out) throws IOException {
    var csv =
        de.siegmar.fastcsv.writer.CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(out, StandardCharsets.UTF_8);
    csv.writeRecord(
        Stream.concat(dataset.inputNames().stream(), dataset.targetNames().stream()).toList());
    String[] cells = new String[dataset.inputDimension() + dataset.targetDimension()];
    for (int row = 0; row < dataset.size(); row++) {
      for (int i = 0; i < cells.length; i++) {
        boolean input = i < dataset.inputDimension();
        cells[i] =
            text(input ? dataset.input(row, i) : dataset.target(row, i - dataset.inputDimension()));
      }
      csv.writeRecord(cells);
    }
    csv.flush();
  }

  private static String text(double value) {
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
