package mdnviz.ui.model;

import static mdnviz.ui.model.ResultWords.median;
import static mdnviz.ui.model.ResultWords.spread;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mdnviz.experiment.Measure;
import mdnviz.experiment.ResultCell;

/// From which K on more components gain nothing, in words. Pure functions.
final class ComponentWords {
  /// A gain below this share of the whole is little.
  private static final double LITTLE = 0.06;

  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private ComponentWords() {}

  /// @param cells results of at least two K, K varied alone
  /// @return one or two sentences
  static String sentence(List<ResultCell> cells) {
    Measure score = ResultWords.score(cells);
    List<ResultCell> rising =
        cells.stream()
            .filter(cell -> !Double.isNaN(median(cell, score)))
            .sorted(Comparator.comparingInt(ComponentWords::count))
            .toList();
    return rising.size() < 2 ? "" : knee(rising, score) + criteria(rising);
  }

  private static int count(ResultCell cell) {
    return Integer.parseInt(cell.levels().getFirst());
  }

  private static String knee(List<ResultCell> rising, Measure score) {
    ResultCell best = best(rising, score);
    ResultCell first = rising.getFirst();
    double whole = median(first, score) - median(best, score);
    if (whole <= Math.max(spread(first, score), spread(best, score))) {
      return "The %s does not fall with K by more than the seeds differ: K = %d is enough."
          .formatted(ResultWords.name(score), count(first));
    }
    for (ResultCell cell : rising) {
      double left = median(cell, score) - median(best, score);
      double chance = Math.max(spread(cell, score), spread(best, score));
      if (left <= Math.max(chance, LITTLE * whole)) {
        return knee(cell, best, left > chance, score);
      }
    }
    throw new IllegalStateException("the best cell is as good as the best");
  }

  private static String knee(ResultCell enough, ResultCell best, boolean falls, Measure score) {
    int k = count(enough);
    if (k == count(best)) {
      return "The %s falls up to K = %d (%s)."
          .formatted(ResultWords.name(score), k, Figures.nats(median(enough, score)));
    }
    return "From K = %d on the %s %s: the %s component is enough. It is %s at K = %d and %s at best (K = %d)."
        .formatted(
            k,
            ResultWords.name(score),
            falls ? "hardly falls any more" : "no longer falls",
            ordinal(k),
            Figures.nats(median(enough, score)),
            k,
            Figures.nats(median(best, score)),
            count(best));
  }

  private static String ordinal(int k) {
    return k <= ORDINALS.size() ? ORDINALS.get(k - 1) : k + "th";
  }

  private static String criteria(List<ResultCell> rising) {
    if (Double.isNaN(median(rising.getFirst(), Measure.AIC))) {
      return "";
    }
    return " AIC is lowest at K = %d, BIC at K = %d."
        .formatted(count(best(rising, Measure.AIC)), count(best(rising, Measure.BIC)));
  }

  private static ResultCell best(List<ResultCell> cells, Measure measure) {
    Optional<ResultCell> best =
        cells.stream().min(Comparator.comparingDouble(cell -> median(cell, measure)));
    return best.orElseThrow();
  }
}
