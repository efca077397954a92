package mdnviz.ui.model;

import java.util.List;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.LearningRateSchedule.Kind;

/// What the person set about how the learning rate changes as training goes on.
///
/// JavaFX thread only.
public final class ScheduleSettings {
  private static final LearningRateSchedule FIRST = LearningRateSchedule.CONSTANT;
  private static final int MOST_EPOCHS = 100_000;

  private final Setting<Kind> kind = new Setting<>(FIRST.kind());
  private final TypedSetting<Integer> periodEpochs =
      new TypedSetting<>(
          FIRST.periodEpochs(), TextFormat.wholeNumber("The number of epochs", 1, MOST_EPOCHS));
  private final TypedSetting<Double> factor =
      new TypedSetting<>(FIRST.factor(), TextFormat.number("The factor", 1e-4, 1));
  private final TypedSetting<Integer> warmUpEpochs =
      new TypedSetting<>(
          FIRST.warmUpEpochs(), TextFormat.wholeNumber("The warm-up", 0, MOST_EPOCHS));

  ScheduleSettings() {}

  /// @return the shape
  public Setting<Kind> kind() {
    return kind;
  }

  /// @return epochs between drops, of the curve, or of patience
  public TypedSetting<Integer> periodEpochs() {
    return periodEpochs;
  }

  /// @return what a drop multiplies by, or the share left at the end
  public TypedSetting<Double> factor() {
    return factor;
  }

  /// @return epochs of linear rise
  public TypedSetting<Integer> warmUpEpochs() {
    return warmUpEpochs;
  }

  /// @return everything that can be set here
  public List<Setting<?>> settings() {
    return List.of(kind, periodEpochs, factor, warmUpEpochs);
  }

  /// @return the schedule
  public LearningRateSchedule configuration() {
    return new LearningRateSchedule(
        kind.get(), periodEpochs.get(), factor.get(), warmUpEpochs.get());
  }

  void take(LearningRateSchedule schedule, SettingUpdate update) {
    update.put(kind, schedule.kind());
    update.put(periodEpochs, schedule.periodEpochs());
    update.put(factor, schedule.factor());
    update.put(warmUpEpochs, schedule.warmUpEpochs());
  }
}
