package mdnviz.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.OptionalDouble;
import mdnviz.data.Dataset;
import mdnviz.export.EnumText;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Objective;

/// What a training came to, for people and for machines. Scores are NLL of the final model in nats
/// per example, data units, NaN where a share is empty.
///
/// @param run the training
/// @param dataset trained on
/// @param train score on the training examples
/// @param validation score on the validation examples
/// @param test score on the examples held back
/// @param oracle the best that is possible, if known
record TrainingReport(
    TrainingRun run,
    Dataset dataset,
    double train,
    double validation,
    double test,
    OptionalDouble oracle) {
  /// Scores a training.
  ///
  /// @param run the training
  /// @param dataset trained on
  /// @param oracle the best that is possible, if known
  /// @return the report
  /// @throws CommandException if the model has no finite score
  static TrainingReport of(TrainingRun run, Dataset dataset, OptionalDouble oracle)
      throws CommandException {
    TrainingReport report =
        new TrainingReport(
            run,
            dataset,
            run.score(dataset, run.split().training()),
            run.score(dataset, run.split().validation()),
            run.score(dataset, run.split().test()),
            oracle);
    if (!Double.isFinite(report.score())) {
      throw CommandException.failedRun(
          "the trained model gives some examples no probability at all; try a larger --floor or a"
              + " smaller --learning-rate");
    }
    return report;
  }

  /// @return the score that says most: that of the test share, else of the validation share, else
  ///   of the training share
  double score() {
    return switch (scoredShare()) {
      case "test" -> test;
      case "validation" -> validation;
      default -> train;
    };
  }

  private String scoredShare() {
    if (run.split().test().length > 0) {
      return "test";
    }
    return run.split().validation().length > 0 ? "validation" : "train";
  }

  /// @param line gets scores, counts and times. Modified.
  void describe(ObjectNode line) {
    line.put("negativeLogLikelihood", score());
    line.put("scoredOn", scoredShare());
    Numbers.put(line, "trainNegativeLogLikelihood", train);
    Numbers.put(line, "validationNegativeLogLikelihood", validation);
    Numbers.put(line, "testNegativeLogLikelihood", test);
    Numbers.put(line, "oracleNegativeLogLikelihood", oracle.orElse(Double.NaN));
    line.put("data", dataset.name());
    line.put("examples", dataset.size());
    line.put("trainExamples", run.split().training().length);
    line.put("validationExamples", run.split().validation().length);
    line.put("testExamples", run.split().test().length);
    line.put("components", run.model().modelConfiguration().componentCount());
    line.put("objective", EnumText.of(run.model().modelConfiguration().objective()));
    line.put("epochs", run.model().epoch());
    line.put("steps", run.model().step());
    line.put("seconds", run.seconds());
    line.put("stepsPerSecond", run.model().step() / run.seconds());
    line.put("seed", run.model().trainingConfiguration().seed());
    line.put("stopReason", EnumText.of(run.stopReason().kind()));
  }

  /// @param out gets two lines
  void print(PrintWriter out) {
    out.println(
        "%s: %s examples, %s, %s epochs, %s steps, %s"
            .formatted(
                dataset.name(),
                Numbers.count(dataset.size()),
                network(),
                Numbers.count(run.model().epoch()),
                Numbers.count(run.model().step()),
                Numbers.duration(run.seconds())));
    StringBuilder scores =
        new StringBuilder("NLL in nats per example: train " + Numbers.nll(train));
    append(scores, "validation", validation);
    append(scores, "test", test);
    append(scores, "best possible", oracle.orElse(Double.NaN));
    out.println(scores);
  }

  private String network() {
    ModelConfiguration model = run.model().modelConfiguration();
    return model.objective() == Objective.LEAST_SQUARES
        ? model.objective().title()
        : "K = " + model.componentCount();
  }

  private static void append(StringBuilder scores, String name, double score) {
    if (!Double.isNaN(score)) {
      scores.append(", ").append(name).append(' ').append(Numbers.nll(score));
    }
  }
}
