package mdnviz.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mdnviz.training.TrainingRequest;

/// The same data trained with every combination of at most two varied factors, each repeated with
/// several seeds. A run has the bits that `mdnviz train` and the window give with its settings.
/// Immutable and thread-safe.
///
/// @param data the examples
/// @param base settings that are not varied; its seed does not matter
/// @param varied none to two factors, the first changing slowest
/// @param seeds of the repeats, at least one, no two alike
public record Experiment(
    ExperimentData data, RunSettings base, List<VariedFactor> varied, List<Long> seeds) {
  /// Most factors.
  public static final int MOST_FACTORS = 2;

  /// Most runs.
  public static final int MOST_RUNS = 1_000_000;

  /// Checks the plan: every combination must be possible.
  ///
  /// @throws IllegalArgumentException if a level is no value of its factor or of another number, or
  ///   factors or seeds are named twice
  public Experiment {
    varied = List.copyOf(varied);
    seeds = List.copyOf(seeds);
    if (varied.size() > MOST_FACTORS) {
      throw new IllegalArgumentException(
          "at most %d settings can be varied at once, found %d"
              .formatted(MOST_FACTORS, varied.size()));
    }
    if (varied.stream().map(VariedFactor::factor).distinct().count() < varied.size()) {
      throw new IllegalArgumentException(
          "%s is varied twice; name its levels together".formatted(varied.get(0).factor().key()));
    }
    if (seeds.isEmpty() || new HashSet<>(seeds).size() < seeds.size()) {
      throw new IllegalArgumentException("an experiment needs seeds, no two alike");
    }
    for (int combination = 0; combination < combinations(varied); combination++) {
      settings(base, varied, combination);
    }
    if ((long) combinations(varied) * seeds.size() > MOST_RUNS) {
      throw new IllegalArgumentException("an experiment has at most 1,000,000 runs");
    }
  }

  private static int combinations(List<VariedFactor> varied) {
    return varied.stream().mapToInt(factor -> factor.levels().size()).reduce(1, (a, b) -> a * b);
  }

  /// Level of each factor: the last one changes fastest.
  private static int[] levels(List<VariedFactor> varied, int combination) {
    int[] levels = new int[varied.size()];
    int rest = combination;
    for (int i = levels.length - 1; i >= 0; i--) {
      int count = varied.get(i).levels().size();
      levels[i] = rest % count;
      rest /= count;
    }
    return levels;
  }

  private static RunSettings settings(
      RunSettings base, List<VariedFactor> varied, int combination) {
    int[] levels = levels(varied, combination);
    RunSettings settings = base;
    for (int i = 0; i < levels.length; i++) {
      settings = varied.get(i).set(settings, levels[i]);
    }
    return settings;
  }

  /// @return combinations × seeds
  public int runCount() {
    return combinations(varied) * seeds.size();
  }

  /// @param index zero-based; the seeds of a combination follow each other
  /// @return the run
  public RunPlan plan(int index) {
    int combination = index / seeds.size();
    long seed = seeds.get(index % seeds.size());
    int[] levels = levels(varied, combination);
    List<String> texts =
        IntStream.range(0, levels.length)
            .mapToObj(i -> varied.get(i).levels().get(levels[i]))
            .toList();
    RunSettings settings = settings(base, varied, combination);
    return new RunPlan(
        index, texts, seed, settings.withTraining(settings.training().withSeed(seed)));
  }

  /// @param plan one of this experiment's
  /// @return what is trained, from fresh weights
  public TrainingRequest request(RunPlan plan) {
    return TrainingRequest.fresh(
        data.of(plan.seed()), plan.settings().model(), plan.settings().training());
  }

  /// What identifies the experiment, as the file of its results begins: two experiments of equal
  /// lines give equal rows.
  ///
  /// @return lines without a number sign
  List<String> description() {
    List<String> lines = new ArrayList<>();
    lines.add("data: " + data.text(seeds.get(0)));
    lines.add("settings: " + base.text());
    lines.add(
        varied.stream().map(VariedFactor::text).collect(Collectors.joining(" ", "vary: ", "")));
    lines.add(seeds.stream().map(String::valueOf).collect(Collectors.joining(",", "seeds: ", "")));
    lines.add("runs: " + runCount());
    return lines;
  }
}
