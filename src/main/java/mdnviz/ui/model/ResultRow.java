package mdnviz.ui.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import mdnviz.experiment.Measure;
import mdnviz.experiment.VariedFactor;

/// A line of the table of results: a combination with the medians over its seeds, or a single run.
/// Immutable.
///
/// @param levels names of the factors' levels
/// @param places zero-based place of each level among its factor's
/// @param seed of a single run
/// @param runs how many the line stands for
/// @param medians of every measure; NaN where it is not known
/// @param score whose quartiles follow
/// @param low lower quartile over the seeds
/// @param high upper quartile over the seeds
/// @param standing where the runs stand, in words
/// @param diverged whether one of them diverged
public record ResultRow(
    List<String> levels,
    List<Integer> places,
    OptionalLong seed,
    int runs,
    Map<Measure, Double> medians,
    Measure score,
    double low,
    double high,
    String standing,
    boolean diverged) {
  /// Copies the collections.
  public ResultRow {
    levels = List.copyOf(levels);
    places = List.copyOf(places);
    medians = Map.copyOf(medians);
  }

  /// @param varied the experiment's factors
  /// @param groups what is known of its runs
  /// @param single whether every run gets a line of its own
  /// @return the lines, in the order of the experiment
  public static List<ResultRow> of(
      List<VariedFactor> varied, List<ReadingGroup> groups, boolean single) {
    Measure score = Outcome.NLL.telling(groups);
    List<ResultRow> rows = new ArrayList<>();
    for (ReadingGroup group : groups) {
      if (single) {
        for (RunReading reading : group.readings()) {
          ReadingGroup alone = new ReadingGroup(group.levels(), List.of(reading));
          rows.add(row(varied, alone, score, OptionalLong.of(reading.plan().seed())));
        }
      } else {
        rows.add(row(varied, group, score, OptionalLong.empty()));
      }
    }
    return rows;
  }

  private static ResultRow row(
      List<VariedFactor> varied, ReadingGroup group, Measure score, OptionalLong seed) {
    List<String> names = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < varied.size(); i++) {
      String level = group.levels().get(i);
      names.add(FactorWords.level(varied.get(i).factor(), level));
      places.add(varied.get(i).levels().indexOf(level));
    }
    Map<Measure, Double> medians = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      medians.put(measure, group.median(measure));
    }
    return new ResultRow(
        names,
        places,
        seed,
        group.readings().size(),
        medians,
        score,
        group.lowerQuartile(score),
        group.upperQuartile(score),
        group.standing(),
        group.divergedCount() > 0);
  }

  /// @return how far the quartiles lie apart; NaN where nothing is known
  public double spread() {
    return high - low;
  }

  /// @return both quartiles; a dash where they are not known or of one run
  public String quartiles() {
    return runs < 2 || Double.isNaN(low)
        ? Figures.UNKNOWN
        : "%s to %s".formatted(MeasureWords.text(score, low), MeasureWords.text(score, high));
  }
}
