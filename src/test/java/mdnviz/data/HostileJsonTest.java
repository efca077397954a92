package mdnviz.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// JSON files as people really have them, each with its data set or its one message.
class HostileJsonTest {
  private static final String CORRECT = ". Correct the cell, or choose another column.";
  private static final String SHAPE =
      " A table is an array of objects, [{\"x\": 1, \"y\": 2}, …], or of arrays, [[1, 2], …].";
  private static final String NEEDS_TWO =
      "An input and a target are needed, two columns separated by comma, semicolon or tab.";
  private static final String EVEN =
      ". Every row needs the same number of values, and every key once.";

  @TempDir Path folder;

  record Hostile(String what, String content, String outcome) {
    @Override
    public String toString() {
      return what;
    }
  }

  @ParameterizedTest
  @MethodSource({"tables", "cells", "broken"})
  void everyFileHasItsOutcome(Hostile hostile) throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), hostile.content());
    assertEquals(hostile.outcome(), outcome(file));
  }

  static Stream<Hostile> tables() {
    String two = "x t: 1.0 2.0; 3.0 4.0";
    return Stream.of(
        file("objects", "[{\"x\":1,\"t\":2},{\"x\":3,\"t\":4}]", two),
        file("arrays", "[[1,2],[3,4]]", "column1 column2: 1.0 2.0; 3.0 4.0"),
        file("arrays under names", "[[\"x\",\"t\"],[1,2],[3,4]]", two),
        file("JSON lines of objects", "{\"x\":1,\"t\":2}\n{\"x\":3,\"t\":4}\n", two),
        file("JSON lines of arrays", "[1,2]\n[3,4]\n", "column1 column2: 1.0 2.0; 3.0 4.0"),
        file("keys in another order", "[{\"x\":1,\"t\":2},{\"t\":4,\"x\":3}]", two),
        file("byte order mark", "\ufeff [ {\"x\":1,\"t\":2},\n{\"x\":3,\"t\":4} ]", two),
        file("numbers as texts", "[{\"x\":\"1\",\"t\":\" 2 \"},{\"x\":3,\"t\":4e0}]", two),
        file(
            "a column of text",
            "[{\"n\":\"a\",\"x\":1,\"t\":2},{\"n\":\"b\",\"x\":3,\"t\":4}]",
            two),
        file("blank key", "[{\"\":1,\"t\":2},{\"\":3,\"t\":5}]", "column1 t: 1.0 2.0; 3.0 5.0"),
        file("one row", "[{\"x\":1,\"t\":2}]", "x t: 1.0 2.0"),
        file(
            "huge magnitudes",
            "[[1000000000.5,1e300]]",
            "column1 column2: 1.0000000005E9 1.0E300"));
  }

  static Stream<Hostile> cells() {
    return Stream.of(
        bad("null", "null", "\"null\" is not a number"),
        bad("true", "true", "\"true\" is not a number"),
        bad("text", "\"n/a\"", "\"n/a\" is not a number"),
        bad("empty text", "\"\"", "the cell is empty"),
        bad("NaN as Python writes it", "NaN", "\"NaN\" is not a finite number"),
        bad("infinity", "-Infinity", "\"-Infinity\" is not a finite number"),
        bad("overflow", "1e999", "\"1e999\" is too large a number"),
        bad("object", "{\"a\":[1]}", "\"{…}\" is not a number"),
        bad("array", "[1,2]", "\"[…]\" is not a number"),
        file(
            "a key that is missing",
            "[{\"x\":1,\"t\":2},{\"x\":3}]",
            "a.json, row 2, column 2 (t): the cell is empty" + CORRECT),
        file(
            "a key that comes late",
            "[{\"x\":1},{\"x\":3,\"t\":4}]",
            "a.json, row 1, column 2 (t): the cell is empty" + CORRECT),
        file(
            "a key twice",
            "[{\"x\":1,\"t\":2},{\"x\":3,\"t\":4,\"x\":5}]",
            "a.json, row 2: a key occurs twice" + EVEN),
        file(
            "a short array",
            "[[1,2],[3],[4,5]]",
            "a.json, row 2: 1 values, the first row has 2" + EVEN));
  }

  private static Hostile bad(String what, String cell, String problem) {
    String content = "[{\"x\":1,\"t\":2},{\"x\":3,\"t\":%s},{\"x\":5,\"t\":6}]".formatted(cell);
    return file(what, content, "a.json, row 2, column 2 (t): %s%s".formatted(problem, CORRECT));
  }

  static Stream<Hostile> broken() {
    String empty = "a.json: the file holds no rows. Choose a file with at least one row.";
    String brokenOff = "the JSON is broken or cut off here." + SHAPE;
    return Stream.of(
        file("empty array", "[]", empty),
        file("empty objects", "[{},{}]", empty),
        file("names only", "[[\"x\",\"t\"]]", empty),
        file("cut off", "[{\"x\":1,\"t\":2},{\"x\":3", "a.json, line 1: " + brokenOff),
        file("a comma too many", "[{\"x\":1,\"t\":2},\n]", "a.json, line 2: " + brokenOff),
        file("a second mistake", "[[1,2],\n[3,,4]]", "a.json, line 2: " + brokenOff),
        file("numbers alone", "[1,2,3]", "column1 column2: 1.0 2.0"),
        file(
            "value among rows",
            "[[1,2],3]",
            "a.json: a value stands where a row is expected." + SHAPE),
        file(
            "one column",
            "[{\"x\":1},{\"x\":2}]",
            "a.json: only one column (x) holds numbers. " + NEEDS_TWO),
        file("deep nesting", "[".repeat(500), "a.json: " + brokenOff),
        file("an endless text", "[{\"x\":\"" + "a".repeat(70_000) + "\"}]", "a.json: " + brokenOff),
        file(
            "too many keys",
            "[{" + keys(1001) + "}]",
            "a.json, row 1: more than 1,000 cells. Keep only the columns that are needed."));
  }

  private static String keys(int count) {
    return String.join(
        ",", IntStream.range(0, count).mapToObj(i -> "\"k%d\":%d".formatted(i, i)).toList());
  }

  private static Hostile file(String what, String content, String outcome) {
    return new Hostile(what, content, outcome);
  }

  @Test
  void rowsLeftOutKeepTheNumbersOfTheOthers() throws DataFormatException {
    DataTable table = read("[[1,2],[3],[4,\"?\"],[5,6]]");
    DataTable.CompleteRows complete =
        table.completeRows("d", List.of("column1"), List.of("column2"));
    assertEquals(2, complete.dataset().size());
    assertEquals(2, complete.skippedRows());
    assertEquals(
        List.of(
            "row 2: 1 values, the first row has 2", "row 3, column column2: \"?\" is not a number"),
        complete.problems().stream().map(TableProblem::sentence).toList());
  }

  @Test
  void anInterruptEndsTheReading() {
    String rows = "[1,2]\n".repeat(5000);
    Thread.currentThread().interrupt();
    try {
      assertThrows(CancellationException.class, () -> read(rows));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  private static DataTable read(String text) throws DataFormatException {
    TableSource source = TableSource.of("a.json", text);
    assertTrue(JsonReader.isJson(text.getBytes(StandardCharsets.UTF_8)));
    return TableReader.read(source, new JsonFormat(), ReadingProgress.NONE);
  }

  private static String outcome(Path file) {
    try {
      DataTable table = TableReader.read(file);
      ColumnRoles roles = table.defaultRoles();
      Dataset dataset = table.dataset("a", roles.inputs(), roles.targets());
      List<String> rows =
          IntStream.range(0, dataset.size())
              .mapToObj(row -> dataset.input(row, 0) + " " + dataset.target(row, 0))
              .toList();
      return "%s %s: %s"
          .formatted(
              dataset.inputNames().getFirst(),
              dataset.targetNames().getFirst(),
              String.join("; ", rows));
    } catch (DataFormatException e) {
      return e.getMessage();
    }
  }
}
