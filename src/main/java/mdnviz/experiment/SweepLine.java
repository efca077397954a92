package mdnviz.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mdnviz.data.BuiltInDataset;
import mdnviz.data.DataGenerator;
import mdnviz.data.Dataset;
import mdnviz.data.GeneratorParameter;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.training.Preset;
import mdnviz.training.TrainingConfiguration;

/// The command line that does an experiment without a window, with the same bits.
public final class SweepLine {
  private static final Pattern PLAIN = Pattern.compile("[\\w.,:=/+-]+");
  private static final List<String> SCHEDULE_NUMBERS =
      List.of("schedule-period", "schedule-factor", "warm-up");

  private SweepLine() {}

  /// Writes the command. What it does not say is what the command takes for data of that name.
  ///
  /// @param experiment any
  /// @param out name of the file of results
  /// @return the words of the command, the program's name first; empty where the command cannot say
  ///   it: seeds that do not follow each other, or the same drawn examples for every seed
  public static Optional<List<String>> words(Experiment experiment, String out) {
    if (experiment.data() instanceof ExperimentData.Recorded kept && kept.fresh().isPresent()) {
      return Optional.empty();
    }
    List<Long> seeds = experiment.seeds();
    long first = seeds.getFirst();
    long last = seeds.getLast();
    for (int i = 0; i < seeds.size(); i++) {
      if (seeds.get(i) != first + i) {
        return Optional.empty();
      }
    }
    List<String> words = new ArrayList<>(List.of("mdnviz", "sweep"));
    String name = describe(experiment.data(), words);
    addSettings(experiment.base(), name, words);
    experiment.varied().forEach(factor -> words.addAll(List.of("--vary", factor.text())));
    words.addAll(List.of("--seeds", first == last ? String.valueOf(first) : first + ".." + last));
    words.addAll(List.of("--out", out));
    return Optional.of(words);
  }

  /// Joins words for a shell.
  ///
  /// @param words of a command
  /// @return one line; words that a shell would take apart stand in quotation marks
  public static String text(List<String> words) {
    return String.join(" ", words.stream().map(SweepLine::quoted).toList());
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /// @return the name that the command calls the data by
  private static String describe(ExperimentData data, List<String> words) {
    return switch (data) {
      case ExperimentData.Drawn drawn -> {
        DataGenerator generator = drawn.generator();
        words.addAll(List.of("--generator", generator.id()));
        words.addAll(List.of("--count", String.valueOf(drawn.count())));
        addParameters(generator, words);
        yield generator.id();
      }
      case ExperimentData.Recorded recorded -> {
        Dataset dataset = recorded.dataset();
        words.addAll(List.of("--data", file(dataset.name())));
        words.addAll(List.of("--input", String.join(",", dataset.inputNames())));
        words.addAll(List.of("--target", String.join(",", dataset.targetNames())));
        yield dataset.name();
      }
    };
  }

  private static String file(String name) {
    boolean shipped = Stream.of(BuiltInDataset.values()).anyMatch(set -> set.id().equals(name));
    return (shipped ? "datasets/" : "") + name + ".csv";
  }

  private static void addParameters(DataGenerator generator, List<String> words) {
    for (GeneratorParameter parameter : generator.parameters().definitions()) {
      double value = generator.parameters().value(parameter.id());
      if (value != parameter.standard()) {
        words.addAll(List.of("--set", parameter.id() + "=" + value));
      }
    }
  }

  private static void addSettings(RunSettings settings, String name, List<String> words) {
    Map<String, String> known = known(settings.training(), Preset.of(name));
    settings
        .options()
        .forEach(
            (option, value) -> {
              if (!value.equals(known.get(option))) {
                addOption(option, value, words);
              }
            });
  }

  /// What the command takes where no option says otherwise.
  private static Map<String, String> known(TrainingConfiguration training, Preset preset) {
    TrainingConfiguration usual = preset.settling(training.maximumEpochs());
    LearningRateSchedule.Kind kind = training.schedule().kind();
    boolean sameKind = kind == usual.schedule().kind();
    TrainingConfiguration scheduled =
        sameKind ? usual : usual.withSchedule(LearningRateSchedule.CONSTANT);
    Map<String, String> known = new RunSettings(preset.model(), scheduled).options();
    if (training.maximumEpochs() != preset.epochs()) {
      known.remove("epochs");
    }
    if (!sameKind) {
      known.remove("schedule");
    }
    if (!sameKind && kind != LearningRateSchedule.Kind.CONSTANT) {
      SCHEDULE_NUMBERS.forEach(known::remove);
    }
    return known;
  }

  private static void addOption(String option, String value, List<String> words) {
    switch (option) {
      case "objective" -> words.addAll(List.of("--baseline", "least-squares"));
      case "noise-scaling" ->
          words.add(Boolean.parseBoolean(value) ? "--noise-scaling" : "--no-noise-scaling");
      case "hidden" -> words.addAll(List.of("--hidden", value.replace('x', ',')));
      default -> words.addAll(List.of("--" + option, value));
    }
  }
}
