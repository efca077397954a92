package mdnviz.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Guesses how a CSV file is written from its first bytes.
///
/// Charset: by the byte order mark, else UTF-8, else Latin-1. Delimiter: the one that splits every
/// line into the same number of cells, two or more; tab before semicolon before comma, because a
/// comma may be a decimal mark and a semicolon a part of text, seldom the other way round; blanks
/// only where they split nearly all lines alike and nothing else does. Quote: apostrophes where
/// they enclose cells and quotation marks do not. Skipped lines: those before the first line of the
/// usual width, if most lines have it. Header: the first line has one if none of its cells is a
/// number and not all are missing. Decimal comma: never in comma-separated files; in others if more
/// cells are numbers with a comma than with a point, or, with semicolons, as many.
final class CsvSniffer {
  /// Delimiters known, in order of preference.
  static final String DELIMITERS = "\t;,| ";

  /// How many bytes are looked at.
  static final int SAMPLE_BYTES = 1 << 16;

  private static final int SAMPLE_RECORDS = 100;
  private static final double NEARLY_ALL = 0.9;
  private static final double MOST = 0.6;
  private static final double TIE_BREAK = 1e-3;
  private static final int LONGEST_CHARACTER = 4;

  private final String name;
  private final byte[] sample;

  /// @param name of the file, for messages
  /// @param sample its first {@value #SAMPLE_BYTES} bytes, or all. Not modified.
  CsvSniffer(String name, byte[] sample) {
    this.name = name;
    this.sample = sample;
  }

  /// @return the format
  /// @throws DataFormatException if this is no text
  CsvFormat format() throws DataFormatException {
    refuseArchives();
    Charset charset = charset();
    String text = text(charset);
    char delimiter = delimiter(text);
    char quote = quote(text, delimiter);
    List<Line> lines = lines(text, delimiter, quote);
    boolean directive = !lines.isEmpty() && isDirective(lines.getFirst().cells().getFirst());
    int skipped = directive ? 0 : skippedLines(lines);
    List<List<String>> content =
        lines.stream()
            .filter(line -> line.number() > (directive ? 1 : skipped))
            .map(Line::cells)
            .toList();
    char decimalMark = decimalMark(content, delimiter);
    boolean header = !content.isEmpty() && isHeader(content.getFirst(), decimalMark);
    return new CsvFormat(delimiter, decimalMark, quote, skipped, header, charset);
  }

  /// @param format to split the sample in
  /// @return names and first rows
  /// @throws DataFormatException if this is no text
  TablePreview preview(CsvFormat format) throws DataFormatException {
    refuseArchives();
    String text = text(format.charset());
    List<List<String>> rows =
        lines(text, format.delimiter(), format.quote()).stream()
            .filter(line -> line.number() > format.skippedLines())
            .filter(line -> line.number() > 1 || !isDirective(line.cells().getFirst()))
            .map(Line::cells)
            .limit(TablePreview.MOST_ROWS + 1L)
            .toList();
    if (rows.isEmpty()) {
      return new TablePreview(List.of(), List.of());
    }
    List<String> names = ColumnNames.of(rows.getFirst(), format.header());
    return new TablePreview(names, format.header() ? rows.subList(1, rows.size()) : rows);
  }

