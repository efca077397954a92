package mdnviz.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files as people really have them. Each goes through the way of the program: read the file, take
/// the default columns, make the data set. The outcome is either the data set, written as `columns:
/// x t; x t; …`, or the one message that a person sees.
class HostileCsvTest {
  private static final String NEEDS_ROWS = "Choose a file with at least one row of numbers.";
  private static final String NEEDS_TWO =
      "An input and a target are needed, two columns separated by comma, semicolon or tab.";
  private static final String CORRECT = "Correct the cell, or choose another column.";
  private static final String UNCLOSED =
      "a quote is opened and never closed. Close it, or remove it.";
  private static final String COMMAS =
      "Every line needs the same number of cells, separated by commas.";

  @TempDir Path folder;

  record Hostile(String what, byte[] content, String outcome) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Hostile file(String what, String content, String outcome) {
    return new Hostile(what, content.getBytes(UTF_8), outcome);
  }

  private static Hostile bytes(String what, byte[] content, String outcome) {
    return new Hostile(what, content, outcome);
  }

  @ParameterizedTest
  @MethodSource({"kinds", "headers", "numbers", "shapes", "quotes", "encodings", "junk"})
  void everyFileHasItsOutcome(Hostile hostile) throws IOException {
    Path file = Files.write(folder.resolve("a.csv"), hostile.content());
    assertEquals(hostile.outcome(), outcome(file));
  }

  static Stream<Hostile> kinds() {
    return Stream.of(
        file("plain", "x,t\n1,2\n3,4\n", "x t: 1.0 2.0; 3.0 4.0"),
        file("no newline at the end", "x,t\n1,2\n3,4", "x t: 1.0 2.0; 3.0 4.0"),
        file("CRLF", "x,t\r\n1,2\r\n3,4\r\n", "x t: 1.0 2.0; 3.0 4.0"),
        file("old Mac CR", "x,t\r1,2\r3,4\r", "x t: 1.0 2.0; 3.0 4.0"),
        file("mixed line ends", "x,t\r\n1,2\n3,4\r5,6", "x t: 1.0 2.0; 3.0 4.0; 5.0 6.0"),
        file("semicolons", "x;t\n1;2\n3;4\n", "x t: 1.0 2.0; 3.0 4.0"),
        file("tabs", "x\tt\n1\t2\n3\t4\n", "x t: 1.0 2.0; 3.0 4.0"),
        file("semicolons, decimal comma", "x;t\n1,5;2\n3;4,25\n", "x t: 1.5 2.0; 3.0 4.25"),
        file("semicolons, decimal point", "x;t\n1.5;2\n3;4.25\n", "x t: 1.5 2.0; 3.0 4.25"),
        file("tabs, decimal comma", "x\tt\n1,5\t2,5\n", "x t: 1.5 2.5"),
        file(
            "decimal commas without header",
            "1,5;2,5\n1,7;2,9\n",
            "column1 column2: 1.5 2.5; 1.7 2.9"),
        file("semicolons inside text", "x,t,note\n1,2,a;b\n3,4,c;d\n", "x t: 1.0 2.0; 3.0 4.0"),
        file(
            "commas inside quoted text",
            "note;x;t\n\"a,b\";1;2\n\"c,d\";3;4\n",
            "x t: 1.0 2.0; 3.0 4.0"),
        file("spreadsheet's sep line", "sep=;\nx;t\n1,5;2\n", "x t: 1.5 2.0"),
        file("sep line with CRLF and comma", "SEP=,\r\nx,t\r\n1,2\r\n", "x t: 1.0 2.0"),
        file("blank lines", "\n\nx,t\n\n1,2\n   \n3,4\n\n\n", "x t: 1.0 2.0; 3.0 4.0"),
        file("lines of delimiters only", "x,t\n1,2\n,\n , \n3,4\n,\n", "x t: 1.0 2.0; 3.0 4.0"),
        file("a delimiter at every line's end", "x,t,\n1,2,\n3,4,\n", "x t: 1.0 2.0; 3.0 4.0"),
        file("a delimiter at the rows' ends only", "x,t\n1,2,\n3,4,\n", "x t: 1.0 2.0; 3.0 4.0"),
        file("one row", "x,t\n1,2\n", "x t: 1.0 2.0"),
        file("one row, no header", "1,2", "column1 column2: 1.0 2.0"),
        file("duplicates", "x,t\n1,2\n1,2\n", "x t: 1.0 2.0; 1.0 2.0"),
        file("constant target", "x,t\n1,2\n3,2\n", "x t: 1.0 2.0; 3.0 2.0"));
  }

