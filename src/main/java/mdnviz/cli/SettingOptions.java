package mdnviz.cli;

import mdnviz.experiment.RunSettings;
import mdnviz.training.Preset;
import mdnviz.training.TrainingConfiguration;
import picocli.CommandLine.ArgGroup;

/// Options that say what to train and how; those not given are the preset's.
final class SettingOptions {
  @ArgGroup(validate = false, order = 1, heading = "%nNetwork:%n")
  private final ModelOptions model = new ModelOptions();

  @ArgGroup(validate = false, order = 2, heading = "%nTraining:%n")
  private final TrainingOptions training = new TrainingOptions();

  @ArgGroup(validate = false, order = 3, heading = "%nOptimizer:%n")
  private final OptimizerOptions optimizer = new OptimizerOptions();

  @ArgGroup(validate = false, order = 4, heading = "%nLearning-rate schedule:%n")
  private final ScheduleOptions schedule = new ScheduleOptions();

  @ArgGroup(validate = false, order = 5, heading = "%nNoise and penalties:%n")
  private final RegularizationOptions regularization = new RegularizationOptions();

  /// @param preset what holds where no option says otherwise
  /// @param seed of split, weights, minibatches and noise
  /// @return the settings of a run
  /// @throws CommandException if a number is out of range or options contradict each other
  RunSettings over(Preset preset, long seed) throws CommandException {
    try {
      TrainingConfiguration base = training.over(preset, seed);
      TrainingConfiguration configuration =
          base.withOptimizer(optimizer.over(base.optimizer()))
              .withSchedule(schedule.over(base.schedule(), base.maximumEpochs()))
              .withRegularization(regularization.over(base.regularization()));
      return new RunSettings(model.over(preset.model()), configuration);
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongInput(e.getMessage());
    }
  }
}
