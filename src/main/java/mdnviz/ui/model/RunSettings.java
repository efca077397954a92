package mdnviz.ui.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import mdnviz.data.DataSplit;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.OptimizerConfiguration;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Regularization;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingConfiguration;

/// What a run was set to, name by name, for people.
final class RunSettings {
  private RunSettings() {}

  /// Says in which settings a run differs from the present one.
  ///
  /// @param run before
  /// @param present now
  /// @return the settings of the run that are others, for example `K 3, η 0.01`; empty if none is
  static String differences(EarlierRun run, TrainedModel present) {
    Map<String, String> then = of(run.model(), run.training());
    Map<String, String> now = of(present.modelConfiguration(), present.trainingConfiguration());
    StringJoiner text = new StringJoiner(", ");
    if (!run.dataHash().equals(present.dataHash())) {
      boolean sameName = run.dataName().equals(present.dataName());
      text.add(sameName ? "other draw of " + run.dataName() : run.dataName());
    }
    then.forEach(
        (name, value) -> {
          if (!value.equals(now.get(name))) {
            text.add(name.isEmpty() ? value : name + " " + value);
          }
        });
    return text.toString();
  }

  private static Map<String, String> of(ModelConfiguration model, TrainingConfiguration training) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("K", Integer.toString(model.componentCount()));
    settings.put("layers", new HiddenLayersText().print(model.hiddenLayers()));
    settings.put("activation", model.activation().title());
    settings.put("Σ", model.covariance().title());
    settings.put("σ by", model.scaleMap().title());
    settings.put("floor", Figures.plain(model.standardDeviationFloor()));
    settings.put("weights", model.initialization().title());
    settings.put("start", model.outputBiases().title());
    settings.put("η", Figures.plain(training.learningRate()));
    settings.put("schedule", training.schedule().kind().title());
    settings.put("optimizer", optimizer(training.optimizer()));
    settings.put("clipping", clipping(training.clipping()));
    settings.put("batch", Figures.count(training.batchSize()));
    settings.put("noise", noise(training.regularization()));
    settings.put("held out", shares(training.shares()));
    settings.put("seed", Long.toString(training.seed()));
    return settings;
  }

  private static String optimizer(OptimizerConfiguration optimizer) {
    String decay =
        optimizer.weightDecay() > 0 ? " λ " + Figures.plain(optimizer.weightDecay()) : "";
    return optimizer.kind().title() + decay;
  }

  private static String clipping(GradientClipping clipping) {
    boolean none = clipping.kind() == GradientClipping.Kind.NONE;
    String threshold = none ? "" : " " + Figures.plain(clipping.threshold());
    return clipping.kind().title() + threshold;
  }

  private static String noise(Regularization noise) {
    return "x %s t %s H %s"
        .formatted(
            Figures.plain(noise.inputNoise()),
            Figures.plain(noise.targetNoise()),
            Figures.plain(noise.entropyBonus()));
  }

  private static String shares(DataSplit.Shares shares) {
    return "%s + %s"
        .formatted(Figures.percent(shares.validation()), Figures.percent(shares.test()));
  }
}