  static Stream<Hostile> headers() {
    return Stream.of(
        file("no header", "1,2\n3,4\n", "column1 column2: 1.0 2.0; 3.0 4.0"),
        file("text first without header", "a,1,2\nb,3,5\n", "column2 column3: 1.0 2.0; 3.0 5.0"),
        file("blank name", "x,\n1,2\n", "a.csv, line 2: 2 cells, line 1 has 1. " + COMMAS),
        file("blank name in the middle", "x,,t\n1,9,2\n3,5,4\n", "x t: 1.0 2.0; 3.0 4.0"),
        file("same name twice", "v,v\n1,2\n3,5\n", "v v (2): 1.0 2.0; 3.0 5.0"),
        file("numbered name taken", "v (2),v,v\n1,2,6\n3,5,7\n", "v (2) v: 1.0 2.0; 3.0 5.0"),
        file("names with blanks around", " x , t \n1,2\n", "x t: 1.0 2.0"),
        file("names in quotes with line breaks", "\"x\n(m)\",\"t\"\n1,2\n", "x (m) t: 1.0 2.0"),
        file("t before x", "t,z,x\n2,0,1\n4,5,3\n", "x t: 1.0 2.0; 3.0 4.0"),
        file("running row numbers", ",u,v\n0,3,7\n1,4,5\n", "u v: 3.0 7.0; 4.0 5.0"),
        file("constant column first", "c,u,v\n5,3,7\n5,4,5\n", "u v: 3.0 7.0; 4.0 5.0"),
        file(
            "missing marks are no header",
            "NA,NA\n1,2\n",
            "a.csv, line 1, column 1 (column1): " + "\"NA\" is not a number. " + CORRECT),
        file("all columns text", "a,b\nc,d\n", "a.csv: no column holds numbers. " + NEEDS_TWO));
  }

  static Stream<Hostile> numbers() {
    return Stream.of(
        bad("text", "abc", "\"abc\" is not a number"),
        bad("empty cell", "", "the cell is empty"),
        bad("blank cell", "  ", "the cell is empty"),
        bad("NaN", "NaN", "\"NaN\" is not a finite number"),
        bad("infinity", "-Infinity", "\"-Infinity\" is not a finite number"),
        bad("inf", "inf", "\"inf\" is not a finite number"),
        bad("missing mark of R", "NA", "\"NA\" is not a number"),
        bad("spreadsheet error", "#DIV/0!", "\"#DIV/0!\" is not a finite number"),
        bad("overflow", "1e309", "\"1e309\" is too large a number"),
        bad("hexadecimal", "0x1F", "\"0x1F\" is not a number"),
        bad("Java suffix", "1d", "\"1d\" is not a number"),
        bad("unit", "5 km", "\"5 km\" is not a number"),
        bad("percent", "5%", "\"5%\" is not a number"),
        bad("thousands", "\"1,234\"", "\"1,234\" is not a number with a decimal point"),
        bad("date", "2024-01-31", "\"2024-01-31\" is not a number"),
        bad("quoted text with a line break", "\"a\nb\"", "\"a b\" is not a number"),
        file("quoted numbers", "x,t\n\"1\",\"2\"\n", "x t: 1.0 2.0"),
        file("blanks around numbers", "x,t\n 1 ,\t2\n", "x t: 1.0 2.0"),
        file("huge magnitudes", "x,t\n1000000000.5,1e300\n", "x t: 1.0000000005E9 1.0E300"),
        file("minus sign of typesetters", "x,t\n\u22121.5,2\n", "x t: -1.5 2.0"),
        file("bad cell in a column not used", "x,t,n\n1,2,?\n3,4,7\n", "x t: 1.0 2.0; 3.0 4.0"),
        file(
            "point in a file of decimal commas",
            "x;t\n1,5;2,5\n1,5;2.5\n",
            "a.csv, line 3, column 2 (t): \"2.5\" is not a number with a decimal comma. "
                + CORRECT),
        file(
            "the first bad line counts, not the first column",
            "x,t\n1,2\n3,b\na,4\n",
            "a.csv, line 3, column 2 (t): \"b\" is not a number. " + CORRECT),
        file(
            "line numbers count line breaks in quotes",
            "x,t,n\n1,2,\"a\n\nb\"\n3,?,c\n",
            "a.csv, line 5, column 2 (t): \"?\" is not a number. " + CORRECT));
  }

