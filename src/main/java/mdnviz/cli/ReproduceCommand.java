package mdnviz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mdnviz.data.Dataset;
import mdnviz.experiment.ExperimentData;
import mdnviz.export.FileWriteException;
import mdnviz.math.Kernels;
import mdnviz.training.Preset;
import mdnviz.training.Trainer;
import mdnviz.training.TrainingRequest;
import mdnviz.training.TrainingSnapshot;
import mdnviz.training.TrainingStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `mdnviz reproduce`: trains on every data set with a known answer and sets what is reached beside
/// what can be reached. The same options give the same scores on every machine.
@Command(
    name = "reproduce",
    description = {
      "Train on the data sets with a known answer, several seeds each, and print a Markdown table:"
          + " the NLL reached on 10,000 fresh examples beside the bar, the oracle and the best"
          + " single Gaussian, nats per example. The noise-free robot arm has no least NLL: there"
          + " the hand of the most probable arm must come near the place asked for.",
      "The exit code is 1 if fewer than nine in ten seeds of a row pass."
    })
public final class ReproduceCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--only",
      paramLabel = "<name>",
      description = "One data set, such as inverse-sine; default: all.")
  private String only;

  @Option(
      names = "--seeds",
      paramLabel = "<range>",
      defaultValue = "1..10",
      description = "Seeds of data and training, such as 1..10 or 7; default ${DEFAULT-VALUE}.")
  private Choices.SeedRange seeds;

  @Option(
      names = "--epochs",
      paramLabel = "<n>",
      description = "Passes over the training examples; default: each preset's.")
  private Integer epochs;

  @Option(
      names = "--out",
      paramLabel = "<file>",
      description = "Write the table to a file as well.")
  private Path file;

  /// @param terminal where to talk to
  public ReproduceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException, FileWriteException {
    List<Reproduction> rows = rows();
    if (epochs != null && epochs < 1) {
      throw CommandException.wrongInput("--epochs must be at least 1, was " + epochs);
    }
    Kernels.warmUp();
    List<String> table = new ArrayList<>();
    say(table, ReproductionResult.HEADER);
    boolean reached = true;
    for (Reproduction row : rows) {
      ReproductionResult result = run(row);
      say(table, result.markdown());
      reached &= result.isReached();
    }
    write(table);
    if (!reached) {
      throw CommandException.failedRun("fewer than nine in ten seeds pass in a row of the table");
    }
    return 0;
  }

  private List<Reproduction> rows() throws CommandException {
    List<Reproduction> all = Reproduction.all();
    List<Reproduction> rows =
        all.stream().filter(row -> only == null || row.generator().id().equals(only)).toList();
    if (rows.isEmpty()) {
      throw CommandException.wrongInput(
          "there is no data set '%s' in the table; choose one of %s"
              .formatted(
                  only,
                  all.stream()
                      .map(row -> row.generator().id())
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
    return rows;
  }

  private ReproductionResult run(Reproduction row) {
    long start = System.nanoTime();
    Dataset fresh = row.generator().generate(ExperimentData.FRESH_COUNT, ExperimentData.FRESH_SEED);
    double[] values = seeds.stream().mapToDouble(seed -> train(row, seed, fresh)).toArray();
    return new ReproductionResult(row, values, (System.nanoTime() - start) / 1e9);
  }

  private double train(Reproduction row, long seed, Dataset fresh) {
    Preset preset = row.preset();
    Trainer trainer =
        new Trainer(
            TrainingRequest.fresh(
                row.generator().generate(preset.count(), seed),
                preset.model(),
                preset.settling(epochs == null ? preset.epochs() : epochs).withSeed(seed)));
    boolean more = true;
    while (more) {
      more = trainer.epoch();
    }
    TrainingSnapshot end = trainer.snapshot(TrainingStatus.FINISHED, 0);
    return end.status() == TrainingStatus.FINISHED
        ? ReproductionScore.of(row, end.model().network(), fresh)
        : Double.NaN;
  }

  private void say(List<String> table, String line) {
    table.add(line);
    terminal.out().println(line);
    terminal.out().flush();
  }

  private void write(List<String> table) throws FileWriteException {
    if (file == null) {
      return;
    }
    try {
      Files.write(file, table);
    } catch (IOException e) {
      throw FileWriteException.of(file, e);
    }
  }
}
