package mdnviz.optim;

/// Follows a {@link LearningRateSchedule} through a training.
///
/// Mutable; belongs to one thread at a time.
public final class ScheduledRate {
  private final LearningRateSchedule schedule;
  private double plateauFactor = 1;
  private double best = Double.POSITIVE_INFINITY;
  private double lastImprovement;

  /// @param schedule to follow
  public ScheduledRate(LearningRateSchedule schedule) {
    this.schedule = schedule;
  }

  /// @return the schedule followed
  public LearningRateSchedule schedule() {
    return schedule;
  }

  /// @param epoch passes done, with the fraction of the current one
  /// @return what to multiply the user's η by, in (0, 1]
  public double factor(double epoch) {
    return switch (schedule.kind()) {
      case CONSTANT -> 1;
      case STEP -> StrictMath.pow(schedule.factor(), Math.floor(epoch / schedule.periodEpochs()));
      case COSINE -> cosine(epoch);
      case WARM_UP_COSINE ->
          epoch < schedule.warmUpEpochs()
              ? (epoch + 1) / (schedule.warmUpEpochs() + 1)
              : cosine(epoch - schedule.warmUpEpochs());
      case REDUCE_ON_PLATEAU -> plateauFactor;
    };
  }

  private double cosine(double epoch) {
    double progress = Math.min(1, epoch / schedule.periodEpochs());
    double low = schedule.factor();
    return low + (1 - low) * 0.5 * (1 + StrictMath.cos(Math.PI * progress));
  }

  /// Tells a validation loss, for the plateau.
  ///
  /// @param epoch passes done
  /// @param negativeLogLikelihood of the validation share, nats
  public void validated(double epoch, double negativeLogLikelihood) {
    if (negativeLogLikelihood < best) {
      best = negativeLogLikelihood;
      lastImprovement = epoch;
    } else if (epoch - lastImprovement >= schedule.periodEpochs()) {
      plateauFactor *= schedule.factor();
      lastImprovement = epoch;
    }
  }

  /// @return everything needed to go on later
  public State state() {
    return new State(plateauFactor, best, lastImprovement);
  }

  /// @param state of a rate of the same schedule
  public void restore(State state) {
    plateauFactor = state.plateauFactor();
    best = state.best();
    lastImprovement = state.lastImprovement();
  }

  /// What a plateau remembers.
  ///
  /// @param plateauFactor what η is multiplied by
  /// @param best lowest validation loss, nats
  /// @param lastImprovement epoch at which it was reached or η last dropped
  public record State(double plateauFactor, double best, double lastImprovement) {}
}
