package mdnviz.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import mdnviz.export.EnumText;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.OptimizerConfiguration;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Regularization;
import mdnviz.training.TrainingConfiguration;

/// What a run trains and how, without the data.
///
/// @param model what to build
/// @param training how to train; its last epoch must be in reach
public record RunSettings(ModelConfiguration model, TrainingConfiguration training) {
  /// @param newModel what to build
  /// @return the same training of another network
  RunSettings withModel(ModelConfiguration newModel) {
    return new RunSettings(newModel, training);
  }

  /// @param newTraining how to train
  /// @return another training of the same network
  RunSettings withTraining(TrainingConfiguration newTraining) {
    return new RunSettings(model, newTraining);
  }

  /// @param newEpochs passes after which training finishes, at least 1
  /// @return the same for so many epochs; a cosine that spans the training spans the new one
  public RunSettings withEpochs(int newEpochs) {
    LearningRateSchedule schedule = training.schedule();
    boolean spans =
        schedule.kind() == LearningRateSchedule.Kind.COSINE
            && schedule.periodEpochs() == training.maximumEpochs();
    TrainingConfiguration longer = training.withMaximumEpochs(newEpochs);
    return withTraining(
        spans
            ? longer.withSchedule(
                new LearningRateSchedule(
                    schedule.kind(), newEpochs, schedule.factor(), schedule.warmUpEpochs()))
            : longer);
  }

  /// All settings but the seed on one line, as options are written: equal exactly if the settings
  /// are.
  ///
  /// @return such as `components=3 hidden=32x32 …`
  String text() {
    return options().entrySet().stream()
        .map(option -> option.getKey() + "=" + option.getValue())
        .collect(Collectors.joining(" "));
  }

  /// @return every setting but the seed: names of options and what they are set to, in their order
  Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    describe(model, options);
    describe(training, options);
    return options;
  }

  private static void describe(ModelConfiguration model, Map<String, String> options) {
    options.put("components", String.valueOf(model.componentCount()));
    options.put("hidden", layers(model));
    options.put("activation", EnumText.of(model.activation()));
    options.put("covariance", EnumText.of(model.covariance()));
    options.put("scale-map", EnumText.of(model.scaleMap()));
    options.put("floor", String.valueOf(model.standardDeviationFloor()));
    options.put("initialization", EnumText.of(model.initialization()));
    options.put("output-biases", EnumText.of(model.outputBiases()));
    options.put("objective", EnumText.of(model.objective()));
  }

  private static void describe(TrainingConfiguration training, Map<String, String> options) {
    OptimizerConfiguration optimizer = training.optimizer();
    LearningRateSchedule schedule = training.schedule();
    Regularization noise = training.regularization();
    options.put("learning-rate", String.valueOf(training.learningRate()));
    options.put("clip", SettingText.of(training.clipping()));
    options.put("batch-size", String.valueOf(training.batchSize()));
    options.put("epochs", String.valueOf(training.maximumEpochs()));
    options.put("early-stopping", String.valueOf(training.earlyStoppingEpochs()));
    options.put("validation", String.valueOf(training.shares().validation()));
    options.put("test", String.valueOf(training.shares().test()));
    options.put("optimizer", EnumText.of(optimizer.kind()));
    options.put("beta1", String.valueOf(optimizer.firstMomentDecay()));
    options.put("beta2", String.valueOf(optimizer.secondMomentDecay()));
    options.put("epsilon", String.valueOf(optimizer.epsilon()));
    options.put("weight-decay", String.valueOf(optimizer.weightDecay()));
    options.put("schedule", EnumText.of(schedule.kind()));
    options.put("schedule-period", String.valueOf(schedule.periodEpochs()));
    options.put("schedule-factor", String.valueOf(schedule.factor()));
    options.put("warm-up", String.valueOf(schedule.warmUpEpochs()));
    options.put("input-noise", String.valueOf(noise.inputNoise()));
    options.put("target-noise", String.valueOf(noise.targetNoise()));
    options.put("noise-scaling", String.valueOf(noise.noiseScaling()));
    options.put("entropy-bonus", String.valueOf(noise.entropyBonus()));
  }

  private static String layers(ModelConfiguration model) {
    return model.hiddenLayers().isEmpty()
        ? "none"
        : model.hiddenLayers().stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