  private String text(Charset charset) throws DataFormatException {
    if (StandardCharsets.UTF_8.equals(charset) || StandardCharsets.ISO_8859_1.equals(charset)) {
      refuseBinary();
    }
    String text = new String(sample, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /// @param firstCell of the first line
  /// @return whether that line is a spreadsheet's `sep=;`, not data
  static boolean isDirective(String firstCell) {
    return firstCell.regionMatches(true, 0, "sep=", 0, 4) && firstCell.length() <= 5;
  }

  private Charset charset() {
    if (startsWith(0xFF, 0xFE, 0, 0) || startsWith(0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32");
    }
    if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      return StandardCharsets.UTF_16;
    }
    return isUtf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }

  /// Whether the sample is UTF-8, but for a character cut off by its end.
  private boolean isUtf8() {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(sample);
    CoderResult result = decoder.decode(bytes, CharBuffer.allocate(sample.length + 1), false);
    return !result.isError() && bytes.remaining() < LONGEST_CHARACTER;
  }

  private void refuseArchives() throws DataFormatException {
    if (startsWith('P', 'K', 3, 4) || startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
      throw refusal(
          "this is a spreadsheet or an archive, not text",
          "Save it as CSV in the spreadsheet program and open that file.");
    }
    if (startsWith(0x1F, 0x8B)) {
      throw refusal("this file is compressed", "Unpack it and open the CSV file inside.");
    }
  }

  private void refuseBinary() throws DataFormatException {
    int strange = 0;
    for (byte b : sample) {
      if (b == 0) {
        strange = sample.length;
        break;
      }
      strange += b > 0 && b < ' ' && "\t\n\r\f".indexOf(b) < 0 ? 1 : 0;
    }
    if (strange * 100L > sample.length) {
      throw refusal("this is not a text file", "Choose a CSV file.");
    }
  }

  private DataFormatException refusal(String problem, String cure) {
    return new DataFormatException(DataFormatException.Place.of(name), problem, cure);
  }

  private boolean startsWith(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= sample.length || (sample[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private char delimiter(String text) {
    if (isDirective(text.substring(0, Math.min(4, text.length())))
        && text.length() > 4
        && DELIMITERS.indexOf(text.charAt(4)) >= 0) {
      return text.charAt(4);
    }
    char best = ',';
    double bestShare = 0;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char candidate = DELIMITERS.charAt(i);
      List<List<String>> records =
          lines(text, candidate, CsvFormat.QUOTE).stream().map(Line::cells).toList();
      double share = shareOfCommonWidth(records);
      boolean credible = candidate != ' ' || (bestShare == 0 && share >= NEARLY_ALL);
      double score = share == 0 ? 0 : share + TIE_BREAK * shareOfNumbers(records);
      if (credible && score > bestShare) {
        best = candidate;
        bestShare = score;
      }
    }
    return best;
  }

  private char quote(String text, char delimiter) {
    boolean apostrophes =
        text.indexOf(CsvFormat.QUOTE) < 0
            && lines(text, delimiter, CsvFormat.QUOTE).stream()
                .flatMap(line -> line.cells().stream())
                .anyMatch(CsvSniffer::isInApostrophes);
    return apostrophes ? CsvFormat.APOSTROPHE : CsvFormat.QUOTE;
  }

  private static boolean isInApostrophes(String cell) {
    String mark = String.valueOf(CsvFormat.APOSTROPHE);
    return cell.length() > 1 && cell.startsWith(mark) && cell.endsWith(mark);
  }

  /// How many lines stand before the first one as wide as most are.
  private static int skippedLines(List<Line> lines) {
    Map<Integer, Integer> counts = new HashMap<>();
    lines.forEach(line -> counts.merge(line.width(), 1, Integer::sum));
    int usual =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey() > 1)
            .max(Map.Entry.comparingByValue())
            .filter(entry -> entry.getValue() > 1 && entry.getValue() >= MOST * lines.size())
            .map(Map.Entry::getKey)
            .orElse(0);
    for (int i = 1; i < lines.size() && usual > 0; i++) {
      boolean titleBefore = lines.get(i - 1).width() == 1;
      if (lines.get(i).width() == usual && titleBefore) {
        return (int) Math.min(lines.get(i).number() - 1, CsvFormat.MOST_SKIPPED_LINES);
      }
      if (!titleBefore) {
        return 0;
      }
    }
    return 0;
  }

  /// The share of cells that are numbers with a point or a comma.
  private static double shareOfNumbers(List<List<String>> records) {
    return records.stream()
        .flatMap(List::stream)
        .mapToInt(
            cell ->
                Double.isFinite(NumberText.parse(cell, '.'))
                        || Double.isFinite(NumberText.parse(cell, ','))
                    ? 1
                    : 0)
        .average()
        .orElse(0);
  }

  /// The share of records that have the most frequent number of cells, if that is at least two.
  private static double shareOfCommonWidth(List<List<String>> records) {
    Map<Integer, Integer> counts = new HashMap<>();
    int best = 0;
    for (List<String> record : records) {
      int count = counts.merge(record.size(), 1, Integer::sum);
      best = record.size() > 1 ? Math.max(best, count) : best;
    }
    return records.isEmpty() ? 0 : (double) best / records.size();
  }

  private List<Line> lines(String text, char delimiter, char quote) {
    List<Line> lines = new ArrayList<>();
    try (var reader =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .fieldSeparator(delimiter)
            .quoteCharacter(quote)
            .maxBufferSize(2 * SAMPLE_BYTES)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        if (lines.size() == SAMPLE_RECORDS) {
          return lines;
        }
        if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          lines.add(new Line(record.getStartingLineNumber(), cells(record, delimiter)));
        }
      }
    } catch (CsvParseException | IOException e) {
      return lines; // the sample ends where the trouble begins; the reader will say what it is
    }
    if (sample.length == SAMPLE_BYTES && lines.size() > 1) {
      lines.removeLast(); // cut off by the sample's end
    }
    return lines;
  }

  private static List<String> cells(CsvRecord record, char delimiter) {
    return delimiter == ' '
        ? record.getFields().stream().filter(cell -> !cell.isEmpty()).toList()
        : record.getFields();
  }

  private static char decimalMark(List<List<String>> records, char delimiter) {
    if (delimiter == ',') {
      return '.';
    }
    long commas = countNumbersWith(',', records);
    long points = countNumbersWith('.', records);
    return commas > points || (commas == points && delimiter == ';') ? ',' : '.';
  }

  private static long countNumbersWith(char mark, List<List<String>> records) {
    return records.stream()
        .flatMap(List::stream)
        .filter(cell -> cell.indexOf(mark) >= 0 && Double.isFinite(NumberText.parse(cell, mark)))
        .count();
  }

  private static boolean isHeader(List<String> cells, char decimalMark) {
    boolean noNumber =
        cells.stream().allMatch(cell -> Double.isNaN(NumberText.parse(cell, decimalMark)));
    return noNumber && !cells.stream().allMatch(NumberText::isMissing);
  }

  /// A line that is not blank.
  private record Line(long number, List<String> cells) {
    int width() {
      int width = cells.size();
      while (width > 1 && cells.get(width - 1).isBlank()) {
        width--;
      }
      return width;
    }
  }
}
