package mdnviz.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import mdnviz.data.DataFormatException;
import mdnviz.data.Dataset;
import mdnviz.experiment.RunSettings;
import mdnviz.export.FileWriteException;
import mdnviz.training.Preset;
import mdnviz.training.TrainingRequest;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `mdnviz train`: trains a network and writes it to files. The same options give the same bits.
@Command(
    name = "train",
    customSynopsis = "mdnviz train (--data <file> | --generator <name>) [OPTIONS]",
    description = {
      "Train a mixture density network on a CSV file or on synthetic data.",
      "Options that are not given come from the data set's preset."
    },
    footer = {
      "",
      "Example:",
      "  mdnviz train --data datasets/geyser.csv --input waiting --target duration \\",
      "    --components 3 --epochs 500 --out m.json --plot p.png"
    })
public final class TrainCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final PlotRenderer renderer;

  @Mixin private DataOptions data;

  @Mixin private SettingOptions settings;

  @ArgGroup(validate = false, order = 6, heading = "%nResult:%n")
  private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--seed",
      paramLabel = "<n>",
      description = "Of the drawn data, the split, the weights and the minibatches; default 1.")
  private Long seed;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Option(
      names = "--progress",
      negatable = true,
      description = "Show a progress bar on standard error; default: on a terminal.")
  private Boolean progress;

  /// @param terminal where to talk to
  /// @param renderer draws the plot
  public TrainCommand(Terminal terminal, PlotRenderer renderer) {
    this.terminal = terminal;
    this.renderer = renderer;
  }

  @Override
  public Integer call() throws CommandException, DataFormatException, FileWriteException {
    Preset preset = Preset.of(data.name());
    long chosenSeed = seed == null ? preset.training().seed() : seed;
    Dataset dataset =
        data.load(new DataOptions.Fallback(data::usualColumns, preset.count()), chosenSeed);
    RunSettings chosen = settings.over(preset, chosenSeed);
    TrainingRequest request = TrainingRequest.fresh(dataset, chosen.model(), chosen.training());
    output.check(dataset);
    boolean shown = progress == null ? terminal.interactive() : progress;
    TrainingRun run = TrainingRun.of(request, terminal, shown);
    TrainingReport report = TrainingReport.of(run, dataset, oracle());
    List<Path> files = output.write(run.model(), dataset, renderer);
    if (json) {
      terminal.out().println(line(report));
    } else {
      report.print(terminal.out());
      files.forEach(file -> terminal.out().println("wrote " + file));
    }
    terminal.out().flush();
    return 0;
  }

  private OptionalDouble oracle() throws CommandException {
    return data.isGenerated()
        ? data.generator().oracleNegativeLogLikelihood()
        : OptionalDouble.empty();
  }

  private ObjectNode line(TrainingReport report) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("command", "train");
    report.describe(line);
    output.describe(line);
    return line;
  }
}
