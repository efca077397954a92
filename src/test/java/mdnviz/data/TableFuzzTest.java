package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mdnviz.math.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Random bytes and broken CSV and JSON files: nothing but {@link DataFormatException} may leave
/// the readers, in the format detected and in any other, and they always come to an end.
/// `-Dtable.fuzz=100000` makes it as many instead of 5,000.
class TableFuzzTest {
  private static final int COUNT = Integer.getInteger("table.fuzz", 5_000);
  private static final String ALPHABET =
      "0123456789.,;|[]{}: \t\n\r\"'+-eE xyt\u00e9\ufeffNaN#=\0/";
  private static final List<String> SEEDS =
      List.of(
          "x,t\n1.5,2.5\n-3e4,4\n",
          "\ufeff\"name\";x;t\r\n\"a;b\";1,5;2\r\n\"c\"\"d\";3;4,25\r\n",
          "sep=;\nx;t\n1;2\n",
          "1\t2\t3\n4\t5\t6\n7\t8\t9\n",
          "a,b,c,d\n" + "1,2,,NA\n".repeat(50),
          "'a' 'b'\n1.5 2\n  3   4\n",
          "title\n\nx|t\n1|2\n3|4\n",
          "[{\"x\":1.5,\"t\":\"2\"},{\"t\":null,\"x\":-3e4,\"n\":[1,{}]}]",
          "[\"x\",\"t\"]\n[1,2]\n[3,4]\n",
          "[[1,2],[3,4],[5,6]]");
  private static final char[] DELIMITERS = {',', ';', '\t', '|', ' '};
  private static final char[] QUOTES = {CsvFormat.QUOTE, CsvFormat.APOSTROPHE, CsvFormat.NO_QUOTE};
  private static final Charset[] CHARSETS = {
    StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16
  };

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES) // a hang, not a slow machine
  void randomBytesAndMutatedFilesAreReadOrRefusedInOneSentence() {
    SeededRandom random = new SeededRandom(20_240_101);
    int read = 0;
    for (int i = 0; i < COUNT; i++) {
      byte[] content = content(random, i);
      read += isRead(content) ? 1 : 0;
    }
    assertTrue(read > COUNT / 20 && read < COUNT, "read " + read + " of " + COUNT);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void anyFormatChosenByHandReadsOrRefusesInOneSentence() {
    SeededRandom random = new SeededRandom(7);
    int read = 0;
    for (int i = 0; i < COUNT; i++) {
      TableSource source = source(content(random, i));
      TableFormat format = i % 8 == 0 ? new JsonFormat() : anyFormat(random);
      read += attempt(() -> TableReader.read(source, format, ReadingProgress.NONE)) ? 1 : 0;
      attempt(() -> used(TableReader.preview(source, format)));
    }
    assertTrue(read > COUNT / 200 && read < COUNT, "read " + read + " of " + COUNT);
  }

  private static CsvFormat anyFormat(SeededRandom random) {
    return new CsvFormat(
        DELIMITERS[random.nextInt(DELIMITERS.length)],
        random.nextInt(2) == 0 ? '.' : ',',
        QUOTES[random.nextInt(QUOTES.length)],
        random.nextInt(3),
        random.nextInt(2) == 0,
        CHARSETS[random.nextInt(CHARSETS.length)]);
  }

  private static TableSource source(byte[] content) {
    return new TableSource("fuzz.csv", () -> new ByteArrayInputStream(content));
  }

  private static boolean isRead(byte[] content) {
    TableSource source = source(content);
    return attempt(
        () -> TableReader.read(source, TableReader.detect(source), ReadingProgress.NONE));
  }

  private static Object used(TablePreview preview) {
    assertTrue(preview.rows().size() <= TablePreview.MOST_ROWS + 1);
    return preview;
  }

  private static boolean attempt(Reading reading) {
    try {
      if (reading.read() instanceof DataTable table) {
        assertTrue(table.rowCount() > 0);
        ColumnRoles roles = table.defaultRoles();
        table.completeRows("fuzz", roles.inputs(), roles.targets());
        table.dataset("fuzz", roles.inputs(), roles.targets());
      }
      return true;
    } catch (DataFormatException e) {
      assertTrue(e.getMessage().startsWith("fuzz.csv"), e.getMessage());
      assertTrue(e.getMessage().endsWith("."), e.getMessage());
      assertFalse(e.getMessage().contains("\n"), e.getMessage());
      return false;
    }
  }

  @FunctionalInterface
  private interface Reading {
    Object read() throws DataFormatException;
  }

  private static byte[] content(SeededRandom random, int index) {
    return switch (index % 4) {
      case 0 -> randomBytes(random, random.nextInt(400));
      case 1 -> randomText(random, random.nextInt(400)).getBytes(StandardCharsets.UTF_8);
      default -> mutated(random);
    };
  }

  private static byte[] randomBytes(SeededRandom random, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static String randomText(SeededRandom random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /// A good file with up to eight pieces cut, doubled or replaced.
  private static byte[] mutated(SeededRandom random) {
    byte[] bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.UTF_8);
    for (int edits = random.nextInt(9); edits > 0 && bytes.length > 0; edits--) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + random.nextInt(6));
      ByteArrayOutputStream changed = new ByteArrayOutputStream();
      changed.write(bytes, 0, from);
      switch (random.nextInt(4)) {
        case 0 -> changed.writeBytes(randomBytes(random, 1 + random.nextInt(3)));
        case 1 -> changed.writeBytes(randomText(random, 3).getBytes(StandardCharsets.UTF_8));
        case 2 -> {
          changed.write(bytes, from, to - from);
          changed.write(bytes, from, to - from);
        }
        default -> changed.write('"');
      }
      changed.write(bytes, to, bytes.length - to);
      bytes = changed.toByteArray();
    }
    return bytes;
  }
}
