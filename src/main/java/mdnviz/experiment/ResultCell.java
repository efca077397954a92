package mdnviz.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import mdnviz.training.StopReason;

/// The runs of one combination of levels: the same settings, several seeds. Immutable.
///
/// @param levels the text of each varied factor's level
/// @param runs in the order of their seeds, at least one
public record ResultCell(List<String> levels, List<RunResult> runs) {
  /// Copies the lists.
  public ResultCell {
    levels = List.copyOf(levels);
    runs = List.copyOf(runs);
  }

  /// Gathers results by their levels.
  ///
  /// @param results in the order of the experiment
  /// @return one cell a combination that has a result, in the same order
  public static List<ResultCell> of(List<RunResult> results) {
    Map<List<String>, List<RunResult>> cells = new LinkedHashMap<>();
    for (RunResult result : results) {
      cells.computeIfAbsent(result.levels(), levels -> new ArrayList<>()).add(result);
    }
    return cells.entrySet().stream()
        .map(cell -> new ResultCell(cell.getKey(), cell.getValue()))
        .toList();
  }

  /// A quantile over the seeds.
  ///
  /// @param measure which number
  /// @param probability 0 for the smallest, 0.5 for the median, 1 for the largest
  /// @return the quantile of the runs that have one; NaN if none has
  public double quantile(Measure measure, double probability) {
    return quantile(runs.stream().mapToDouble(run -> run.value(measure)), probability);
  }

  /// A quantile of numbers, between order statistics by straight lines (Hyndman and Fan 1996,
  /// definition 7).
  ///
  /// @param values any; NaN is left out
  /// @param probability 0 for the smallest, 0.5 for the median, 1 for the largest
  /// @return the quantile; NaN if there is no number
  public static double quantile(DoubleStream values, double probability) {
    double[] sorted = values.filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = probability * (sorted.length - 1);
    int below = (int) place;
    double share = place - below;
    return share == 0 ? sorted[below] : sorted[below] + share * (sorted[below + 1] - sorted[below]);
  }

  /// @return how many runs diverged
  public long divergedCount() {
    return runs.stream().filter(run -> run.stop() == StopReason.Kind.DIVERGENCE).count();
  }
}
