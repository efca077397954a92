package mdnviz.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mdnviz.experiment.Measure;
import mdnviz.experiment.ResultCell;
import mdnviz.experiment.RunResult;
import mdnviz.export.EnumText;

/// What a sweep came to: median and spread over the seeds of every combination.
///
/// @param factors names of the varied settings
/// @param results of finished runs, in the order of the experiment
/// @param found how many of them were in the file before
/// @param runCount runs of the whole experiment
record SweepSummary(List<String> factors, List<RunResult> results, int found, int runCount) {
  private static final double LOWER_QUARTILE = 0.25;
  private static final double UPPER_QUARTILE = 0.75;

  /// @param out gets a Markdown table and a line
  void print(PrintWriter out) {
    List<String> head = new ArrayList<>(factors);
    head.addAll(List.of("seeds", "NLL " + EnumText.of(score()), "quartiles", "worst", "NLL train"));
    head.addAll(List.of("effective K", "modes", "dead", "clipped", "turned", "diverged"));
    out.println(row(head));
    out.println("|" + "---|".repeat(head.size()));
    ResultCell.of(results).forEach(cell -> out.println(row(cells(cell))));
    out.println(
        "%s of %s runs done%s"
            .formatted(
                Numbers.count(results.size()),
                Numbers.count(runCount),
                found == 0 ? "" : ", %s of them before".formatted(Numbers.count(found))));
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private List<String> cells(ResultCell cell) {
    Measure score = score();
    List<String> cells = new ArrayList<>(cell.levels());
    cells.add(String.valueOf(cell.runs().size()));
    cells.add(Numbers.nll(cell.quantile(score, 0.5)));
    cells.add(
        "%s to %s"
            .formatted(
                Numbers.nll(cell.quantile(score, LOWER_QUARTILE)),
                Numbers.nll(cell.quantile(score, UPPER_QUARTILE))));
    cells.add(Numbers.nll(cell.quantile(score, 1)));
    cells.add(Numbers.nll(cell.quantile(Measure.TRAIN, 0.5)));
    cells.add(median(cell, Measure.EFFECTIVE_COMPONENTS, "%.2f"));
    cells.add(median(cell, Measure.MODES, "%.2f"));
    cells.add(median(cell, Measure.DEAD_COMPONENTS, "%.1f"));
    cells.add(percent(cell.quantile(Measure.CLIPPED_SHARE, 0.5)));
    cells.add(degrees(cell.quantile(Measure.CLIP_ANGLE, 0.5)));
    cells.add(String.valueOf(cell.divergedCount()));
    return cells;
  }

  private static String median(ResultCell cell, Measure measure, String format) {
    return String.format(Locale.ROOT, format, cell.quantile(measure, 0.5));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private static String degrees(double radians) {
    return Double.isNaN(radians)
        ? "-"
        : String.format(Locale.ROOT, "%.0f°", Math.toDegrees(radians));
  }

  /// The score that says most of those there are.
  private Measure score() {
    for (Measure measure : List.of(Measure.TEST, Measure.VALIDATION)) {
      if (results.stream().anyMatch(result -> !Double.isNaN(result.value(measure)))) {
        return measure;
      }
    }
    return Measure.TRAIN;
  }

  /// @param line gets counts and one object a combination. Modified.
  void describe(ObjectNode line) {
    line.put("runs", runCount);
    line.put("done", results.size());
    line.put("doneBefore", found);
    ArrayNode cells = line.putArray("cells");
    for (ResultCell cell : ResultCell.of(results)) {
      ObjectNode object = cells.addObject();
      for (int i = 0; i < factors.size(); i++) {
        object.put(factors.get(i), cell.levels().get(i));
      }
      object.put("seeds", cell.runs().size());
      object.put("diverged", cell.divergedCount());
      for (Measure measure : Measure.values()) {
        ObjectNode spread = object.putObject(measure.column());
        Numbers.put(spread, "median", cell.quantile(measure, 0.5));
        Numbers.put(spread, "lowerQuartile", cell.quantile(measure, LOWER_QUARTILE));
        Numbers.put(spread, "upperQuartile", cell.quantile(measure, UPPER_QUARTILE));
      }
    }
  }
}
