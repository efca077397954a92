package mdnviz.data;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import mdnviz.data.DataFormatException.Place;

/// Reads CSV files of any usual kind: delimited by comma, semicolon, tab, bar or blanks; cells
/// quoted or not; with or without title and header; UTF-8, UTF-16 or Latin-1; lines ended by LF,
/// CRLF or CR; blank lines skipped.
///
/// The file is streamed: only its numbers are kept. Interrupting the thread ends the reading.
public final class CsvReader {
  private static final int LONGEST_CELL = 1 << 16;
  private static final int ROWS_BETWEEN_CHECKS = 1024;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private CsvReader() {}

  /// Reads a file in the format it seems to be written in.
  ///
  /// @param file to read
  /// @return the table, at least one row
  /// @throws DataFormatException if there is no such file, it cannot be read or it is no table
  /// @throws CancellationException if the thread is interrupted; it stays interrupted
  public static DataTable read(Path file) throws DataFormatException {
    return read(TableSource.of(file));
  }

  /// Reads a source in the format it seems to be written in; text that is not UTF-8 is read as
  /// Latin-1.
  ///
  /// @param source to read
  /// @return the table, at least one row
  /// @throws DataFormatException if it cannot be read or is no table
  /// @throws CancellationException if the thread is interrupted; it stays interrupted
  public static DataTable read(TableSource source) throws DataFormatException {
    CsvFormat format = detect(source);
    try {
      return parse(source, format, ReadingProgress.NONE);
    } catch (CharacterCodingException e) {
      if (format.charset().equals(StandardCharsets.UTF_8)) {
        CsvFormat latin = format.withCharset(StandardCharsets.ISO_8859_1);
        return read(source, latin, ReadingProgress.NONE);
      }
      throw miscoded(source, format);
    } catch (IOException e) {
      throw source.explain(e);
    }
  }

  /// Reads a source in a given format.
  ///
  /// @param source to read
  /// @param format it is written in
  /// @param progress told while it is read
  /// @return the table, at least one row
  /// @throws DataFormatException if it cannot be read, or not so
  /// @throws CancellationException if the thread is interrupted; it stays interrupted
  public static DataTable read(TableSource source, CsvFormat format, ReadingProgress progress)
      throws DataFormatException {
    try {
      return parse(source, format, progress);
    } catch (CharacterCodingException e) {
      throw miscoded(source, format);
    } catch (IOException e) {
      throw source.explain(e);
    }
  }

  /// Guesses the format of the beginning of a source.
  ///
  /// @param source to look at
  /// @return its likely format
  /// @throws DataFormatException if it cannot be read or is no text
  public static CsvFormat detect(TableSource source) throws DataFormatException {
    return new CsvSniffer(source.name(), source.sample()).format();
  }

  /// Splits the beginning of a source into cells, whether or not the rest can be read.
  ///
  /// @param source to look at
  /// @param format to read it in
  /// @return names and first rows
  /// @throws DataFormatException if it cannot be read or is no text
  public static TablePreview preview(TableSource source, CsvFormat format)
      throws DataFormatException {
    return new CsvSniffer(source.name(), source.sample()).preview(format);
  }

  private static DataFormatException miscoded(TableSource source, CsvFormat format) {
    return new DataFormatException(
        Place.of(source.name()),
        "the text is not written in %s, or cut off".formatted(format.charset().displayName()),
        "Save it as UTF-8.");
  }

  private static DataTable parse(TableSource source, CsvFormat format, ReadingProgress progress)
      throws IOException, DataFormatException {
    CsvCollector collector = new CsvCollector(source.name(), format);
    try (InputStream in = source.open(progress);
        var csv = parser(format).build(collector, text(in, format))) {
      drain(csv.iterator(), source.name());
    } catch (CsvParseException e) {
      throw explain(e, collector.place());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return collector.table();
  }

  private static de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder parser(CsvFormat format) {
    return de.siegmar.fastcsv.reader.CsvReader.builder()
        .fieldSeparator(format.delimiter())
        .quoteCharacter(format.quote())
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_CELL);
  }

  private static void drain(CloseableIterator<Boolean> records, String name) {
    for (int count = 0; records.hasNext(); count++) {
      if (count % ROWS_BETWEEN_CHECKS == 0 && Thread.currentThread().isInterrupted()) {
        throw new CancellationException("reading %s was cancelled".formatted(name));
      }
      records.next();
    }
  }

  private static Reader text(InputStream in, CsvFormat format) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    if (format.charset().equals(StandardCharsets.UTF_8)) {
      skipByteOrderMark(buffered);
    }
    Reader text =
        new InputStreamReader(
            buffered,
            format
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return format.skippedLines() == 0 ? text : withoutLines(text, format.skippedLines());
  }

  private static Reader withoutLines(Reader text, int lines) throws IOException {
    PushbackReader rest = new PushbackReader(text);
    for (int line = 0; line < lines; line++) {
      int c = rest.read();
      while (c >= 0 && c != '\n' && c != '\r') {
        c = rest.read();
      }
      int next = c == '\r' ? rest.read() : -1;
      if (next >= 0 && next != '\n') {
        rest.unread(next);
      }
    }
    return rest;
  }

  private static void skipByteOrderMark(BufferedInputStream in) throws IOException {
    in.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      in.reset();
    }
  }

  /// Says in plain words what the parser refused; it tells its reasons apart only in its message.
  private static DataFormatException explain(CsvParseException e, Place place) {
    if (e.getCause() instanceof CsvCollector.Refusal refusal) {
      return refusal.problem();
    }
    String message = String.valueOf(e.getMessage());
    if (message.contains("after closing quote")) {
      return new DataFormatException(
          place,
          "text follows a closing quote",
          "Put the whole cell in quotes, and write a quote inside it twice.");
    }
    if (message.contains("maximum buffer size")) {
      return new DataFormatException(
          place,
          "a cell is longer than %,d characters".formatted(LONGEST_CELL),
          "Look for a quote that is opened and never closed.");
    }
    return new DataFormatException(
        place, "a quote is opened and never closed", "Close it, or remove it.");
  }
}
