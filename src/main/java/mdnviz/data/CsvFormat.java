package mdnviz.data;

import java.nio.charset.Charset;

/// How a CSV file is to be read: detected by {@link CsvReader#detect}, or chosen by hand.
///
/// @param delimiter between cells: comma, semicolon, tab, bar, or any number of blanks
/// @param decimalMark point or comma
/// @param quote around cells that hold delimiters: {@link #QUOTE}, {@link #APOSTROPHE} or {@link
///   #NO_QUOTE}
/// @param skippedLines lines at the top that are no part of the table, for example a title
/// @param header whether the first line after those names the columns
/// @param charset of the text; a byte order mark is skipped
public record CsvFormat(
    char delimiter, char decimalMark, char quote, int skippedLines, boolean header, Charset charset)
    implements TableFormat {
  /// The usual quotation mark.
  public static final char QUOTE = '"';

  /// The single quotation mark.
  public static final char APOSTROPHE = '\'';

  /// Quotation marks are text like any other; this character occurs in none.
  public static final char NO_QUOTE = '\uFFFF';

  /// The most lines that can be skipped.
  public static final int MOST_SKIPPED_LINES = 1000;

  /// Checks the marks.
  ///
  /// @throws IllegalArgumentException if a mark is none of those allowed or the number of lines is
  ///   negative or too large
  public CsvFormat {
    if (CsvSniffer.DELIMITERS.indexOf(delimiter) < 0) {
      throw new IllegalArgumentException("delimiter must be comma, semicolon, tab, bar or blank");
    }
    if (decimalMark != '.' && decimalMark != ',') {
      throw new IllegalArgumentException("decimal mark must be point or comma");
    }
    if (quote != QUOTE && quote != APOSTROPHE && quote != NO_QUOTE) {
      throw new IllegalArgumentException("quote must be one of three");
    }
    if (skippedLines < 0 || skippedLines > MOST_SKIPPED_LINES) {
      throw new IllegalArgumentException("cannot skip %d lines".formatted(skippedLines));
    }
  }

  /// @param other charset to read with
  /// @return this format with that charset
  public CsvFormat withCharset(Charset other) {
    return new CsvFormat(delimiter, decimalMark, quote, skippedLines, header, other);
  }

  @Override
  public String placeUnit() {
    return "line";
  }
}
