package mdnviz.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mdnviz.training.StopReason;
import org.junit.jupiter.api.Test;

final class ResultCellTest {
  @Test
  void quantilesLieBetweenOrderStatistics() {
    ResultCell cell = cell(4, 1, 3, 2);
    assertEquals(2.5, cell.quantile(Measure.TEST, 0.5));
    assertEquals(1.75, cell.quantile(Measure.TEST, 0.25));
    assertEquals(1, cell.quantile(Measure.TEST, 0));
    assertEquals(4, cell.quantile(Measure.TEST, 1));
    assertEquals(7, cell(7).quantile(Measure.TEST, 0.25));
  }

  @Test
  void runsWithoutTheNumberAreLeftOut() {
    assertEquals(2, cell(Double.NaN, 1, 3).quantile(Measure.TEST, 0.5));
    assertTrue(Double.isNaN(cell(Double.NaN).quantile(Measure.TEST, 0.5)));
  }

  @Test
  void resultsAreGatheredByTheirLevelsInOrder() {
    List<RunResult> results = List.of(result("b", 1), result("b", 2), result("a", 3));
    List<ResultCell> cells = ResultCell.of(results);
    assertEquals(
        List.of(List.of("b"), List.of("a")), cells.stream().map(ResultCell::levels).toList());
    assertEquals(2, cells.getFirst().runs().size());
  }

  private static ResultCell cell(double... scores) {
    List<RunResult> runs = new ArrayList<>();
    for (double score : scores) {
      runs.add(result("a", score));
    }
    return ResultCell.of(runs).getFirst();
  }

  private static RunResult result(String level, double score) {
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    measures.put(Measure.TEST, score);
    return new RunResult(0, List.of(level), 1, measures, StopReason.Kind.LAST_EPOCH, 0);
  }
}
