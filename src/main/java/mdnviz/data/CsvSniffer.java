package mdnviz.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Guesses how a CSV file is written from its first bytes.
///
/// Charset: by the byte order mark, else UTF-8. Delimiter: the one that splits every line into the
/// same number of cells, two or more; tab before semicolon before comma, because a comma may be a
/// decimal mark and a semicolon a part of text, seldom the other way round. Header: the first line
/// has one if none of its cells is a number and not all are missing. Decimal comma: never in
/// comma-separated files; in others if more cells are numbers with a comma than with a point, or,
/// with semicolons, as many.
final class CsvSniffer {
  /// Delimiters known, in order of preference.
  static final String DELIMITERS = "\t;,";

  /// How many bytes are looked at.
  static final int SAMPLE_BYTES = 1 << 16;

  private static final int SAMPLE_RECORDS = 100;

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
    Charset charset = charset();
    refuseArchives();
    if (charset.equals(StandardCharsets.UTF_8)) {
      refuseBinary();
    }
    String text = new String(sample, charset);
    text = text.startsWith("\ufeff") ? text.substring(1) : text;
    char delimiter = delimiter(text);
    List<List<String>> records = records(text, delimiter);
    boolean directive = !records.isEmpty() && isDirective(records.getFirst().getFirst());
    List<List<String>> content = directive ? records.subList(1, records.size()) : records;
    char decimalMark = decimalMark(content, delimiter);
    boolean header = !content.isEmpty() && isHeader(content.getFirst(), decimalMark);
    return new CsvFormat(delimiter, decimalMark, header, charset);
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
    return startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)
        ? StandardCharsets.UTF_16
        : StandardCharsets.UTF_8;
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
      double share = shareOfCommonWidth(records(text, candidate));
      if (share > bestShare) {
        best = candidate;
        bestShare = share;
      }
    }
    return best;
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

  private List<List<String>> records(String text, char delimiter) {
    List<List<String>> records = new ArrayList<>();
    try (var reader =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .fieldSeparator(delimiter)
            .maxBufferSize(2 * SAMPLE_BYTES)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        if (records.size() == SAMPLE_RECORDS) {
          return records;
        }
        if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          records.add(record.getFields());
        }
      }
    } catch (CsvParseException | IOException e) {
      return records; // the sample ends where the trouble begins; the reader will say what it is
    }
    if (sample.length == SAMPLE_BYTES && records.size() > 1) {
      records.removeLast(); // cut off by the sample's end
    }
    return records;
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
}
