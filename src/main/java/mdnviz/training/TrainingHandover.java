package mdnviz.training;

import java.util.List;

/// A training as one hand leaves it and another takes it up: enough to show all of it and to go on
/// bit for bit as if it had never changed hands. Immutable.
public final class TrainingHandover {
  private final TrainingRequest request;
  private final TrainerState state;
  private final TrainingSnapshot snapshot;
  private final List<TimelineEntry> timeline;

  /// @param request what was asked for
  /// @param state where it stands, be it at its end
  /// @param snapshot of the same moment
  /// @param timeline what was kept of its course, in the order of the epochs
  TrainingHandover(
      TrainingRequest request,
      TrainerState state,
      TrainingSnapshot snapshot,
      List<TimelineEntry> timeline) {
    this.request = request;
    this.state = state;
    this.snapshot = snapshot;
    this.timeline = List.copyOf(timeline);
  }

  /// @return what was asked for
  public TrainingRequest request() {
    return request;
  }

  /// @return everything known at this moment
  public TrainingSnapshot snapshot() {
    return snapshot;
  }

  /// @return what was kept of its course, in the order of the epochs
  public List<TimelineEntry> timeline() {
    return timeline;
  }

  /// @return a trainer that stands where this one stood
  Trainer taken() {
    Trainer trainer = new Trainer(request);
    trainer.restore(state);
    trainer.remember(snapshot);
    return trainer;
  }
}
