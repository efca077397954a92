package mdnviz.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import mdnviz.data.DataFormatException;
import mdnviz.data.Dataset;
import mdnviz.experiment.Experiment;
import mdnviz.experiment.ExperimentData;
import mdnviz.experiment.ResultFile;
import mdnviz.experiment.ResultFileException;
import mdnviz.experiment.ResultMerge;
import mdnviz.experiment.RunSettings;
import mdnviz.experiment.VariedFactor;
import mdnviz.training.Preset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `mdnviz sweep`: trains every combination of varied settings with several seeds and writes a row
/// for each. Interrupted, it goes on where it stopped; shared out among machines, the rows are the
/// same bits.
@Command(
    name = "sweep",
    customSynopsis = {
      "mdnviz sweep (--data <file> | --generator <name>) --vary <setting=levels> --out <file>"
          + " [OPTIONS]",
      "mdnviz sweep --merge <file>... --out <file>"
    },
    description = {
      "Train every combination of varied settings with several seeds and write a row of results"
          + " for each. The same command goes on with an interrupted file. A run has the bits that"
          + " mdnviz train gives with its settings and seed."
    },
    footer = {
      "",
      "Example:",
      "  mdnviz sweep --generator inverse-sine --vary components=1,2,3,5,10 \\",
      "    --vary clip=none,norm:1 --seeds 1..10 --epochs 200 --out sweep.csv"
    })
public final class SweepCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private DataOptions data;
  @Mixin private SettingOptions settings;

  @Option(
      names = "--vary",
      paramLabel = "<setting=levels>",
      description =
          "What differs between runs, such as clip=none,norm:1,value:0.5 or hidden=16,32x32; once"
              + " or twice, with any of: components, clip, learning-rate, hidden, activation,"
              + " covariance, scale-map, floor, initialization, output-biases, noise, input-noise,"
              + " target-noise, optimizer, weight-decay, batch-size, epochs, early-stopping.")
  private List<VariedFactor> varied = List.of();

  @Option(
      names = "--seeds",
      paramLabel = "<range>",
      defaultValue = "1..5",
      description = "Seeds of every combination, such as 1..10 or 7; default ${DEFAULT-VALUE}.")
  private Choices.SeedRange seeds;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "<file>",
      description = "Table of results (CSV); rows that are there already are left as they are.")
  private Path out;

  @Option(
      names = "--threads",
      paramLabel = "<n>",
      description = "Runs at a time; default: one for each core. Changes no result.")
  private Integer threads;

  @Option(
      names = "--shard",
      paramLabel = "<i/n>",
      description = "Do the i-th of n parts only, such as 2/8 in a job array.")
  private Choices.Shard shard;

  @Option(
      names = "--merge",
      arity = "1..*",
      paramLabel = "<file>",
      description = "Train nothing: join the files of shards into --out.")
  private List<Path> parts;

  @Option(names = "--json", description = "Print the summary as one line of JSON.")
  private boolean json;

  @Option(
      names = "--progress",
      negatable = true,
      description = "Show a progress bar on standard error; default: on a terminal.")
  private Boolean progress;

  /// @param terminal where to talk to
  public SweepCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException, DataFormatException, IOException {
    try {
      report(parts == null ? sweep() : merge());
    } catch (ResultFileException e) {
      throw CommandException.wrongInput(e.getMessage());
    }
    return 0;
  }

  private SweepSummary merge() throws CommandException, IOException {
    if (data.isGiven() || !varied.isEmpty() || shard != null) {
      throw CommandException.wrongInput(
          "--merge goes with --out alone: the files say themselves what was varied");
    }
    ResultMerge merge = ResultMerge.write(parts, out);
    return new SweepSummary(merge.factors(), merge.results(), 0, merge.runCount());
  }

  private SweepSummary sweep() throws CommandException, DataFormatException, IOException {
    if (threads != null && (threads < 1 || threads > 1024)) {
      throw CommandException.wrongInput("--threads must lie between 1 and 1024, was " + threads);
    }
    Experiment experiment = experiment();
    try (ResultFile file = ResultFile.open(out, experiment)) {
      int found = file.finished().size();
      List<Integer> missing =
          IntStream.range(0, experiment.runCount())
              .filter(index -> shard == null || shard.holds(index))
              .filter(index -> !file.finished().containsKey(index))
              .boxed()
              .toList();
      int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
      boolean shown = progress == null ? terminal.interactive() : progress;
      new Sweep(experiment, file, terminal, shown).run(missing, count);
      file.order();
      List<String> factors = varied.stream().map(factor -> factor.factor().key()).toList();
      return new SweepSummary(
          factors, List.copyOf(file.finished().values()), found, experiment.runCount());
    }
  }

  /// @return what the options ask for
  /// @throws CommandException if they contradict each other
  /// @throws DataFormatException if the file cannot be used
  Experiment experiment() throws CommandException, DataFormatException {
    Preset preset = Preset.of(data.name());
    Dataset first =
        data.load(new DataOptions.Fallback(data::usualColumns, preset.count()), seeds.first());
    RunSettings base = settings.over(preset, seeds.first());
    ExperimentData examples =
        data.isGenerated()
            ? ExperimentData.drawn(data.generator(), first.size())
            : ExperimentData.recorded(first);
    try {
      return new Experiment(examples, base, varied, seeds.stream().boxed().toList());
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongInput("--vary: " + e.getMessage());
    }
  }

  private void report(SweepSummary summary) {
    if (json) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("command", "sweep");
      line.put("out", out.toString());
      summary.describe(line);
      terminal.out().println(line);
    } else {
      summary.print(terminal.out());
      terminal.out().println("wrote " + out);
    }
    terminal.out().flush();
  }
}