  private static Hostile bad(String what, String cell, String problem) {
    String content = "x,t\n1,2\n3,%s\n5,6\n".formatted(cell);
    return file(what, content, "a.csv, line 3, column 2 (t): %s. %s".formatted(problem, CORRECT));
  }

  static Stream<Hostile> shapes() {
    return Stream.of(
        file("empty", "", "a.csv: the file is empty. " + NEEDS_ROWS),
        file("blank", " \n\n \t \n", "a.csv: the file is empty. " + NEEDS_ROWS),
        file("only delimiters", ",,,\n,,,\n", "a.csv: the file is empty. " + NEEDS_ROWS),
        file("only a byte order mark", "\ufeff", "a.csv: the file is empty. " + NEEDS_ROWS),
        file(
            "header only",
            "x,t\n",
            "a.csv, line 1: the file has a header and no rows. " + NEEDS_ROWS),
        file(
            "header and blank lines",
            "\nx,t\n\n,\n",
            "a.csv, line 2: the file has a header and no rows. " + NEEDS_ROWS),
        file("short row", "x,t\n1,2\n3\n", "a.csv, line 3: 1 cell, line 1 has 2. " + COMMAS),
        file("long row", "x,t\n1,2\n3,4,5\n", "a.csv, line 3: 3 cells, line 1 has 2. " + COMMAS),
        file("title above", "My data\nx,t\n1,2\n", "x t: 1.0 2.0"),
        file(
            "two lines of title and a blank one above",
            "Weather\nby hour\n\nx;t\n1,5;2\n3;4\n5;6\n",
            "x t: 1.5 2.0; 3.0 4.0; 5.0 6.0"),
        file("one column", "x\n1\n2\n", "a.csv: only one column (x) holds numbers. " + NEEDS_TWO),
        file("delimited by blanks", "1 2\n3 4\n", "column1 column2: 1.0 2.0; 3.0 4.0"),
        file(
            "delimited by many blanks",
            "   x      t\n   1.5   2\n  10.25  -3e2 \n",
            "x t: 1.5 2.0; 10.25 -300.0"),
        file("delimited by bars", "x|t|n\n1|2|a b\n3|4|c, d\n", "x t: 1.0 2.0; 3.0 4.0"),
        file("blanks after commas", "x, t\n1, 2\n3, 4\n", "x t: 1.0 2.0; 3.0 4.0"),
        file(
            "too many columns",
            "1,".repeat(10_001) + "1\n",
            "a.csv, line 1: more than 10,000 cells." + " Keep only the columns that are needed."),
        file(
            "endless cell",
            "x,t\n1," + "2".repeat(70_000) + "\n",
            "a.csv, line 2: a cell is longer than 65,536 characters. Look for a quote that is"
                + " opened and never closed."));
  }

  static Stream<Hostile> quotes() {
    return Stream.of(
        file("unclosed quote", "x,t\n1,\"2\n3,4\n", "a.csv, line 2: " + UNCLOSED),
        file("unclosed quote in the header", "\"x,t\n1,2\n", "a.csv, line 1: " + UNCLOSED),
        file(
            "unclosed quote in a long file",
            "x,t\n1,\"2\n" + "3,4\n".repeat(50_000),
            "a.csv, line 2: a cell is longer than 65,536 characters. Look for a quote that is"
                + " opened and never closed."),
        file(
            "text after a quote",
            "x,t\n1,\"2\"3\n",
            "a.csv, line 2: text follows a closing quote. Put the whole cell in quotes, and write a"
                + " quote inside it twice."),
        file("doubled quotes", "\"x \"\"m\"\"\",t\n1,2\n", "x \"m\" t: 1.0 2.0"),
        file("apostrophes as quotes", "'n';'x';'t'\n'a;b';1;2\n'c';3;4\n", "x t: 1.0 2.0; 3.0 4.0"),
        file("an apostrophe in a word", "it's,x,t\na,1,2\n", "x t: 1.0 2.0"),
        file("quote inside a bare cell", "5\" nail,t\n1,2\n", "5\" nail t: 1.0 2.0"),
        file("empty quotes", "x,t,n\n1,2,\"\"\n", "x t: 1.0 2.0"));
  }

