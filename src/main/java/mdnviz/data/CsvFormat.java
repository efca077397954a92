package mdnviz.data;

import java.nio.charset.Charset;

/// How a CSV file is to be read: detected by {@link CsvReader#detect}, or chosen by hand.
///
/// @param delimiter between cells: comma, semicolon or tab
/// @param decimalMark point or comma
/// @param header whether the first line names the columns
/// @param charset of the text; a byte order mark is skipped
public record CsvFormat(char delimiter, char decimalMark, boolean header, Charset charset) {
  /// Checks the marks.
  ///
  /// @throws IllegalArgumentException if a mark is none of those allowed
  public CsvFormat {
    if (CsvSniffer.DELIMITERS.indexOf(delimiter) < 0) {
      throw new IllegalArgumentException("delimiter must be comma, semicolon or tab");
    }
    if (decimalMark != '.' && decimalMark != ',') {
      throw new IllegalArgumentException("decimal mark must be point or comma");
    }
  }

  /// @param other charset to read with
  /// @return this format with that charset
  public CsvFormat withCharset(Charset other) {
    return new CsvFormat(delimiter, decimalMark, header, other);
  }
}
