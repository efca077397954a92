package mdnviz.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mdnviz.export.EnumText;
import mdnviz.training.StopReason;

/// What a run came to. A run that diverged is measured with its last good weights. Immutable.
///
/// @param index zero-based place in the experiment
/// @param levels the text of each varied factor's level
/// @param seed of the run
/// @param measures every one of them
/// @param stop why training ended
/// @param seconds it computed; no part of the files, because it is no property of the settings; NaN
///   if it was read from one
public record RunResult(
    int index,
    List<String> levels,
    long seed,
    Map<Measure, Double> measures,
    StopReason.Kind stop,
    double seconds) {
  /// Copies levels and measures.
  public RunResult {
    levels = List.copyOf(levels);
    measures = Collections.unmodifiableMap(new EnumMap<>(measures));
  }

  /// @param measure which
  /// @return its value; NaN if there is none
  public double value(Measure measure) {
    return measures.get(measure);
  }

  /// @param varied the experiment's factors
  /// @return the names of the columns of {@link #line()}
  static String columns(List<VariedFactor> varied) {
    List<String> names = new ArrayList<>();
    names.add("run");
    varied.forEach(factor -> names.add(factor.factor().key()));
    names.add("seed");
    for (Measure measure : Measure.values()) {
      names.add(measure.column());
    }
    names.add("stopReason");
    return String.join(",", names);
  }

  /// @return one line of CSV; doubles in the fewest digits that give the same bits again
  String line() {
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(index + 1));
    cells.addAll(levels);
    cells.add(String.valueOf(seed));
    for (Measure measure : Measure.values()) {
      cells.add(text(value(measure)));
    }
    cells.add(EnumText.of(stop));
    return String.join(",", cells);
  }

  private static String text(double value) {
    String text = Double.toString(value);
    if (Double.isNaN(value)) {
      return "";
    }
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /// Reads a line of {@link #line()}.
  ///
  /// @param line of CSV
  /// @param factors how many are varied
  /// @return the result, without its seconds
  /// @throws IllegalArgumentException if a cell cannot be read or is missing
  static RunResult parse(String line, int factors) {
    String[] cells = line.split(",", -1);
    int expected = factors + Measure.values().length + 3;
    if (cells.length != expected) {
      throw new IllegalArgumentException(
          "%d cells instead of %d".formatted(cells.length, expected));
    }
    int first = factors + 2;
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      String cell = cells[first + measure.ordinal()];
      measures.put(measure, cell.isEmpty() ? Double.NaN : Double.parseDouble(cell));
    }
    return new RunResult(
        SettingText.integer(cells[0]) - 1,
        List.of(cells).subList(1, factors + 1),
        SettingText.whole(cells[factors + 1]),
        measures,
        SettingText.choice(StopReason.Kind.class, cells[expected - 1]),
        Double.NaN);
  }
}
