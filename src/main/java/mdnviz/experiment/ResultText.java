package mdnviz.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a file of results holds: lines with a number sign that identify the experiment, the names
/// of the columns, and a row for every finished run. Rows are kept as the text they are. Immutable.
///
/// @param header all lines before the first row
/// @param factors names of the varied factors
/// @param runCount runs of the whole experiment
/// @param rows finished runs by their zero-based place
record ResultText(
    List<String> header, List<String> factors, int runCount, SortedMap<Integer, Row> rows) {
  private static final String TITLE = "# mdnviz sweep, version 1";
  private static final String RUNS = "# runs: ";

  /// A finished run.
  ///
  /// @param line as in the file
  /// @param result the same, read
  record Row(String line, RunResult result) {}

  /// @param experiment any
  /// @return how its file begins
  static List<String> header(Experiment experiment) {
    List<String> lines = new ArrayList<>();
    lines.add(TITLE);
    experiment.description().forEach(line -> lines.add("# " + line));
    lines.add(RunResult.columns(experiment.varied()));
    return lines;
  }

  /// @param experiment any
  /// @param results of its finished runs, in any order
  /// @return its file
  static ResultText of(Experiment experiment, List<RunResult> results) {
    SortedMap<Integer, Row> rows = new TreeMap<>();
    results.forEach(result -> rows.put(result.index(), new Row(result.line(), result)));
    List<String> factors = experiment.varied().stream().map(f -> f.factor().key()).toList();
    return new ResultText(header(experiment), factors, experiment.runCount(), rows);
  }

  /// Reads a file. What follows the last end of a line is left out: it was cut off when it was
  /// written.
  ///
  /// @param file its name
  /// @param content of the file
  /// @return its lines
  /// @throws ResultFileException if it is no file of results or a row cannot be read
  static ResultText parse(Object file, String content) throws ResultFileException {
    List<String> lines = content.substring(0, content.lastIndexOf('\n') + 1).lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(TITLE)) {
      throw new ResultFileException(
          file, "it was not written by mdnviz sweep; give another name, it is left untouched");
    }
    int columns = 1;
    while (columns < lines.size() && lines.get(columns).startsWith("#")) {
      columns++;
    }
    int runCount = runCount(lines.subList(0, columns));
    if (columns == lines.size() || runCount < 0) {
      throw new ResultFileException(file, "its head is cut off; delete it or give another name");
    }
    List<String> names = List.of(lines.get(columns).split(",", -1));
    int factors = names.size() - Measure.values().length - 3;
    if (factors < 0 || factors > Experiment.MOST_FACTORS) {
      throw new ResultFileException(
          file, "its columns are those of another version; give another name");
    }
    SortedMap<Integer, Row> rows = new TreeMap<>();
    for (int i = columns + 1; i < lines.size(); i++) {
      put(rows, row(file, i + 1, lines.get(i), factors), file, runCount);
    }
    return new ResultText(
        List.copyOf(lines.subList(0, columns + 1)),
        List.copyOf(names.subList(1, factors + 1)),
        runCount,
        rows);
  }

  private static int runCount(List<String> lines) {
    return lines.stream()
        .filter(line -> line.matches(RUNS + "[0-9]{1,7}"))
        .mapToInt(line -> Integer.parseInt(line.substring(RUNS.length())))
        .findFirst()
        .orElse(-1);
  }

  private static Row row(Object file, int number, String line, int factors)
      throws ResultFileException {
    try {
      return new Row(line, RunResult.parse(line, factors));
    } catch (IllegalArgumentException e) {
      throw new ResultFileException(
          file,
          "line %d cannot be read (%s); delete that line and the run is done again"
              .formatted(number, e.getMessage()));
    }
  }

  private static void put(SortedMap<Integer, Row> rows, Row row, Object file, int runCount)
      throws ResultFileException {
    int index = row.result().index();
    if (index < 0 || index >= runCount) {
      throw new ResultFileException(
          file,
          "it holds run %d, the experiment has %d; delete that line"
              .formatted(index + 1, runCount));
    }
    Row known = rows.putIfAbsent(index, row);
    if (known != null && !known.line().equals(row.line())) {
      throw new ResultFileException(
          file, "it holds run %d with two results; delete one of the lines".formatted(index + 1));
    }
  }

  /// Joins the rows of another file of the same experiment.
  ///
  /// @param file its name
  /// @param other its content
  /// @return all rows
  /// @throws ResultFileException if it is of another experiment or holds another result of a run
  ResultText joined(Object file, ResultText other) throws ResultFileException {
    requireSame(file, header, other.header, "join files of one experiment only");
    SortedMap<Integer, Row> all = new TreeMap<>(rows);
    for (Row row : other.rows.values()) {
      put(all, row, file, runCount);
    }
    return new ResultText(header, factors, runCount, all);
  }

  /// @param file its name
  /// @param expected how it should begin
  /// @param found how it begins
  /// @param cure what to do if it does not
  /// @throws ResultFileException naming the first line that differs
  static void requireSame(Object file, List<String> expected, List<String> found, String cure)
      throws ResultFileException {
    for (int i = 0; i < expected.size(); i++) {
      if (i >= found.size() || !expected.get(i).equals(found.get(i))) {
        throw new ResultFileException(
            file,
            "it is of another experiment, its %s; %s"
                .formatted(difference(expected, found, i), cure));
      }
    }
  }

  /// Long lines agree nearly everywhere: only what differs is told.
  private static String difference(List<String> expected, List<String> found, int line) {
    String right = expected.get(line).replaceFirst("^# ", "");
    String wrong = line < found.size() ? found.get(line).replaceFirst("^# ", "") : "nothing";
    String name = right.contains(": ") ? right.substring(0, right.indexOf(':')) : "columns";
    List<String> rightWords = List.of(right.split(" ", -1));
    List<String> wrongWords = new ArrayList<>(List.of(wrong.split(" ", -1)));
    List<String> missing = new ArrayList<>(rightWords);
    missing.removeAll(wrongWords);
    wrongWords.removeAll(rightWords);
    return "%s differ (%s there, %s here)"
        .formatted(name, String.join(" ", wrongWords), String.join(" ", missing));
  }

  /// @return the whole file: rows in the order of the experiment
  String text() {
    StringBuilder text = new StringBuilder();
    header.forEach(line -> text.append(line).append('\n'));
    rows.values().forEach(row -> text.append(row.line()).append('\n'));
    return text.toString();
  }

  /// @return finished runs in the order of the experiment
  List<RunResult> results() {
    return rows.values().stream().map(Row::result).toList();
  }
}
