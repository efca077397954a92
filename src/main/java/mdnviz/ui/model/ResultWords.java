package mdnviz.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mdnviz.experiment.Factor;
import mdnviz.experiment.Measure;
import mdnviz.experiment.ResultCell;
import mdnviz.experiment.VariedFactor;
import mdnviz.training.StopReason;

/// What is seen in the results of an experiment, in a few sentences. A pure function of the
/// results; no difference is called one that is smaller than the spread of the seeds.
public final class ResultWords {
  private static final double LOWER_QUARTILE = 0.25;
  private static final double MEDIAN = 0.5;
  private static final double UPPER_QUARTILE = 0.75;

  private ResultWords() {}

  /// @param varied the experiment's factors
  /// @param cells results of its finished runs
  /// @return one to four sentences
  public static String sentence(List<VariedFactor> varied, List<ResultCell> cells) {
    if (cells.isEmpty()) {
      return "No run has ended yet.";
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(DivergenceWords.sentence(varied, cells));
    if (cells.size() > 1) {
      boolean components = varied.size() == 1 && varied.getFirst().factor() == Factor.COMPONENTS;
      sentences.add(
          components && cells.size() > 2
              ? ComponentWords.sentence(cells)
              : comparison(varied, cells));
    }
    sentences.add(seeds(cells));
    return sentences.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
  }

  /// @param run of a comparison
  /// @return how its gradients fare, such as `97 % clipped` or `diverged at step 214`
  public static String gradients(LabRun run) {
    Optional<StopReason> stop = run.stopReason();
    if (stop.filter(reason -> reason.kind() == StopReason.Kind.DIVERGENCE).isPresent()) {
      return "diverged at step " + Figures.count(stop.orElseThrow().step());
    }
    return run.snapshotProperty()
        .get()
        .map(now -> Figures.percent(now.clippedShare()) + " clipped")
        .orElse("");
  }

  /// @param cells results
  /// @return the score that says most of those there are
  static Measure score(List<ResultCell> cells) {
    for (Measure measure : List.of(Measure.TEST, Measure.VALIDATION)) {
      if (cells.stream().anyMatch(cell -> !Double.isNaN(median(cell, measure)))) {
        return measure;
      }
    }
    return Measure.TRAIN;
  }

  /// @param score which
  /// @return its name within a sentence
  static String name(Measure score) {
    return switch (score) {
      case TEST -> "test NLL";
      case VALIDATION -> "validation NLL";
      default -> "training NLL";
    };
  }

  static double median(ResultCell cell, Measure measure) {
    return cell.quantile(measure, MEDIAN);
  }

  /// @param cell the runs of one combination
  /// @param measure which
  /// @return how far the quartiles over the seeds lie apart
  static double spread(ResultCell cell, Measure measure) {
    return cell.quantile(measure, UPPER_QUARTILE) - cell.quantile(measure, LOWER_QUARTILE);
  }

  private static String comparison(List<VariedFactor> varied, List<ResultCell> cells) {
    Measure score = score(cells);
    List<ResultCell> ranked =
        cells.stream()
            .filter(cell -> !Double.isNaN(median(cell, score)))
            .sorted(Comparator.comparingDouble(cell -> median(cell, score)))
            .toList();
    if (ranked.size() < 2) {
      return "";
    }
    ResultCell best = ranked.getFirst();
    ResultCell worst = ranked.getLast();
    double difference = median(worst, score) - median(best, score);
    return "Lowest %s: %s with %s; highest: %s with %s%s."
        .formatted(
            name(score),
            Figures.nats(median(best, score)),
            FactorWords.combination(varied, best.levels()),
            Figures.nats(median(worst, score)),
            FactorWords.combination(varied, worst.levels()),
            judged(difference, Math.max(spread(best, score), spread(worst, score)), cells));
  }

  private static String judged(double difference, double spread, List<ResultCell> cells) {
    if (mostSeeds(cells) < 2) {
      return "";
    }
    return difference > spread
        ? ", more apart than the quartiles over the seeds (%s)".formatted(Figures.nats(spread))
        : ", no more apart than the quartiles over the seeds (%s): no difference can be told"
            .formatted(Figures.nats(spread));
  }

  private static int mostSeeds(List<ResultCell> cells) {
    return cells.stream().mapToInt(cell -> cell.runs().size()).max().orElse(0);
  }

  private static String seeds(List<ResultCell> cells) {
    int most = mostSeeds(cells);
    return most == 1
        ? "One seed only: whether another would say the same is not known."
        : "Medians over %s.".formatted(Figures.several(most, "seed"));
  }
}
