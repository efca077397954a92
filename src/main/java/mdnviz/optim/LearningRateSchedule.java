package mdnviz.optim;

/// How the learning rate set by the user is scaled as training goes on.
///
/// @param kind the shape
/// @param periodEpochs step: epochs between drops; cosine: epochs until the end of the curve;
///   plateau: epochs without improvement before a drop; at least 1
/// @param factor step and plateau: what a drop multiplies by; cosine: the share left at the end; in
///   (0, 1]
/// @param warmUpEpochs epochs of linear rise, at least 0, used by warm-up + cosine
public record LearningRateSchedule(Kind kind, int periodEpochs, double factor, int warmUpEpochs) {
  /// The learning rate as the user set it.
  public static final LearningRateSchedule CONSTANT =
      new LearningRateSchedule(Kind.CONSTANT, 100, 0.5, 0);

  /// Checks the numbers.
  ///
  /// @throws IllegalArgumentException if one is out of range
  public LearningRateSchedule {
    if (periodEpochs < 1 || warmUpEpochs < 0) {
      throw new IllegalArgumentException(
          "the period must be at least 1 epoch and the warm-up at least 0, were %d and %d"
              .formatted(periodEpochs, warmUpEpochs));
    }
    if (!(factor > 0 && factor <= 1)) {
      throw new IllegalArgumentException("the factor must lie in (0, 1], was " + factor);
    }
  }

  /// The shapes.
  public enum Kind {
    /// Always 1.
    CONSTANT("constant"),
    /// factor^⌊epoch / period⌋.
    STEP("step"),
    /// Half a cosine from 1 to the factor over the period, then the factor.
    COSINE("cosine"),
    /// A linear rise over the warm-up, then the cosine.
    WARM_UP_COSINE("warm-up + cosine"),
    /// Multiplied by the factor whenever the validation loss has not fallen for a period.
    REDUCE_ON_PLATEAU("reduce on plateau");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /// @return the name shown to people
    public String title() {
      return title;
    }
  }
}
