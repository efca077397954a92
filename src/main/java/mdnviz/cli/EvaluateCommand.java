package mdnviz.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import mdnviz.data.ColumnRoles;
import mdnviz.data.DataFormatException;
import mdnviz.data.Dataset;
import mdnviz.export.ModelFormatException;
import mdnviz.export.ModelJson;
import mdnviz.training.Scoring;
import mdnviz.training.TrainedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `mdnviz evaluate`: scores a model file on examples.
@Command(
    name = "evaluate",
    customSynopsis =
        "mdnviz evaluate --model <file> (--data <file> | --generator <name>) [OPTIONS]",
    description = {
      "Print the mean negative log-likelihood of a model on a CSV file or on synthetic data.",
      "The columns are those the model was trained on, unless --input and --target say otherwise."
    },
    footer = {"", "Example:", "  mdnviz evaluate --model m.json --data test.csv"})
public final class EvaluateCommand implements Callable<Integer> {
  private static final int USUAL_COUNT = 10_000;

  /// Far from the seeds people train with, so that synthetic examples are fresh.
  private static final long USUAL_SEED = 1_000_003;

  private final Terminal terminal;

  @Mixin private DataOptions data;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "<file>",
      description = "Model file written by train or by the window.")
  private Path model;

  @Option(
      names = "--seed",
      paramLabel = "<n>",
      description = "Of the drawn data; default 1000003, so that the examples are fresh.")
  private Long seed;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  /// @param terminal where to talk to
  public EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException, DataFormatException, ModelFormatException {
    TrainedModel trained = ModelJson.read(model);
    ColumnRoles roles = new ColumnRoles(trained.inputNames(), trained.targetNames());
    long chosenSeed = seed == null ? USUAL_SEED : seed;
    Dataset dataset = data.load(new DataOptions.Fallback(table -> roles, USUAL_COUNT), chosenSeed);
    checkDimensions(trained, dataset);
    long start = System.nanoTime();
    double score = Scoring.negativeLogLikelihood(trained.network(), dataset);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!Double.isFinite(score)) {
      throw CommandException.failedRun(
          "the model gives some of these examples no probability at all; check that they are of the"
              + " kind and in the units it was trained on");
    }
    boolean seen = isTrainingData(trained, dataset, chosenSeed);
    if (json) {
      terminal.out().println(line(dataset, score, seconds, seen));
    } else {
      print(dataset, score, seen);
    }
    terminal.out().flush();
    return 0;
  }

  private static void checkDimensions(TrainedModel trained, Dataset dataset)
      throws CommandException {
    if (trained.inputDimension() != dataset.inputDimension()
        || trained.targetDimension() != dataset.targetDimension()) {
      throw CommandException.wrongInput(
          "the model takes %d input and %d target columns, %s has %d and %d; choose other data or"
                  .formatted(
                      trained.inputDimension(),
                      trained.targetDimension(),
                      dataset.name(),
                      dataset.inputDimension(),
                      dataset.targetDimension())
              + " another model");
    }
  }

  private boolean isTrainingData(TrainedModel trained, Dataset dataset, long chosenSeed)
      throws CommandException {
    boolean sameDraw =
        data.isGenerated()
            && data.name().equals(trained.dataName())
            && data.generator().parameters().isStandard()
            && chosenSeed == trained.trainingConfiguration().seed();
    return sameDraw || trained.dataHash().equals(dataset.contentHash());
  }

  private OptionalDouble oracle() throws CommandException {
    return data.isGenerated()
        ? data.generator().oracleNegativeLogLikelihood()
        : OptionalDouble.empty();
  }

  private ObjectNode line(Dataset dataset, double score, double seconds, boolean seen)
      throws CommandException {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("command", "evaluate");
    line.put("negativeLogLikelihood", score);
    Numbers.put(line, "oracleNegativeLogLikelihood", oracle().orElse(Double.NaN));
    line.put("data", dataset.name());
    line.put("examples", dataset.size());
    line.put("trainedOnTheseExamples", seen);
    line.put("seconds", seconds);
    line.put("examplesPerSecond", dataset.size() / seconds);
    line.put("model", model.toString());
    return line;
  }

  private void print(Dataset dataset, double score, boolean seen) throws CommandException {
    StringBuilder text = new StringBuilder("NLL %s nats per example".formatted(Numbers.nll(score)));
    oracle().ifPresent(best -> text.append(", best possible ").append(Numbers.nll(best)));
    text.append(" (%s, %s examples)".formatted(dataset.name(), Numbers.count(dataset.size())));
    terminal.out().println(text);
    if (seen) {
      terminal.complain("the model was trained on these examples; new ones would say more");
    }
  }
}
