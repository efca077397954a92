package mdnviz.cli;

import mdnviz.optim.LearningRateSchedule;
import picocli.CommandLine.Option;

/// Options of the learning-rate schedule; those not given are the preset's.
final class ScheduleOptions {
  @Option(
      names = "--schedule",
      paramLabel = "<name>",
      description =
          "Of the learning rate: constant, step, cosine, warm-up-cosine or reduce-on-plateau.")
  private LearningRateSchedule.Kind kind;

  @Option(
      names = "--schedule-period",
      paramLabel = "<epochs>",
      description =
          "Epochs between drops (step), to the end (cosine) or of patience (reduce-on-plateau);"
              + " default: all epochs for cosine, a fifth of them otherwise.")
  private Integer period;

  @Option(
      names = "--schedule-factor",
      paramLabel = "<share>",
      description = "What a drop multiplies by, or the share left at the end of a cosine.")
  private Double factor;

  @Option(
      names = "--warm-up",
      paramLabel = "<epochs>",
      description = "Epochs of linear rise before a cosine.")
  private Integer warmUp;

  /// @param preset what holds where no option says otherwise
  /// @param epochs passes of the whole training
  /// @return the schedule
  /// @throws IllegalArgumentException if a number is out of range
  LearningRateSchedule over(LearningRateSchedule preset, int epochs) {
    LearningRateSchedule.Kind chosen = kind == null ? preset.kind() : kind;
    LearningRateSchedule base = chosen == preset.kind() ? preset : standard(chosen, epochs);
    return new LearningRateSchedule(
        chosen,
        period == null ? base.periodEpochs() : period,
        factor == null ? base.factor() : factor,
        warmUp == null ? base.warmUpEpochs() : warmUp);
  }

  private static LearningRateSchedule standard(LearningRateSchedule.Kind kind, int epochs) {
    int fifth = Math.max(1, epochs / 5);
    return switch (kind) {
      case CONSTANT -> LearningRateSchedule.CONSTANT;
      case STEP, REDUCE_ON_PLATEAU -> new LearningRateSchedule(kind, fifth, 0.5, 0);
      case COSINE -> new LearningRateSchedule(kind, epochs, 0.02, 0);
      case WARM_UP_COSINE -> new LearningRateSchedule(kind, epochs, 0.02, Math.max(1, epochs / 20));
    };
  }
}
