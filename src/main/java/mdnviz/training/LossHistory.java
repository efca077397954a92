package mdnviz.training;

import java.util.Arrays;
import mdnviz.optim.GradientClipper;

/// The numbers of every step and every validation so far, append-only. The owning thread appends; a
/// {@link View} is immutable and may be read by any thread, because what lies before its end never
/// changes again.
///
/// A step is recorded in three floats: loss, gradient norm before and after clipping.
public final class LossHistory {
  private static final int INITIAL_CAPACITY = 1024;

  private float[] losses = new float[INITIAL_CAPACITY];
  private float[] gradientNorms = new float[INITIAL_CAPACITY];
  private float[] clippedNorms = new float[INITIAL_CAPACITY];
  private int stepCount;
  private long clippedCount;
  private long[] validationSteps = new long[INITIAL_CAPACITY];
  private float[] validationLosses = new float[INITIAL_CAPACITY];
  private int validationCount;

  /// @param view what came before
  /// @return a history that goes on from there without touching it
  static LossHistory of(View view) {
    LossHistory history = new LossHistory();
    int steps = Math.max(INITIAL_CAPACITY, view.stepCount);
    int validations = Math.max(INITIAL_CAPACITY, view.validationCount);
    history.losses = Arrays.copyOf(view.losses, steps);
    history.gradientNorms = Arrays.copyOf(view.gradientNorms, steps);
    history.clippedNorms = Arrays.copyOf(view.clippedNorms, steps);
    history.validationSteps = Arrays.copyOf(view.validationSteps, validations);
    history.validationLosses = Arrays.copyOf(view.validationLosses, validations);
    history.stepCount = view.stepCount;
    history.clippedCount = view.clippedCount;
    history.validationCount = view.validationCount;
    return history;
  }

  /// Appends a step.
  ///
  /// @param negativeLogLikelihood mean over the minibatch, nats, data units
  /// @param clipper that has just clipped the step's gradient
  void append(double negativeLogLikelihood, GradientClipper clipper) {
    if (stepCount == losses.length) {
      int capacity = Math.multiplyExact(stepCount, 2);
      losses = Arrays.copyOf(losses, capacity);
      gradientNorms = Arrays.copyOf(gradientNorms, capacity);
      clippedNorms = Arrays.copyOf(clippedNorms, capacity);
    }
    losses[stepCount] = (float) negativeLogLikelihood;
    gradientNorms[stepCount] = (float) clipper.norm();
    clippedNorms[stepCount] = (float) clipper.clippedNorm();
    stepCount++;
    if (clipper.clipped()) {
      clippedCount++;
    }
  }

  /// @return number of steps recorded
  int stepCount() {
    return stepCount;
  }

  /// @return the last step's loss, nats, data units
  double lastLoss() {
    return losses[stepCount - 1];
  }

  /// Appends a validation.
  ///
  /// @param step number of steps done when it was made
  /// @param negativeLogLikelihood mean over the validation share, nats, data units
  void appendValidation(long step, double negativeLogLikelihood) {
    if (validationCount == validationLosses.length) {
      int capacity = Math.multiplyExact(validationCount, 2);
      validationLosses = Arrays.copyOf(validationLosses, capacity);
      validationSteps = Arrays.copyOf(validationSteps, capacity);
    }
    validationSteps[validationCount] = step;
    validationLosses[validationCount] = (float) negativeLogLikelihood;
    validationCount++;
  }

  /// @return everything so far
  View view() {
    return new View(this);
  }

  /// The history up to one moment. Immutable.
  public static final class View {
    private final float[] losses;
    private final float[] gradientNorms;
    private final float[] clippedNorms;
    private final int stepCount;
    private final long clippedCount;
    private final long[] validationSteps;
    private final float[] validationLosses;
    private final int validationCount;

    private View(LossHistory history) {
      losses = history.losses;
      gradientNorms = history.gradientNorms;
      clippedNorms = history.clippedNorms;
      stepCount = history.stepCount;
      clippedCount = history.clippedCount;
      validationSteps = history.validationSteps;
      validationLosses = history.validationLosses;
      validationCount = history.validationCount;
    }

    /// @return number of steps recorded; step i+1 is at index i
    public int stepCount() {
      return stepCount;
    }

    /// @return number of steps whose gradient was clipped
    public long clippedCount() {
      return clippedCount;
    }

    /// @return number of validations recorded
    public int validationCount() {
      return validationCount;
    }

    /// @param index zero-based step
    /// @return minibatch negative log-likelihood, nats, data units
    public float loss(int index) {
      return losses[index];
    }

    /// @param index zero-based step
    /// @return global gradient norm before clipping
    public float gradientNorm(int index) {
      return gradientNorms[index];
    }

    /// @param index zero-based step
    /// @return global gradient norm after clipping
    public float clippedGradientNorm(int index) {
      return clippedNorms[index];
    }

    /// @param index zero-based validation
    /// @return number of steps done when it was made
    public long validationStep(int index) {
      return validationSteps[index];
    }

    /// @param index zero-based validation
    /// @return validation negative log-likelihood, nats, data units
    public float validationLoss(int index) {
      return validationLosses[index];
    }
  }
}
