package mdnviz.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mdnviz.experiment.Measure;
import mdnviz.experiment.ResultCell;

/// What is known of the runs of one combination of levels: the same settings, several seeds.
/// Immutable.
///
/// @param levels the text of each varied factor's level
/// @param readings in the order of their seeds, at least one
public record ReadingGroup(List<String> levels, List<RunReading> readings) {
  private static final double LOWER_QUARTILE = 0.25;
  private static final double UPPER_QUARTILE = 0.75;

  /// Copies the lists.
  public ReadingGroup {
    levels = List.copyOf(levels);
    readings = List.copyOf(readings);
  }

  /// @param readings in the order of the experiment
  /// @return one group a combination, in the same order
  static List<ReadingGroup> of(List<RunReading> readings) {
    Map<List<String>, List<RunReading>> groups = new LinkedHashMap<>();
    for (RunReading reading : readings) {
      groups.computeIfAbsent(reading.plan().levels(), _ -> new ArrayList<>()).add(reading);
    }
    return groups.entrySet().stream()
        .map(group -> new ReadingGroup(group.getKey(), group.getValue()))
        .toList();
  }

  /// @param measure which
  /// @return of the runs that have one; NaN if none has
  public double median(Measure measure) {
    return quantile(measure, 0.5);
  }

  /// @param measure which
  /// @return of the runs that have one; NaN if none has
  public double lowerQuartile(Measure measure) {
    return quantile(measure, LOWER_QUARTILE);
  }

  /// @param measure which
  /// @return of the runs that have one; NaN if none has
  public double upperQuartile(Measure measure) {
    return quantile(measure, UPPER_QUARTILE);
  }

  private double quantile(Measure measure, double probability) {
    return ResultCell.quantile(
        readings.stream().mapToDouble(reading -> reading.value(measure)), probability);
  }

  /// @return how many runs diverged
  public int divergedCount() {
    return (int) readings.stream().filter(RunReading::diverged).count();
  }

  /// @return where the runs stand, such as `2 of 10 diverged` or `Training, 3 of 10 done`
  public String standing() {
    int count = readings.size();
    if (count == 1) {
      return readings.getFirst().state().title();
    }
    long over = readings.stream().filter(reading -> reading.state().isOver()).count();
    String diverged =
        divergedCount() == 0 ? "" : "%d of %d diverged".formatted(divergedCount(), count);
    if (over < count) {
      String done = "%d of %d done".formatted(over, count);
      return diverged.isEmpty() ? done : diverged + ", " + done;
    }
    return diverged.isEmpty()
        ? readings.stream()
            .map(reading -> reading.state().title())
            .distinct()
            .collect(Collectors.joining(", "))
        : diverged;
  }
}
