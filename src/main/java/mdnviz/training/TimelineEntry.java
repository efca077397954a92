package mdnviz.training;

import java.util.Optional;

/// A training at the end of an epoch: enough to show it and to go on from there. Immutable.
public final class TimelineEntry {
  private final TrainerState state;
  private final TrainedModel origin;
  private final Optional<StepReport> lastStep;
  private final Object run;

  /// Makes an entry that is in no timeline yet.
  ///
  /// @param state of the training
  /// @param origin a model of the same training; only what does not change in a training is used
  /// @param lastStep what the last step did
  TimelineEntry(TrainerState state, TrainedModel origin, Optional<StepReport> lastStep) {
    this(state, origin, lastStep, new Object());
  }

  private TimelineEntry(
      TrainerState state, TrainedModel origin, Optional<StepReport> lastStep, Object run) {
    this.state = state;
    this.origin = origin;
    this.lastStep = lastStep;
    this.run = run;
  }

  /// @param timeline stands for the run that is recorded
  /// @return the same entry as one of that run
  TimelineEntry keptIn(Object timeline) {
    return new TimelineEntry(state, origin, lastStep, timeline);
  }

  /// @param timeline stands for a run that is recorded
  /// @return whether the entry belongs to it
  @SuppressWarnings("ReferenceEquality") // the same run, not an equal one
  boolean isOf(Object timeline) {
    return run == timeline;
  }

  /// @param earlier the entry before it in the timeline
  /// @return bytes of the arrays that belong to this entry alone
  long bytesBesides(TimelineEntry earlier) {
    return state.bytesBesides(earlier.state);
  }

  /// @return what a trainer needs to go on from here
  TrainerState state() {
    return state;
  }

  /// @return passes completed
  public int epoch() {
    return state.position().epoch();
  }

  /// @return optimizer steps done
  public long step() {
    return state.position().step();
  }

  /// Makes the snapshot that was or could have been published then; every call makes a new one.
  ///
  /// @return the training as it rested then
  public TrainingSnapshot snapshot() {
    return new TrainingSnapshot(
        origin.at(state),
        TrainingStatus.PAUSED,
        lastStep,
        state.history(),
        state.scores().bestValidation(),
        0,
        Optional.empty());
  }
}
