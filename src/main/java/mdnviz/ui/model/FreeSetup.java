package mdnviz.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mdnviz.experiment.Experiment;
import mdnviz.experiment.Factor;
import mdnviz.experiment.VariedFactor;

/// The free comparison: one or two settings of the Explore workspace varied, each combination with
/// several seeds.
///
/// JavaFX thread only.
public final class FreeSetup extends ExperimentSetup {
  private static final int SEEDS = 3;
  private static final int EPOCHS = 100;

  private final LevelsSetting first =
      new LevelsSetting(Optional.of(Factor.LEARNING_RATE), this::exploredSettings);
  private final LevelsSetting second = new LevelsSetting(Optional.empty(), this::exploredSettings);
  private final RepeatSettings repeats = new RepeatSettings(SEEDS, EPOCHS);

  /// @param explore whose examples and settings
  public FreeSetup(ExploreModel explore) {
    super(explore);
  }

  /// @return what is varied
  public LevelsSetting first() {
    return first;
  }

  /// @return what else is varied
  public LevelsSetting second() {
    return second;
  }

  @Override
  public RepeatSettings repeats() {
    return repeats;
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        first.factor(),
        first.levels(),
        second.factor(),
        second.levels(),
        repeats.seeds(),
        repeats.epochs());
  }

  @Override
  public Lab lab() {
    return Lab.FREE;
  }

  @Override
  public LabPlan plan() {
    List<VariedFactor> varied =
        Stream.of(first, second).flatMap(levels -> levels.varied().stream()).toList();
    if (varied.isEmpty()) {
      throw new IllegalArgumentException("choose a setting to vary");
    }
    return new LabPlan(
        Lab.FREE,
        "%s on %s".formatted(title(varied), explore().data().titleProperty().get()),
        new Experiment(
            exploredData(),
            exploredSettings().withEpochs(repeats.epochs().get()),
            varied,
            repeats.seedList()),
        explore().data().referencesProperty().get());
  }
}
