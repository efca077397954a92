package mdnviz.training;

import java.util.Arrays;
import mdnviz.optim.GradientClipper;

/// The numbers of every step and every validation so far, append-only. The owning thread appends; a
/// {@link View} is immutable and may be read by any thread, because what lies before its end never
/// changes again.
///
/// A step is recorded in one float a {@link Series}. They lie in chunks that are never copied
/// again, so that a step late in a long training costs what the first one did.
public final class LossHistory {
  private static final int CHUNK = 1024;
  private static final int INITIAL_CAPACITY = 64;
  private static final int SERIES = Series.values().length;

  /// Stands for the run whose numbers these are.
  private Object run = new Object();

  /// Chunks of CHUNK steps, series after series.
  private float[][] chunks = new float[INITIAL_CAPACITY][];

  private int stepCount;
  private double lastLoss = Double.NaN;
  private long clippedCount;
  private long[] validationSteps = new long[INITIAL_CAPACITY];
  private float[] validationLosses = new float[INITIAL_CAPACITY];
  private int validationCount;

  /// What is recorded of a step.
  public enum Series {
    /// Minibatch negative log-likelihood, nats, data units.
    LOSS,
    /// Global gradient norm before clipping.
    GRADIENT_NORM,
    /// Global gradient norm after clipping; below that before exactly where clipping changed it.
    CLIPPED_NORM,
    /// Norm before clipping of the output weights of the π head.
    MIXING_WEIGHTS_NORM,
    /// The same for the μ head.
    MEANS_NORM,
    /// The same for the σ head.
    SCALES_NORM,
    /// Angle between the gradient before and after clipping, radians, 0 to π/2.
    CLIP_ANGLE,
    /// η after the schedule.
    LEARNING_RATE
  }

  /// @param view what came before
  /// @return a history that goes on from there without touching it
  static LossHistory of(View view) {
    LossHistory history = new LossHistory();
    history.run = view.run;
    history.chunks = Arrays.copyOf(view.chunks, Math.max(INITIAL_CAPACITY, view.chunks.length));
    if (view.stepCount % CHUNK != 0) {
      int last = view.stepCount / CHUNK;
      history.chunks[last] = history.chunks[last].clone();
    }
    int validations = Math.max(INITIAL_CAPACITY, view.validationCount);
    history.validationSteps = Arrays.copyOf(view.validationSteps, validations);
    history.validationLosses = Arrays.copyOf(view.validationLosses, validations);
    history.stepCount = view.stepCount;
    history.lastLoss = view.lastLoss;
    history.clippedCount = view.clippedCount;
    history.validationCount = view.validationCount;
    return history;
  }

  /// Makes what is appended from now on another run, that began like the one before.
  void branch() {
    run = new Object();
  }

  /// Appends a step.
  ///
  /// @param negativeLogLikelihood mean over the minibatch, nats, data units
  /// @param clipper that has just clipped the step's gradient
  /// @param learningRate η after the schedule
  void append(double negativeLogLikelihood, GradientClipper clipper, double learningRate) {
    int index = stepCount % CHUNK;
    int chunk = stepCount / CHUNK;
    if (index == 0) {
      beginChunk(chunk);
    }
    float[] row = chunks[chunk];
    float norm = (float) clipper.norm();
    float clippedNorm = (float) clipper.clippedNorm();
    put(row, index, Series.LOSS, (float) negativeLogLikelihood);
    put(row, index, Series.GRADIENT_NORM, norm);
    put(
        row,
        index,
        Series.CLIPPED_NORM,
        clipper.clipped() ? Math.min(clippedNorm, Math.nextDown(norm)) : norm);
    put(row, index, Series.MIXING_WEIGHTS_NORM, group(clipper, HeadGroup.MIXING_WEIGHTS));
    put(row, index, Series.MEANS_NORM, group(clipper, HeadGroup.MEANS));
    put(row, index, Series.SCALES_NORM, group(clipper, HeadGroup.SCALES));
    put(row, index, Series.CLIP_ANGLE, (float) clipper.angle());
    put(row, index, Series.LEARNING_RATE, (float) learningRate);
    lastLoss = (float) negativeLogLikelihood;
    stepCount++;
    if (clipper.clipped()) {
      clippedCount++;
    }
  }

  private void beginChunk(int chunk) {
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, Math.multiplyExact(chunk, 2));
    }
    chunks[chunk] = new float[SERIES * CHUNK];
  }

  private static float group(GradientClipper clipper, int group) {
    return (float) clipper.groupNorm(group);
  }

  private static void put(float[] chunk, int index, Series series, float value) {
    chunk[series.ordinal() * CHUNK + index] = value;
  }

  /// @return number of steps recorded
  int stepCount() {
    return stepCount;
  }

  /// @return the last step's loss, nats, data units
  double lastLoss() {
    return lastLoss;
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
    private final Object run;
    private final float[][] chunks;
    private final int stepCount;
    private final double lastLoss;
    private final long clippedCount;
    private final long[] validationSteps;
    private final float[] validationLosses;
    private final int validationCount;

    private View(LossHistory history) {
      run = history.run;
      chunks = history.chunks;
      stepCount = history.stepCount;
      lastLoss = history.lastLoss;
      clippedCount = history.clippedCount;
      validationSteps = history.validationSteps;
      validationLosses = history.validationLosses;
      validationCount = history.validationCount;
    }

    /// @return number of steps recorded; step i+1 is at index i
    public int stepCount() {
      return stepCount;
    }

    /// @param earlier another view
    /// @return whether this one holds all that the earlier one holds, because the same training
    ///   went on
    @SuppressWarnings("ReferenceEquality") // the same run, not an equal one
    public boolean continues(View earlier) {
      return stepCount >= earlier.stepCount && run == earlier.run;
    }

    /// @return number of steps whose gradient was clipped
    public long clippedCount() {
      return clippedCount;
    }

    /// @return number of validations recorded
    public int validationCount() {
      return validationCount;
    }

    /// @param series which number
    /// @param index zero-based step
    /// @return what was recorded
    public float value(Series series, int index) {
      return chunks[index / CHUNK][series.ordinal() * CHUNK + index % CHUNK];
    }

    /// Copies a stretch of one series, for who reads millions of steps.
    ///
    /// @param series which number
    /// @param from zero-based first step
    /// @param into filled from its start. Modified.
    /// @param count how many steps, at most as many as follow `from` and fit
    public void read(Series series, int from, float[] into, int count) {
      int done = 0;
      while (done < count) {
        int offset = (from + done) % CHUNK;
        int part = Math.min(count - done, CHUNK - offset);
        float[] chunk = chunks[(from + done) / CHUNK];
        System.arraycopy(chunk, series.ordinal() * CHUNK + offset, into, done, part);
        done += part;
      }
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
