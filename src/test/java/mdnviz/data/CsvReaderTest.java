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
    assertEquals(folder + ": this is a folder. Choose a CSV file in it.", problem.getMessage());
  }

  @Test
  void aForbiddenFileSaysSo() {
    CsvSource secret = failing(new AccessDeniedException("/root/secret.csv"));
    assertEquals(
        "secret.csv: the file may not be read. Change its permissions, or copy it.",
        refused(() -> CsvReader.read(secret)).getMessage());
  }

  @Test
  void aBrokenDiskSaysSo() {
    CsvSource broken = failing(new IOException("Input/output error"));
    assertEquals(
        "secret.csv: reading failed (Input/output error). Copy the file to this computer and open"
            + " the copy.",
        refused(() -> CsvReader.read(broken)).getMessage());
  }

  @Test
  void theProblemKnowsItsPlace() throws DataFormatException {
    CsvTable table = read("n,x,t\na,1,2\nb,3,q\n");
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
    CsvTable table = read("kind,x,gap,t\na,1,,2\nb,3,5,4\n");
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
    CsvTable table = read("a,b,c,d\n1,2,3,4\n5,6,7,8\n");
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
    CsvTable table = read("x,t\n1,2\n,4\n5,?\n7,8\n");
    CsvTable.CompleteRows complete = table.completeRows("d", X, T);
    assertEquals(2, complete.dataset().size());
    assertEquals(7, complete.dataset().input(1, 0));
    assertEquals(8, complete.dataset().target(1, 0));
    assertEquals(2, complete.skippedRows());
    assertEquals(
        List.of(
            "text.csv, line 3, column 1 (x): the cell is empty. Correct the cell, or choose another"
                + " column.",
            "text.csv, line 4, column 2 (t): \"?\" is not a number. Correct the cell, or choose"
                + " another column."),
        complete.problems());
  }

  @Test
  void numbersMayBeginLateInAColumn() throws DataFormatException {
    CsvTable table = read("x,t\n" + "1,\n".repeat(3_000) + "2,3\n4,5\n");
    CsvTable.CompleteRows complete = table.completeRows("d", X, T);
    assertEquals(2, complete.dataset().size());
    assertEquals(3, complete.dataset().target(0, 0));
    assertEquals(3_000, complete.skippedRows());
    assertEquals(100, complete.problems().size());
  }

  @Test
  void aTableWithoutACompleteRowMakesNoDataset() throws DataFormatException {
    CsvTable table = read("x,t\n1,\n,2\n");
    assertEquals(
        "text.csv: no row has a number in every chosen column. Choose other columns.",
        refused(() -> table.completeRows("d", X, T)).getMessage());
  }

  @Test
  void aColumnThatIsNotThereIsAnsweredWithThoseThatAre() throws DataFormatException {
    CsvTable table = read("x,t\n1,2\n");
    assertEquals(
        "text.csv: there is no column \"y\". Its columns are x, t.",
        refused(() -> table.dataset("d", X, List.of("y"))).getMessage());
  }

  @Test
  void aColumnIsChosenOnceAndEveryRoleIsFilled() throws DataFormatException {
    CsvTable table = read("x,t\n1,2\n");
    assertEquals(
        "text.csv: the column x is chosen twice. Choose each column once, as input or as target.",
        refused(() -> table.dataset("d", X, X)).getMessage());
    assertEquals(
        "text.csv: an input or a target is missing. Choose at least one of each.",
        refused(() -> table.dataset("d", X, List.of())).getMessage());
  }

  @Test
  void theDetectedFormatIsToldAndCanBeOverruled() throws DataFormatException {
    CsvSource source = CsvSource.of("text.csv", "1;2,5\n3;4,5\n");
    CsvFormat detected = CsvReader.detect(source);
    assertEquals(new CsvFormat(';', ',', false, StandardCharsets.UTF_8), detected);
    CsvFormat comma = new CsvFormat(',', '.', true, StandardCharsets.UTF_8);
    CsvTable table = CsvReader.read(source, comma);
    assertEquals(List.of("1;2", "5"), table.columnNames());
    assertEquals(comma, table.format());
  }

  @Test
  void anEncodingChosenByHandIsKeptTo() {
    byte[] latin = "größe,t\n1,2\n".getBytes(StandardCharsets.ISO_8859_1);
    CsvSource source = new CsvSource("a.csv", () -> new ByteArrayInputStream(latin));
    CsvFormat utf8 = new CsvFormat(',', '.', true, StandardCharsets.UTF_8);
    assertEquals(
        "a.csv: the text is not written in UTF-8, or cut off. Save it as UTF-8.",
        refused(() -> CsvReader.read(source, utf8)).getMessage());
  }

  @Test
  void thePreviewShowsTheFirstRowsAsTheyStand() throws DataFormatException {
    CsvTable table = read("x,kind\n" + " 1.50 ,abc\n".repeat(30));
    assertEquals(20, table.preview().size());
    assertEquals(List.of(" 1.50 ", "abc"), table.preview().getFirst());
  }

  @Test
  void anInterruptEndsTheReadingAndStaysSet() {
    CsvSource endless = new CsvSource("endless.csv", EndlessRows::new);
    Thread.currentThread().interrupt();
    try {
      CancellationException cancelled =
          assertThrows(CancellationException.class, () -> CsvReader.read(endless));
      assertEquals("reading endless.csv was cancelled", cancelled.getMessage());
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  private static CsvTable read(String text) throws DataFormatException {
    return CsvReader.read(CsvSource.of("text.csv", text));
  }

  private static CsvSource failing(IOException error) {
    return new CsvSource(
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