  static Stream<Hostile> encodings() {
    String text = "größe,t\n1,2\n";
    return Stream.of(
        file("byte order mark", "\ufeffx,t\n1,2\n", "x t: 1.0 2.0"),
        file("byte order mark and quotes", "\ufeff\"x\",\"t\"\n1,2\n", "x t: 1.0 2.0"),
        file("UTF-8", text, "größe t: 1.0 2.0"),
        bytes("Latin-1", text.getBytes(ISO_8859_1), "größe t: 1.0 2.0"),
        bytes(
            "Latin-1 far behind the sample",
            ("x,t,n\n" + "1,2,a\n".repeat(30_000) + "3,b,ü\n").getBytes(ISO_8859_1),
            "a.csv, line 30002, column 2 (t): \"b\" is not a number. " + CORRECT),
        bytes("UTF-16 little-endian", ("\ufeff" + text).getBytes(UTF_16LE), "größe t: 1.0 2.0"),
        bytes("UTF-16 big-endian", ("\ufeff" + text).getBytes(UTF_16BE), "größe t: 1.0 2.0"),
        bytes(
            "UTF-16 cut in half",
            Stream.of("\ufeff" + text)
                .map(t -> t.getBytes(UTF_16LE))
                .map(HostileCsvTest::cut)
                .findFirst()
                .orElseThrow(),
            "a.csv: the text is not written in UTF-16, or cut off. Save it as UTF-8."),
        file("emoji and right-to-left names", "😀,קלט\n1,2\n", "😀 קלט: 1.0 2.0"));
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 1);
  }

  static Stream<Hostile> junk() {
    String noText = "a.csv: this is not a text file. Choose a CSV file.";
    String archive =
        "a.csv: this is a spreadsheet or an archive, not text. Save it as CSV in the spreadsheet"
            + " program and open that file.";
    return Stream.of(
        bytes("zeros", new byte[100], noText),
        bytes("PNG", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, noText),
        bytes("UTF-16 without mark", "x,t\n1,2\n".getBytes(UTF_16LE), noText),
        bytes("xlsx", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, archive),
        bytes("xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}, archive),
        bytes(
            "gzip",
            new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0},
            "a.csv: this file is compressed. Unpack it and open the CSV file inside."),
        file(
            "JSON under another name",
            "[{\"x\":1,\"t\":2},{\"x\":3,\"t\":4}]",
            "x t: 1.0 2.0; 3.0 4.0"),
        file("brackets that are no JSON", "[x],[t]\n1,2\n", "[x] [t]: 1.0 2.0"),
        file(
            "HTML",
            "<html><body>\n<p>not here</p>\n</body></html>",
            "a.csv: no column holds numbers. " + NEEDS_TWO),
        file(
            "zero byte far behind the sample",
            "x,t\n" + "1,2\n".repeat(30_000) + "3,\0\n",
            "a.csv, line 30002, column 2 (t): \"�\" is not a number. " + CORRECT));
  }

  private static String outcome(Path file) {
    try {
      DataTable table = TableReader.read(file);
      ColumnRoles roles = table.defaultRoles();
      return written(table.dataset("a", roles.inputs(), roles.targets()));
    } catch (DataFormatException e) {
      return e.getMessage();
    }
  }

  private static String written(Dataset dataset) {
    List<String> rows =
        IntStream.range(0, dataset.size())
            .mapToObj(row -> dataset.input(row, 0) + " " + dataset.target(row, 0))
            .toList();
    String names = dataset.inputNames().getFirst() + " " + dataset.targetNames().getFirst();
    return names + ": " + String.join("; ", rows);
  }
}
