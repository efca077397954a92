package mdnviz.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mdnviz.data.CsvFormat;
import mdnviz.data.DataFormatException;
import mdnviz.data.HealthFinding;
import mdnviz.data.ReadingProgress;
import mdnviz.data.TableSource;
import org.junit.jupiter.api.Test;

final class TableImportTest {
  private static final HealthSettings SETTINGS = new HealthSettings(2, 0.01);

  @Test
  void theFirstTwoNumericColumnsAreSuggested() throws DataFormatException {
    TableImport table = read("who,time,height\na,4,2\nb,1,5\n");
    assertEquals(ColumnRole.INPUT, table.role("time"));
    assertEquals(ColumnRole.TARGET, table.role("height"));
    assertEquals(ColumnRole.NONE, table.role("who"));
    assertEquals(List.of("time", "height"), table.offered());
    assertEquals(2, result(table).dataset().size());
  }

  @Test
  void swappingMakesTheInverseProblem() throws DataFormatException {
    TableImport table = read("a,b\n1,2\n3,5\n");
    table.swap();
    assertEquals(List.of("b"), result(table).dataset().inputNames());
    assertEquals(List.of("a"), result(table).dataset().targetNames());
  }

  @Test
  void secondRolesCanBeFilledAndLeftOpenAgain() throws DataFormatException {
    TableImport table = read("a,b,c\n1,2,7\n3,5,1\n");
    table.choose(ColumnRole.SECOND_TARGET, "c");
    assertEquals(List.of("b", "c"), result(table).dataset().targetNames());
    table.choose(ColumnRole.SECOND_TARGET, "");
    assertEquals(List.of("b"), result(table).dataset().targetNames());
  }

  @Test
  void aColumnChosenTwiceIsToldAndNothingIsTakenAway() throws DataFormatException {
    TableImport table = read("a,b\n1,2\n3,5\n");
    table.choose(ColumnRole.TARGET, "a");
    assertTrue(table.checkProperty().get().isEmpty());
    assertTrue(table.problemProperty().get().contains("the column a is chosen twice"));
    table.choose(ColumnRole.INPUT, "b");
    assertEquals("", table.problemProperty().get());
    assertEquals(List.of("a"), result(table).dataset().targetNames());
  }

  @Test
  void skippedRowsAreToldInOneSentence() throws DataFormatException {
    ImportCheck one = result(read("time,height\n1,2\n2,abc\n3,4\n"));
    assertEquals(
        "Line 3, column height: \"abc\" is not a number; this row is skipped.", one.summary());
    assertEquals(2, one.dataset().size());
    ImportCheck two = result(read("time,height\n1,2\n2,abc\n3\n4,4\n"));
    assertTrue(two.summary().endsWith("; 2 such rows are skipped."), two.summary());
    assertEquals("", result(read("a,b\n1,2\n3,5\n")).summary());
  }

  @Test
  void readingInAWrongFormatShowsTroubleAndGoingBackKeepsTheRoles() throws DataFormatException {
    TableImport table = read("a;b;c\n1;2;3\n4;5;7\n");
    table.choose(ColumnRole.INPUT, "c");
    table.read(format(','));
    assertTrue(table.problemProperty().get().contains("no column holds numbers"));
    assertTrue(table.checkProperty().get().isEmpty());
    assertEquals(List.of("a;b;c"), table.preview().names());
    assertEquals(0, table.rowCount());
    table.read(table.detected());
    assertEquals("", table.problemProperty().get());
    assertEquals(2, table.rowCount());
  }

  @Test
  void anUnclosedQuoteOpensTheSheetWithItsPreview() throws DataFormatException {
    TableImport table = read("a,b\n1,2\n3,\"4\n");
    assertTrue(table.problemProperty().get().contains("a quote is opened and never closed"));
    assertEquals(List.of("a", "b"), table.preview().names());
  }

  @Test
  void aFileWithNothingToShowIsRefused() {
    assertThrows(DataFormatException.class, () -> read("\n\n"));
    assertThrows(DataFormatException.class, () -> read("[{\"a\":1},"));
  }

  @Test
  void findingsComeWithTheResult() throws DataFormatException {
    ImportCheck result = result(read("a,b\n1,2\n3,2\n"));
    assertEquals(HealthFinding.Kind.CONSTANT, result.findings().getFirst().kind());
  }

  @Test
  void jsonIsReadLikeAnyTable() throws DataFormatException {
    TableImport table = read("[{\"u\":1,\"v\":2},{\"u\":3,\"v\":5}]");
    assertEquals(List.of("u", "v"), table.preview().names());
    assertFalse(result(table).dataset().size() < 2);
  }

  @Test
  void aLargeFileShowsItsFirstRowsBeforeItIsRead() throws DataFormatException {
    String rows = "0.123456789,0.987654321\n".repeat(200_000);
    TableSource source = TableSource.of("large.csv", "a,b\n" + rows);
    TableReading beginning = TableReading.begun(source, ReadingProgress.NONE);
    assertTrue(beginning.isBeginning());
    assertEquals(List.of("a", "b"), beginning.preview().names());
    assertEquals(List.of("0.123456789", "0.987654321"), beginning.preview().rows().getFirst());
    TableImport table = new TableImport(source, beginning, SETTINGS, BackgroundTasks.inline());
    assertEquals(200_000, result(table).dataset().size());
    assertEquals("", table.problemProperty().get());
  }

  @Test
  void interruptedReadingLeavesTheFirstRowsAndSaysSo() throws DataFormatException {
    String rows = "0.123456789,0.987654321\n".repeat(200_000);
    TableSource source = TableSource.of("large.csv", "a,b\n" + rows);
    TableReading beginning = TableReading.begun(source, ReadingProgress.NONE);
    TableImport table =
        new TableImport(source, beginning, SETTINGS, BackgroundTasks.onThread(answer -> {}));
    table.interrupt();
    assertTrue(table.problemProperty().get().startsWith("Only the beginning was read."));
    assertTrue(table.checkProperty().get().isEmpty());
    assertFalse(table.preview().rows().isEmpty());
  }

  private static CsvFormat format(char delimiter) {
    return new CsvFormat(delimiter, '.', CsvFormat.QUOTE, 0, true, StandardCharsets.UTF_8);
  }

  private static ImportCheck result(TableImport table) {
    return table.checkProperty().get().orElseThrow();
  }

  private static TableImport read(String text) throws DataFormatException {
    TableSource source = TableSource.of("points.csv", text);
    TableReading reading = TableReading.detected(source, ReadingProgress.NONE);
    return new TableImport(source, reading, SETTINGS, BackgroundTasks.inline());
  }
}
