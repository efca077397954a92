package mdnviz.experiment;

import java.util.List;
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
    OptimizerConfiguration optimizer = training.optimizer();
    LearningRateSchedule schedule = training.schedule();
    Regularization noise = training.regularization();
    return String.join(
        " ",
        List.of(
            "components=" + model.componentCount(),
            "hidden=" + layers(),
            "activation=" + EnumText.of(model.activation()),
            "covariance=" + EnumText.of(model.covariance()),
            "scale-map=" + EnumText.of(model.scaleMap()),
            "floor=" + model.standardDeviationFloor(),
            "initialization=" + EnumText.of(model.initialization()),
            "output-biases=" + EnumText.of(model.outputBiases()),
            "objective=" + EnumText.of(model.objective()),
            "learning-rate=" + training.learningRate(),
            "clip=" + SettingText.of(training.clipping()),
            "batch-size=" + training.batchSize(),
            "epochs=" + training.maximumEpochs(),
            "early-stopping=" + training.earlyStoppingEpochs(),
            "validation=" + training.shares().validation(),
            "test=" + training.shares().test(),
            "optimizer=" + EnumText.of(optimizer.kind()),
            "beta1=" + optimizer.firstMomentDecay(),
            "beta2=" + optimizer.secondMomentDecay(),
            "epsilon=" + optimizer.epsilon(),
            "weight-decay=" + optimizer.weightDecay(),
            "schedule=" + EnumText.of(schedule.kind()),
            "schedule-period=" + schedule.periodEpochs(),
            "schedule-factor=" + schedule.factor(),
            "warm-up=" + schedule.warmUpEpochs(),
            "input-noise=" + noise.inputNoise(),
            "target-noise=" + noise.targetNoise(),
            "noise-scaling=" + noise.noiseScaling(),
            "entropy-bonus=" + noise.entropyBonus()));
  }

  private String layers() {
    return model.hiddenLayers().isEmpty()
        ? "none"
        : model.hiddenLayers().stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
