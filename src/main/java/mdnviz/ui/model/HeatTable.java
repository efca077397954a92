package mdnviz.ui.model;

import java.util.List;
import mdnviz.experiment.Measure;
import mdnviz.experiment.VariedFactor;

/// A measure over two settings. Immutable.
///
/// @param columns name of the setting along x
/// @param columnTicks its levels
/// @param rows name of the other
/// @param rowTicks its levels
/// @param measure shown
/// @param cells what is known, in any order
public record HeatTable(
    String columns,
    List<String> columnTicks,
    String rows,
    List<String> rowTicks,
    Measure measure,
    List<Cell> cells) {
  /// Nothing.
  public static final HeatTable EMPTY =
      new HeatTable("", List.of(), "", List.of(), Measure.TEST, List.of());

  /// Copies the lists.
  public HeatTable {
    columnTicks = List.copyOf(columnTicks);
    rowTicks = List.copyOf(rowTicks);
    cells = List.copyOf(cells);
  }

  /// One combination.
  ///
  /// @param column zero-based
  /// @param row zero-based
  /// @param value median over the seeds
  /// @param number the same as text
  /// @param diverged how many runs did
  /// @param runs how many there are
  /// @param text what the pointer reads
  public record Cell(
      int column, int row, double value, String number, int diverged, int runs, String text) {
    /// @return whether most of the runs diverged
    public boolean isLost() {
      return 2 * diverged > runs;
    }
  }

  /// @param plan an experiment
  /// @param groups what is known of its runs
  /// @param outcome what is shown
  /// @return the table; {@link #EMPTY} unless two settings are varied
  static HeatTable of(LabPlan plan, List<ReadingGroup> groups, Outcome outcome) {
    List<VariedFactor> varied = plan.experiment().varied();
    if (varied.size() != 2) {
      return EMPTY;
    }
    Measure measure = outcome.telling(groups);
    return new HeatTable(
        FactorWords.title(varied.getFirst().factor()),
        ticks(varied.getFirst()),
        FactorWords.title(varied.getLast().factor()),
        ticks(varied.getLast()),
        measure,
        groups.stream()
            .filter(group -> !Double.isNaN(group.median(measure)))
            .map(group -> cell(varied, group, measure))
            .toList());
  }

  private static List<String> ticks(VariedFactor factor) {
    return factor.levels().stream()
        .map(level -> FactorWords.level(factor.factor(), level))
        .toList();
  }

  private static Cell cell(List<VariedFactor> varied, ReadingGroup group, Measure measure) {
    double value = group.median(measure);
    String number = MeasureWords.text(measure, value);
    String diverged =
        group.divergedCount() == 0
            ? ""
            : ", %d of %d diverged".formatted(group.divergedCount(), group.readings().size());
    return new Cell(
        varied.getFirst().levels().indexOf(group.levels().getFirst()),
        varied.getLast().levels().indexOf(group.levels().getLast()),
        value,
        number,
        group.divergedCount(),
        group.readings().size(),
        "%s: %s %s%s"
            .formatted(
                FactorWords.combination(varied, group.levels()),
                MeasureWords.title(measure),
                number,
                diverged));
  }
}
