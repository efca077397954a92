package mdnviz.ui.model;

import java.util.List;
import java.util.stream.LongStream;

/// How often each combination of an experiment is repeated, and for how long it trains.
///
/// JavaFX thread only.
public final class RepeatSettings {
  private static final int MOST_SEEDS = 100;
  private static final int MOST_EPOCHS = 1_000_000;

  private final TypedSetting<Integer> seeds;
  private final TypedSetting<Integer> epochs;

  /// @param seedCount repeats at first
  /// @param epochCount epochs at first
  RepeatSettings(int seedCount, int epochCount) {
    seeds =
        new TypedSetting<>(seedCount, TextFormat.wholeNumber("The number of seeds", 1, MOST_SEEDS));
    epochs =
        new TypedSetting<>(
            epochCount, TextFormat.wholeNumber("The number of epochs", 1, MOST_EPOCHS));
  }

  /// @return how many seeds, from 1 on
  public TypedSetting<Integer> seeds() {
    return seeds;
  }

  /// @return passes over the training examples
  public TypedSetting<Integer> epochs() {
    return epochs;
  }

  /// @return 1, 2, …
  List<Long> seedList() {
    return LongStream.rangeClosed(1, seeds.get()).boxed().toList();
  }
}
