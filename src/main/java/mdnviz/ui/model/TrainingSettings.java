package mdnviz.ui.model;

import java.util.List;
import mdnviz.math.SeededRandom;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.GradientClipping.Kind;
import mdnviz.training.TrainingConfiguration;

/// What the person set about training. What has no control keeps the value of the preset or of the
/// model that was opened.
///
/// JavaFX thread only.
public final class TrainingSettings {
  /// The ways to clip that the window offers, in the order in which they are cycled.
  public static final List<Kind> CLIPPING_KINDS =
      List.of(Kind.NONE, Kind.BY_VALUE, Kind.BY_GLOBAL_NORM);

  /// Smallest learning rate the window offers.
  public static final double LEAST_LEARNING_RATE = 1e-5;

  /// Largest learning rate the window offers; large enough to see a training diverge.
  public static final double MOST_LEARNING_RATE = 1;

  private static final double VALUE_LIMIT = 0.1;
  private static final long SEEDS_TO_DRAW_FROM = 100_000;

  private final TypedSetting<Double> learningRate;
  private final TypedSetting<Integer> batchSize;
  private final TypedSetting<Long> seed;
  private final Setting<Kind> clippingKind;
  private final TypedSetting<Double> valueLimit =
      new TypedSetting<>(VALUE_LIMIT, TextFormat.number("The limit", 1e-6, 1e6));
  private final TypedSetting<Double> maximumNorm;
  private TrainingConfiguration base;

  /// @param initial values and defaults
  public TrainingSettings(TrainingConfiguration initial) {
    base = initial;
    learningRate =
        new TypedSetting<>(
            initial.learningRate(),
            TextFormat.number("The learning rate", LEAST_LEARNING_RATE, MOST_LEARNING_RATE));
    batchSize =
        new TypedSetting<>(
            initial.batchSize(), TextFormat.wholeNumber("The batch size", 1, 1_000_000));
    seed = new TypedSetting<>(initial.seed(), TextFormat.seed());
    clippingKind = new Setting<>(Kind.NONE);
    maximumNorm = new TypedSetting<>(5.0, TextFormat.number("The largest norm", 1e-6, 1e6));
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

  /// @return how gradients are clipped
  public Setting<Kind> clippingKind() {
    return clippingKind;
  }

  /// @return threshold of clipping by value
  public TypedSetting<Double> valueLimit() {
    return valueLimit;
  }

  /// @return threshold of clipping by global norm
  public TypedSetting<Double> maximumNorm() {
    return maximumNorm;
  }

  /// @return the clipping in force
  public GradientClipping clipping() {
    return switch (clippingKind.get()) {
      case NONE -> GradientClipping.NONE;
      case BY_VALUE -> GradientClipping.byValue(valueLimit.get());
      case BY_GLOBAL_NORM -> GradientClipping.byGlobalNorm(maximumNorm.get());
      case PER_HEAD -> new GradientClipping(Kind.PER_HEAD, maximumNorm.get());
    };
  }

  /// Goes to the next way to clip.
  public void cycleClipping() {
    int next = CLIPPING_KINDS.indexOf(clippingKind.get()) + 1;
    clippingKind.set(CLIPPING_KINDS.get(next % CLIPPING_KINDS.size()));
  }

  /// Takes another seed, drawn from the present one so that a series of presses can be repeated.
  public void rerollSeed() {
    long drawn = SeededRandom.stream(seed.get(), 1).nextLong();
    seed.set(Math.floorMod(drawn, SEEDS_TO_DRAW_FROM) + 1);
  }

  /// @return how to train
  public TrainingConfiguration configuration() {
    return base.withLearningRate(learningRate.get())
        .withBatchSize(batchSize.get())
        .withSeed(seed.get())
        .withClipping(clipping());
  }

  /// Takes a preset: values and defaults. The seed stays as it is.
  ///
  /// @param preset what suits the data set
  public void adopt(TrainingConfiguration preset) {
    base = preset;
    learningRate.adopt(preset.learningRate());
    batchSize.adopt(preset.batchSize());
    GradientClipping clipping = preset.clipping();
    if (clipping.kind() == Kind.BY_VALUE) {
      valueLimit.adopt(clipping.threshold());
    } else if (clipping.kind() != Kind.NONE) {
      maximumNorm.adopt(clipping.threshold());
    }
    clippingKind.adopt(clipping.kind());
  }

  /// Takes the values a model that was opened was trained with; the defaults stay.
  ///
  /// @param opened how the model was trained
  public void follow(TrainingConfiguration opened) {
    base = opened;
    learningRate.set(opened.learningRate());
    batchSize.set(opened.batchSize());
    seed.set(opened.seed());
    GradientClipping clipping = opened.clipping();
    if (clipping.kind() == Kind.BY_VALUE) {
      valueLimit.set(clipping.threshold());
    } else if (clipping.kind() != Kind.NONE) {
      maximumNorm.set(clipping.threshold());
    }
    clippingKind.set(clipping.kind());
  }
}
