package mdnviz.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import mdnviz.optim.GradientClipping;
import mdnviz.training.LossHistory;
import mdnviz.training.TrainingSnapshot;

/// Finds over-fit and exploding gradients in the numbers of the training so far.
final class HistoryChecks {
  private static final int FEWEST_VALIDATIONS = 20;
  private static final int RECENT_VALIDATIONS = 7;
  private static final double OVER_FIT_RISE = 0.15;
  private static final double BELOW_ORACLE = 0.1;
  private static final int RECENT_STEPS = 2000;
  private static final int FEWEST_STEPS = 100;
  private static final double EXPLOSION = 20;
  private static final double CLIP_NORM = 5;
  private static final double NOISE = 0.9;

  private final TrainingSnapshot snapshot;
  private final OptionalDouble oracle;

  /// @param snapshot with its history
  /// @param oracle lowest loss any model can reach, nats, data units; empty where not known
  HistoryChecks(TrainingSnapshot snapshot, OptionalDouble oracle) {
    this.snapshot = snapshot;
    this.oracle = oracle;
  }

  /// @return what is wrong, the gravest first
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    explosion().ifPresent(findings::add);
    risenValidation().or(this::belowOracle).ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> explosion() {
    LossHistory.View history = snapshot.history();
    boolean clipped =
        snapshot.model().trainingConfiguration().clipping().kind() != GradientClipping.Kind.NONE;
    if (clipped || history.stepCount() < FEWEST_STEPS) {
      return Optional.empty();
    }
    float[] norms = new float[Math.min(RECENT_STEPS, history.stepCount())];
    int from = history.stepCount() - norms.length;
    history.read(LossHistory.Series.GRADIENT_NORM, from, norms, norms.length);
    Arrays.sort(norms);
    double ratio = norms[norms.length - 1] / norms[norms.length / 2];
    if (!(ratio > EXPLOSION)) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Finding.Kind.EXPLODING_GRADIENT,
            List.of(),
            List.of(),
            "A gradient of the last %,d steps was %.0f times as long as most: 1/σ² explodes where σ"
                    .formatted(norms.length, ratio)
                + " is small, and clipping is off.",
            Optional.of(new Cure.ClipByNorm(CLIP_NORM))));
  }

  private Optional<Finding> risenValidation() {
    LossHistory.View history = snapshot.history();
    int count = history.validationCount();
    if (count < FEWEST_VALIDATIONS) {
      return Optional.empty();
    }
    double best = Double.POSITIVE_INFINITY;
    int bestAt = 0;
    for (int from = 0; from + RECENT_VALIDATIONS <= count; from++) {
      double level = level(history, from);
      if (level < best) {
        best = level;
        bestAt = from;
      }
    }
    double rise = level(history, count - RECENT_VALIDATIONS) - best;
    double trainNow = trainLevel(history, count - RECENT_VALIDATIONS);
    if (!(rise > OVER_FIT_RISE && trainNow < trainLevel(history, bestAt))) {
      return Optional.empty();
    }
    return Optional.of(
        overFit(
            "The validation NLL has risen by %.2f nats since step %,d while the training NLL goes"
                    .formatted(rise, history.validationStep(bestAt))
                + " on falling: the network learns the examples by heart."));
  }

  /// Median of a few validations in a row: what one of them says is chance.
  private static double level(LossHistory.View history, int from) {
    double[] losses = new double[RECENT_VALIDATIONS];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = history.validationLoss(from + i);
    }
    Arrays.sort(losses);
    return losses[losses.length / 2];
  }

  /// Mean training loss of the steps around the same validations.
  private static double trainLevel(LossHistory.View history, int from) {
    int first = (int) Math.max(0, history.validationStep(from) - 1);
    int last = (int) Math.max(1, history.validationStep(from + RECENT_VALIDATIONS - 1));
    double sum = 0;
    for (int step = first; step < last; step++) {
      sum += history.value(LossHistory.Series.LOSS, step);
    }
    return sum / (last - first);
  }

  private Optional<Finding> belowOracle() {
    double train = snapshot.model().trainNegativeLogLikelihood();
    if (oracle.isEmpty() || !(train < oracle.getAsDouble() - BELOW_ORACLE)) {
      return Optional.empty();
    }
    return Optional.of(
        overFit(
            "The training NLL is %.2f nats below the oracle, the best any model can do on fresh"
                    .formatted(oracle.getAsDouble() - train)
                + " examples: the rest is learnt by heart."));
  }

  private static Finding overFit(String sentence) {
    return new Finding(
        Finding.Kind.OVER_FIT,
        List.of(),
        List.of(),
        sentence,
        Optional.of(new Cure.AddNoise(NOISE)));
  }
}
