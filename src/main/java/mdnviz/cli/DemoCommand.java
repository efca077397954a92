package mdnviz.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mdnviz.data.DataGenerator;
import mdnviz.data.Dataset;
import mdnviz.data.Generators;
import mdnviz.export.FileWriteException;
import mdnviz.export.ModelJson;
import mdnviz.export.OnnxExport;
import mdnviz.training.Preset;
import mdnviz.training.Scoring;
import mdnviz.training.TrainingRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `mdnviz demo`: what the window does at its first run, without a window.
@Command(
    name = "demo",
    description = {
      "Train on the inverse-sine data and leave pictures and model files in a folder.",
      "This is also what a plain start does where there is no display."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final String GENERATOR = "inverse-sine";
  private static final int FRESH_COUNT = 10_000;
  private static final long FRESH_SEED = 1_000_003;

  private final Terminal terminal;
  private final PlotRenderer plotRenderer;
  private final WindowRenderer windowRenderer;

  @Option(
      names = "--folder",
      paramLabel = "<folder>",
      defaultValue = "target/demo",
      description = "Where the files go; default ${DEFAULT-VALUE}.")
  private Path folder;

  @Option(
      names = "--epochs",
      paramLabel = "<n>",
      description = "Passes over the training examples; default: the preset's.")
  private Integer epochs;

  @Option(
      names = "--seed",
      paramLabel = "<n>",
      defaultValue = "1",
      description = "Of data and training; default ${DEFAULT-VALUE}.")
  private Long seed;

  /// @param terminal where to talk to
  /// @param plotRenderer draws the density plot
  /// @param windowRenderer draws the window
  public DemoCommand(Terminal terminal, PlotRenderer plotRenderer, WindowRenderer windowRenderer) {
    this.terminal = terminal;
    this.plotRenderer = plotRenderer;
    this.windowRenderer = windowRenderer;
  }

  @Override
  public Integer call() throws CommandException, FileWriteException {
    DataGenerator generator = Generators.byId(GENERATOR);
    Preset preset = Preset.of(GENERATOR);
    Dataset dataset = generator.generate(preset.count(), seed);
    TrainingRequest request =
        TrainingRequest.fresh(
            dataset,
            preset.model(),
            preset.settling(epochs == null ? preset.epochs() : epochs).withSeed(seed));
    createFolder();
    terminal
        .out()
        .println(
            "training on %s examples of %s, K = %d"
                .formatted(
                    Numbers.count(dataset.size()), GENERATOR, preset.model().componentCount()));
    TrainingRun run = TrainingRun.of(request, terminal, true);
    write(run, dataset);
    report(run, generator);
    return 0;
  }

  private void createFolder() throws CommandException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw CommandException.failedRun(
          "cannot make the folder %s; choose another with --folder".formatted(folder));
    }
  }

  private void write(TrainingRun run, Dataset dataset) throws FileWriteException {
    ModelJson.write(run.model(), folder.resolve("model.json"));
    OnnxExport.write(run.model(), folder.resolve("model.onnx"));
    Path plot = folder.resolve("density.png");
    Path window = folder.resolve("window.png");
    try {
      plotRenderer.render(run.model(), dataset, plot);
    } catch (IOException e) {
      throw FileWriteException.of(plot, e);
    }
    try {
      windowRenderer.render(run.end(), dataset, window);
    } catch (IOException e) {
      throw FileWriteException.of(window, e);
    }
  }

  private void report(TrainingRun run, DataGenerator generator) {
    PrintWriter out = terminal.out();
    out.println("the window                %s".formatted(folder.resolve("window.png")));
    out.println("the density plot          %s".formatted(folder.resolve("density.png")));
    out.println("the model                 %s".formatted(folder.resolve("model.json")));
    out.println("the model for onnxruntime %s".formatted(folder.resolve("model.onnx")));
    Dataset fresh = generator.generate(FRESH_COUNT, FRESH_SEED);
    double score = Scoring.negativeLogLikelihood(run.model().network(), fresh);
    out.println(
        "NLL on %s fresh examples %s nats per example, best possible %s, training took %s"
            .formatted(
                Numbers.count(FRESH_COUNT),
                Numbers.nll(score),
                Numbers.nll(generator.oracleNegativeLogLikelihood().orElse(Double.NaN)),
                Numbers.duration(run.seconds())));
    out.flush();
  }
}
