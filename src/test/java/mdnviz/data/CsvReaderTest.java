package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {
  private static final List<String> X = List.of("x");
  private static final List<String> T = List.of("t");

  @TempDir Path folder;

  @Test
  void aMissingFileIsNamedWithItsPath() {
    Path file = folder.resolve("none.csv");
    DataFormatException problem = refused(() -> CsvReader.read(file));
    assertEquals(file + ": there is no such file. Check the path.", problem.getMessage());
    assertEquals(file.toString(), problem.file());
  }

  @Test
  void aFolderIsNoFile() {
    DataFormatException problem = refused(() -> CsvReader.read(folder));
    assertEquals(folder + ": this is a folder. Choose a file in it.", problem.getMessage());
  }

  @Test
  void aForbiddenFileSaysSo() {
    TableSource secret = failing(new AccessDeniedException("/root/secret.csv"));
    assertEquals(
        "secret.csv: the file may not be read. Change its permissions, or copy it.",
        refused(() -> CsvReader.read(secret)).getMessage());
  }

  @Test
  void aBrokenDiskSaysSo() {
    TableSource broken = failing(new IOException("Input/output error"));
    assertEquals(
        "secret.csv: reading failed (Input/output error). Copy the file to this computer and open"
            + " the copy.",
        refused(() -> CsvReader.read(broken)).getMessage());
  }

  @Test
  void theProblemKnowsItsPlace() throws DataFormatException {
    DataTable table = read("n,x,t\na,1,2\nb,3,q\n");
    DataFormatException problem = refused(() -> table.dataset("d", X, T));
    assertEquals("text.csv", problem.file());
    assertEquals(OptionalLong.of(3), problem.line());
    assertEquals(OptionalInt.of(3), problem.column());
    assertEquals("t", problem.columnName());
  }

  @Test
  void troubleWithTheWholeFileHasNoLineAndNoColumn() {
    DataFormatException problem = refused(() -> read(""));
    assertTrue(problem.line().isEmpty());
    assertTrue(problem.column().isEmpty());
    assertEquals("", problem.columnName());
  }

  @Test
  void columnsOfTextAndGapsOnlyMatterWhenUsed() throws DataFormatException {
    DataTable table = read("kind,x,gap,t\na,1,,2\nb,3,5,4\n");
    assertEquals(List.of("kind", "x", "gap", "t"), table.columnNames());
    assertEquals(List.of("x", "t"), table.numericColumns());
    assertEquals(List.of("x", "gap", "t"), table.columnsWithNumbers());
    Dataset dataset = table.dataset("d", X, T);
    assertEquals("d", dataset.name());
    assertEquals(2, dataset.size());
    assertEquals(4, dataset.target(1, 0));
    assertEquals(
        "text.csv, line 2, column 1 (kind): \"a\" is not a number. Correct the cell, or choose"
            + " another column.",
        refused(() -> table.dataset("d", X, List.of("kind"))).getMessage());
  }

  @Test
  void severalInputsAndTargetsKeepTheOrderTheyWereChosenIn() throws DataFormatException {
    DataTable table = read("a,b,c,d\n1,2,3,4\n5,6,7,8\n");
    Dataset dataset = table.dataset("d", List.of("d", "a"), List.of("c", "b"));
    assertEquals(List.of("d", "a"), dataset.inputNames());
    assertEquals(List.of("c", "b"), dataset.targetNames());
    assertEquals(8, dataset.input(1, 0));
    assertEquals(5, dataset.input(1, 1));
    assertEquals(7, dataset.target(1, 0));
    assertEquals(6, dataset.target(1, 1));
  }

  @Test
  void incompleteRowsCanBeLeftOutAndAreCounted() throws DataFormatException {
    DataTable table = read("x,t\n1,2\n,4\n5,?\n7,8\n");
    DataTable.CompleteRows complete = table.completeRows("d", X, T);
    assertEquals(2, complete.dataset().size());
    assertEquals(7, complete.dataset().input(1, 0));
    assertEquals(8, complete.dataset().target(1, 0));
    assertEquals(2, complete.skippedRows());
    assertEquals(
        List.of("line 3, column x: the cell is empty", "line 4, column t: \"?\" is not a number"),
        complete.problems().stream().map(TableProblem::sentence).toList());
  }

  @Test
  void numbersMayBeginLateInAColumn() throws DataFormatException {
    DataTable table = read("x,t\n" + "1,\n".repeat(3_000) + "2,3\n4,5\n");
    DataTable.CompleteRows complete = table.completeRows("d", X, T);
    assertEquals(2, complete.dataset().size());
    assertEquals(3, complete.dataset().target(0, 0));
    assertEquals(3_000, complete.skippedRows());
    assertEquals(100, complete.problems().size());
  }

  @Test
  void aTableWithoutACompleteRowMakesNoDataset() throws DataFormatException {
    DataTable table = read("x,t\n1,\n,2\n");
    assertEquals(
        "text.csv: no row has a number in every chosen column. Choose other columns.",
        refused(() -> table.completeRows("d", X, T)).getMessage());
  }

  @Test
  void aColumnThatIsNotThereIsAnsweredWithThoseThatAre() throws DataFormatException {
    DataTable table = read("x,t\n1,2\n");
    assertEquals(
        "text.csv: there is no column \"y\". Its columns are x, t.",
        refused(() -> table.dataset("d", X, List.of("y"))).getMessage());
  }

  @Test
  void aColumnIsChosenOnceAndEveryRoleIsFilled() throws DataFormatException {
    DataTable table = read("x,t\n1,2\n");
    assertEquals(
        "text.csv: the column x is chosen twice. Choose each column once, as input or as target.",
        refused(() -> table.dataset("d", X, X)).getMessage());
    assertEquals(
        "text.csv: an input or a target is missing. Choose at least one of each.",
        refused(() -> table.dataset("d", X, List.of())).getMessage());
  }

  @Test
  void theDetectedFormatIsToldAndCanBeOverruled() throws DataFormatException {
    TableSource source = TableSource.of("text.csv", "1;2,5\n3;4,5\n");
    CsvFormat detected = CsvReader.detect(source);
    assertEquals(format(';', ',', false), detected);
    CsvFormat comma = format(',', '.', true);
    DataTable table = CsvReader.read(source, comma, ReadingProgress.NONE);
    assertEquals(List.of("1;2", "5"), table.columnNames());
    assertEquals(comma, table.format());
  }

  @Test
  void anEncodingChosenByHandIsKeptTo() {
    byte[] latin = "größe,t\n1,2\n".getBytes(StandardCharsets.ISO_8859_1);
    TableSource source = new TableSource("a.csv", () -> new ByteArrayInputStream(latin));
    CsvFormat utf8 = format(',', '.', true);
    assertEquals(
        "a.csv: the text is not written in UTF-8, or cut off. Save it as UTF-8.",
        refused(() -> CsvReader.read(source, utf8, ReadingProgress.NONE)).getMessage());
  }

  @Test
  void thePreviewShowsTheFirstRowsAsTheyStand() throws DataFormatException {
    DataTable table = read("x,kind\n" + " 1.50 ,abc\n".repeat(30));
    assertEquals(20, table.preview().size());
    assertEquals(List.of(" 1.50 ", "abc"), table.preview().getFirst());
  }

  @Test
  void rowsOfAnotherLengthAreLeftOutCountedAndNamed() throws DataFormatException {
    DataTable table = read("x,t\n1,2\n3\n4,5,6\n7,8\n9,b\n");
    DataTable.CompleteRows complete = table.completeRows("d", X, T);
    assertEquals(2, complete.dataset().size());
    assertEquals(2, table.unevenRowCount());
    assertEquals(3, complete.skippedRows());
    assertEquals(
        List.of(
            "line 3: 1 cell, line 1 has 2",
            "line 4: 3 cells, line 1 has 2",
            "line 6, column t: \"b\" is not a number"),
        complete.problems().stream().map(TableProblem::sentence).toList());
  }

  @Test
  void tenThousandUnusableCellsAreKeptByLine() throws DataFormatException {
    DataTable table = read("x,t\n1,2\n" + "3,n/a\n".repeat(10_500));
    DataTable.CompleteRows complete = table.completeRows("d", X, T);
    assertEquals(10_500, complete.skippedRows());
    assertEquals(10_000, complete.problems().size());
    assertEquals(10_002, complete.problems().getLast().place());
  }

  @Test
  void linesSkippedByHandStillCountInMessages() throws DataFormatException {
    TableSource source = TableSource.of("text.csv", "a \"title\r\n\r\nx;t\r\n1;2\r\n3;q\r\n");
    CsvFormat format = new CsvFormat(';', '.', '"', 2, true, StandardCharsets.UTF_8);
    DataTable table = CsvReader.read(source, format, ReadingProgress.NONE);
    assertEquals(List.of("x", "t"), table.columnNames());
    assertEquals(
        "line 5, column t: \"q\" is not a number",
        table.completeRows("d", X, T).problems().getFirst().sentence());
  }

  @Test
  void quotesCanBeTurnedOff() throws DataFormatException {
    TableSource source = TableSource.of("text.csv", "x,t,note\n1,2,\"5\" nail\n3,4,\"\n");
    assertThrows(DataFormatException.class, () -> CsvReader.read(source));
    CsvFormat format = new CsvFormat(',', '.', CsvFormat.NO_QUOTE, 0, true, StandardCharsets.UTF_8);
    assertEquals(2, CsvReader.read(source, format, ReadingProgress.NONE).rowCount());
  }

  @Test
  void thePreviewIsThereWhenTheFileCannotBeRead() throws DataFormatException {
    TableSource source = TableSource.of("text.csv", "x,t\n1,2\n3,\"4\n5,6\n");
    TablePreview preview = CsvReader.preview(source, CsvReader.detect(source));
    assertEquals(List.of("x", "t"), preview.names());
    assertEquals(List.of("1", "2"), preview.rows().getFirst());
  }

  @Test
  void progressGrowsToTheWholeFile() throws DataFormatException {
    List<Double> told = new ArrayList<>();
    TableSource source = TableSource.of("text.csv", "x,t\n" + "1,2\n".repeat(100_000));
    CsvReader.read(source, CsvReader.detect(source), told::add);
    assertEquals(told.stream().sorted().toList(), told);
    assertTrue(told.size() > 3 && told.getFirst() < 0.5);
    assertEquals(1, told.getLast());
  }

  @Test
  void anInterruptEndsTheReadingAndStaysSet() {
    TableSource endless = new TableSource("endless.csv", EndlessRows::new);
    Thread.currentThread().interrupt();
    try {
      CancellationException cancelled =
          assertThrows(CancellationException.class, () -> CsvReader.read(endless));
      assertEquals("reading endless.csv was cancelled", cancelled.getMessage());
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  private static CsvFormat format(char delimiter, char decimalMark, boolean header) {
    return new CsvFormat(
        delimiter, decimalMark, CsvFormat.QUOTE, 0, header, StandardCharsets.UTF_8);
  }

  private static DataTable read(String text) throws DataFormatException {
    return CsvReader.read(TableSource.of("text.csv", text));
  }

  private static TableSource failing(IOException error) {
    return new TableSource(
        "secret.csv",
        () -> {
          throw error;
        });
  }

  private static DataFormatException refused(Executable action) {
    return assertThrows(DataFormatException.class, action);
  }

  /// A file without an end.
  private static final class EndlessRows extends InputStream {
    private int count;

    @Override
    public int read() {
      return "1,2\n".charAt(count++ & 3);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        buffer[i] = (byte) read();
      }
      return length;
    }
  }
}
