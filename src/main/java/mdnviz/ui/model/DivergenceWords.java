package mdnviz.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mdnviz.experiment.Factor;
import mdnviz.experiment.Measure;
import mdnviz.experiment.ResultCell;
import mdnviz.experiment.VariedFactor;

/// Which runs of an experiment diverged or lost components, in words. Pure functions.
final class DivergenceWords {
  /// So many levels that nothing happened to are named; more are `the others`.
  private static final int MOST_NAMED = 2;

  private DivergenceWords() {}

  /// What happened to the runs of one level.
  ///
  /// @param runs how many there are
  /// @param bad how many of them it happened to
  private record Tally(int runs, int bad) {
    Tally plus(int moreRuns, int moreBad) {
      return new Tally(runs + moreRuns, bad + moreBad);
    }
  }

  /// @param varied the experiment's factors
  /// @param cells results
  /// @return such as `Without clipping 4 of 10 runs diverged; with norm ≤ 1 none did.`; empty if
  ///   there is nothing to tell
  static String sentence(List<VariedFactor> varied, List<ResultCell> cells) {
    if (cells.stream().anyMatch(cell -> cell.divergedCount() > 0)) {
      return told(varied, cells, "diverged", cell -> (int) cell.divergedCount());
    }
    boolean clip = varied.stream().anyMatch(factor -> factor.factor() == Factor.CLIP);
    boolean died = cells.stream().anyMatch(cell -> deadCount(cell) > 0);
    return clip && died ? told(varied, cells, "lost components", DivergenceWords::deadCount) : "";
  }

  private static int deadCount(ResultCell cell) {
    return (int) cell.runs().stream().filter(run -> run.value(Measure.DEAD_COMPONENTS) > 0).count();
  }

  /// Counts what happened to the runs of a cell.
  @FunctionalInterface
  private interface Count {
    int of(ResultCell cell);
  }

  /// Speaks of the factor that tells the runs apart, clipping before others.
  private static String told(
      List<VariedFactor> varied, List<ResultCell> cells, String happened, Count count) {
    return IntStream.range(0, varied.size())
        .boxed()
        .sorted(
            (a, b) ->
                Boolean.compare(
                    varied.get(b).factor() == Factor.CLIP, varied.get(a).factor() == Factor.CLIP))
        .map(index -> byLevel(varied.get(index).factor(), tallies(cells, index, count), happened))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseGet(() -> inAll(cells, happened, count));
  }

  private static String inAll(List<ResultCell> cells, String happened, Count count) {
    int runs = cells.stream().mapToInt(cell -> cell.runs().size()).sum();
    int bad = cells.stream().mapToInt(count::of).sum();
    return "%d of %s %s.".formatted(bad, Figures.several(runs, "run"), happened);
  }

  private static Map<String, Tally> tallies(List<ResultCell> cells, int factor, Count count) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (ResultCell cell : cells) {
      Tally now = new Tally(cell.runs().size(), count.of(cell));
      tallies.merge(
          cell.levels().get(factor), now, (one, other) -> one.plus(other.runs(), other.bad()));
    }
    return tallies;
  }

  private static String byLevel(Factor factor, Map<String, Tally> tallies, String happened) {
    List<String> bad = new ArrayList<>();
    List<String> good = new ArrayList<>();
    tallies.forEach(
        (level, tally) -> {
          if (tally.bad() > 0) {
            bad.add(with(factor, level) + counted(tally, bad.isEmpty() ? happened : ""));
          } else {
            good.add(FactorWords.spoken(factor, level));
          }
        });
    if (tallies.size() == 1 && factor != Factor.CLIP) {
      return "";
    }
    String first = String.join(", ", bad);
    String told = Character.toUpperCase(first.charAt(0)) + first.substring(1);
    return good.isEmpty() ? told + "." : told + "; with " + named(good) + " none did.";
  }

  /// How many it happened to; what happened is said once.
  private static String counted(Tally tally, String happened) {
    if (tally.runs() == 1) {
      return happened.isEmpty() ? " too" : " the run " + happened;
    }
    String runs = happened.isEmpty() ? "" : " runs " + happened;
    return " %d of %d%s".formatted(tally.bad(), tally.runs(), runs);
  }

  private static String named(List<String> good) {
    return good.size() > MOST_NAMED
        ? "the others"
        : good.stream().collect(Collectors.joining(" and "));
  }

  private static String with(Factor factor, String level) {
    boolean unclipped = factor == Factor.CLIP && level.equals("none");
    return unclipped ? "without clipping" : "with " + FactorWords.spoken(factor, level);
  }
}
