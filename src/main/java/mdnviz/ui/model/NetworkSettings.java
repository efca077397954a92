package mdnviz.ui.model;

import mdnviz.optim.GradientClipping;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Preset;
import mdnviz.training.TrainingConfiguration;

/// What is set about the network and its training: changed one by one by hand, or adopted together.
///
/// JavaFX thread only.
final class NetworkSettings {
  private final ModelSettings model;
  private final TrainingSettings training;
  private boolean adopted;
  private boolean taken;

  /// @param preset the first values
  NetworkSettings(Preset preset) {
    model = new ModelSettings(preset.model());
    training = new TrainingSettings(preset.training());
  }

  /// @return what is set about the network
  ModelSettings model() {
    return model;
  }

  /// @return what is set about training
  TrainingSettings training() {
    return training;
  }

  /// @param rebuild called after each change that needs a new network
  void onRebuild(Runnable rebuild) {
    model.settings().forEach(setting -> rebuildOn(setting, rebuild));
    training.rebuilding().forEach(setting -> rebuildOn(setting, rebuild));
  }

  private static void rebuildOn(Setting<?> setting, Runnable rebuild) {
    setting.valueProperty().subscribe((_, _) -> rebuild.run());
  }

  /// @return whether many settings are changing at once, so that nothing need be built before the
  ///   last of them
  boolean areAdopted() {
    return adopted;
  }

  /// Takes values over that count as the ones set by hand.
  ///
  /// @param built of the network
  /// @param trained of its training
  void follow(ModelConfiguration built, TrainingConfiguration trained) {
    adopted = true;
    model.follow(built);
    training.follow(trained);
    adopted = false;
  }

  /// Takes values over that are in force already, in a training done by another hand.
  ///
  /// @param built of the network
  /// @param trained of its training
  /// @param bring brings the examples and the training
  void take(ModelConfiguration built, TrainingConfiguration trained, Runnable bring) {
    adopted = true;
    taken = true;
    bring.run();
    model.follow(built);
    training.follow(trained);
    taken = false;
    adopted = false;
  }

  /// @return whether what changes is in force already, so that the training must not be told
  boolean areTaken() {
    return taken;
  }

  /// Takes a preset over, whose values count as unchanged.
  ///
  /// @param preset of a data set
  /// @param choose loads that data set
  void adopt(Preset preset, Runnable choose) {
    adopted = true;
    model.adopt(preset.model());
    training.adopt(preset.training());
    choose.run();
    adopted = false;
  }

  /// Makes the next training less likely to diverge: turns clipping on if it was off, else takes a
  /// tenth of η.
  void calm() {
    if (training.clipping().kind().get() == GradientClipping.Kind.NONE) {
      training.clipping().kind().set(GradientClipping.Kind.BY_GLOBAL_NORM);
    } else {
      double slower = training.learningRate().get() / 10;
      training.learningRate().set(Math.max(TrainingSettings.LEAST_LEARNING_RATE, slower));
    }
  }
}
