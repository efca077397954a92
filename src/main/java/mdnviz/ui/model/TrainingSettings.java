package mdnviz.ui.model;

import java.util.List;
import java.util.stream.Stream;
import mdnviz.math.SeededRandom;
import mdnviz.training.TrainingConfiguration;

/// What the person set about training.
///
/// JavaFX thread only.
public final class TrainingSettings {
  /// Smallest learning rate the window offers.
  public static final double LEAST_LEARNING_RATE = 1e-5;

  /// Largest learning rate the window offers; large enough to see a training diverge.
  public static final double MOST_LEARNING_RATE = 1;

  private static final int MOST_EPOCHS = 1_000_000;
  private static final long SEEDS_TO_DRAW_FROM = 100_000;

  private final TypedSetting<Double> learningRate;
  private final TypedSetting<Integer> batchSize;
  private final TypedSetting<Long> seed;
  private final TypedSetting<Integer> maximumEpochs;
  private final TypedSetting<Integer> earlyStoppingEpochs;
  private final ClippingSettings clipping = new ClippingSettings();
  private final OptimizerSettings optimizer = new OptimizerSettings();
  private final ScheduleSettings schedule = new ScheduleSettings();
  private final HoldOutSettings holdOut = new HoldOutSettings();
  private final RegularizationSettings regularization = new RegularizationSettings();

  /// @param initial values and defaults
  public TrainingSettings(TrainingConfiguration initial) {
    learningRate =
        new TypedSetting<>(
            initial.learningRate(),
            TextFormat.number("The learning rate", LEAST_LEARNING_RATE, MOST_LEARNING_RATE));
    batchSize =
        new TypedSetting<>(
            initial.batchSize(), TextFormat.wholeNumber("The batch size", 1, 1_000_000));
    seed = new TypedSetting<>(initial.seed(), TextFormat.seed());
    maximumEpochs =
        new TypedSetting<>(
            initial.maximumEpochs(), TextFormat.wholeNumber("The last epoch", 1, MOST_EPOCHS));
    earlyStoppingEpochs =
        new TypedSetting<>(
            initial.earlyStoppingEpochs(), TextFormat.countOrOff("The patience", MOST_EPOCHS));
    adopt(initial);
  }

  /// @return η
  public TypedSetting<Double> learningRate() {
    return learningRate;
  }

  /// @return examples in a minibatch
  public TypedSetting<Integer> batchSize() {
    return batchSize;
  }

  /// @return seed of split, weights and minibatches
  public TypedSetting<Long> seed() {
    return seed;
  }

  /// @return passes after which training finishes
  public TypedSetting<Integer> maximumEpochs() {
    return maximumEpochs;
  }

  /// @return epochs without a better validation loss after which training finishes; 0 = off
  public TypedSetting<Integer> earlyStoppingEpochs() {
    return earlyStoppingEpochs;
  }

  /// @return how gradients are clipped
  public ClippingSettings clipping() {
    return clipping;
  }

  /// @return the rule and its constants
  public OptimizerSettings optimizer() {
    return optimizer;
  }

  /// @return how η changes
  public ScheduleSettings schedule() {
    return schedule;
  }

  /// @return what validates and tests
  public HoldOutSettings holdOut() {
    return holdOut;
  }

  /// @return noise and penalties
  public RegularizationSettings regularization() {
    return regularization;
  }

  /// @return what takes effect only with a fresh network: all but η and the clipping
  public Stream<Setting<?>> rebuilding() {
    return Stream.of(
            List.of(batchSize, seed, maximumEpochs, earlyStoppingEpochs),
            optimizer.settings(),
            schedule.settings(),
            holdOut.settings(),
            regularization.settings())
        .flatMap(List::stream);
  }

  /// Takes another seed, drawn from the present one so that a series of presses can be repeated.
  public void rerollSeed() {
    long drawn = SeededRandom.stream(seed.get(), 1).nextLong();
    seed.set(Math.floorMod(drawn, SEEDS_TO_DRAW_FROM) + 1);
  }

  /// @return how to train
  public TrainingConfiguration configuration() {
    return new TrainingConfiguration(
        learningRate.get(),
        schedule.configuration(),
        optimizer.configuration(),
        clipping.configuration(),
        batchSize.get(),
        maximumEpochs.get(),
        regularization.configuration(),
        earlyStoppingEpochs.get(),
        holdOut.configuration(),
        seed.get());
  }

  /// Takes a preset: values and defaults. The seed stays as it is.
  ///
  /// @param preset what suits the data set
  public void adopt(TrainingConfiguration preset) {
    take(preset, Setting::adopt);
  }

  /// Takes the values a model that was opened was trained with; the defaults stay.
  ///
  /// @param opened how the model was trained
  public void follow(TrainingConfiguration opened) {
    take(opened, Setting::set);
    seed.set(opened.seed());
  }

  private void take(TrainingConfiguration from, SettingUpdate update) {
    update.put(learningRate, from.learningRate());
    update.put(batchSize, from.batchSize());
    update.put(maximumEpochs, from.maximumEpochs());
    update.put(earlyStoppingEpochs, from.earlyStoppingEpochs());
    clipping.take(from.clipping(), update);
    optimizer.take(from.optimizer(), update);
    schedule.take(from.schedule(), update);
    holdOut.take(from.shares(), update);
    regularization.take(from.regularization(), update);
  }
}
