package mdnviz.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import mdnviz.optim.LearningRateSchedule.Kind;
import mdnviz.ui.model.ScheduleSettings;

/// How the learning rate changes as training goes on; period and factor are named by what they mean
/// to the schedule chosen.
final class ScheduleRows {
  private static final String EPOCHS = "epochs";
  private static final Caption KIND =
      new Caption(
          "Schedule",
          "η",
          "How the learning rate changes with the epochs: falling, the loss stops jumping and"
              + " settles. Rebuilds the network.");
  private static final Caption WARM_UP =
      new Caption(
          "Warm-up",
          EPOCHS,
          "The learning rate rises in a line for so long: the first, longest gradients do less"
              + " harm. Rebuilds the network.");
  private static final Caption STEP_PERIOD =
      new Caption(
          "Drop every",
          EPOCHS,
          "Epochs between two drops of the learning rate: the loss curve shows a stair at each."
              + " Rebuilds the network.");
  private static final Caption CURVE_PERIOD =
      new Caption(
          "Curve length",
          EPOCHS,
          "Epochs until the cosine has reached its end: shorter settles sooner, maybe too soon."
              + " Rebuilds the network.");
  private static final Caption PATIENCE =
      new Caption(
          "Wait",
          EPOCHS,
          "Epochs without a better validation loss before the learning rate drops: too few, and it"
              + " drops for a mere bump. Rebuilds the network.");
  private static final Caption DROP =
      new Caption(
          "Drop to",
          "× η",
          "What each drop multiplies the learning rate by: 0.5 halves it, 1 leaves it. Rebuilds the"
              + " network.");
  private static final Caption END =
      new Caption(
          "Ends at",
          "× η",
          "Share of the learning rate left when the curve has ended: near 0 training stands still."
              + " Rebuilds the network.");

  private ScheduleRows() {}

  /// @param schedule what is set
  /// @return from top to bottom
  static List<SettingRow> of(ScheduleSettings schedule) {
    return List.of(
        SettingRow.choice(schedule.kind(), KIND, List.of(Kind.values()), Kind::title).wide(),
        SettingRow.typed(schedule.warmUpEpochs(), WARM_UP)
            .shownWhen(is(schedule, EnumSet.of(Kind.WARM_UP_COSINE))),
        SettingRow.typed(schedule.periodEpochs(), STEP_PERIOD)
            .shownWhen(is(schedule, EnumSet.of(Kind.STEP))),
        SettingRow.typed(schedule.periodEpochs(), CURVE_PERIOD)
            .shownWhen(is(schedule, EnumSet.of(Kind.COSINE, Kind.WARM_UP_COSINE))),
        SettingRow.typed(schedule.periodEpochs(), PATIENCE)
            .shownWhen(is(schedule, EnumSet.of(Kind.REDUCE_ON_PLATEAU))),
        SettingRow.typed(schedule.factor(), DROP)
            .shownWhen(is(schedule, EnumSet.of(Kind.STEP, Kind.REDUCE_ON_PLATEAU))),
        SettingRow.typed(schedule.factor(), END)
            .shownWhen(is(schedule, EnumSet.of(Kind.COSINE, Kind.WARM_UP_COSINE))));
  }

  private static ObservableValue<Boolean> is(ScheduleSettings schedule, Set<Kind> kinds) {
    return schedule.kind().valueProperty().map(kinds::contains);
  }
}
