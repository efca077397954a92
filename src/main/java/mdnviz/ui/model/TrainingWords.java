package mdnviz.ui.model;

import java.util.Optional;
import mdnviz.training.LossHistory;
import mdnviz.training.StepReport;
import mdnviz.training.TrainingSnapshot;

/// What the charts of training show, in words: for who does not see them.
public final class TrainingWords {
  private static final String NOTHING = "Nothing was trained yet.";

  /// Validations that a trend is judged by.
  private static final int TREND = 10;

  /// Changes below this are none, nats.
  private static final double STEADY = 0.005;

  private TrainingWords() {}

  /// @param snapshot the newest
  /// @return for example `Validation NLL −1.05 after epoch 274, falling.`
  public static String loss(Optional<TrainingSnapshot> snapshot) {
    if (snapshot.isEmpty() || snapshot.get().step() == 0) {
      return NOTHING;
    }
    TrainingSnapshot now = snapshot.get();
    double validation = now.model().validationNegativeLogLikelihood();
    boolean validated = !Double.isNaN(validation);
    double shown = validated ? validation : now.model().trainNegativeLogLikelihood();
    return "%s NLL %s after epoch %s%s."
        .formatted(
            validated ? "Validation" : "Training",
            Figures.nats(shown),
            Figures.count(now.epoch()),
            trend(now.history()));
  }

  private static String trend(LossHistory.View history) {
    int count = Math.min(TREND, history.validationCount() / 2);
    if (count == 0) {
      return "";
    }
    double change = mean(history, 0, count) - mean(history, count, count);
    return change < -STEADY ? ", falling" : change > STEADY ? ", rising" : ", steady";
  }

  /// Mean of some validations before the last ones.
  private static double mean(LossHistory.View history, int skipped, int count) {
    int end = history.validationCount() - skipped;
    double sum = 0;
    for (int i = end - count; i < end; i++) {
      sum += history.validationLoss(i);
    }
    return sum / count;
  }

  /// @param snapshot the newest
  /// @return for example `Gradient norm 3.2, after clipping 1.0; 37 % of the steps clipped.`
  public static String gradient(Optional<TrainingSnapshot> snapshot) {
    return snapshot
        .flatMap(
            now ->
                now.lastStep()
                    .map(
                        step ->
                            "Gradient norm %s, after clipping %s; %s of the steps clipped."
                                .formatted(
                                    Figures.significant(step.gradientNorm(), 2),
                                    Figures.significant(step.clippedGradientNorm(), 2),
                                    Figures.percent(now.clippedShare()))))
        .orElse(NOTHING);
  }

  /// @param snapshot the newest
  /// @return for example `Norms of the heads: π 0.1, μ 2.3, σ 1.2.`
  public static String heads(Optional<TrainingSnapshot> snapshot) {
    return lastStep(snapshot)
        .map(
            step ->
                "Norms of the heads: π %s, μ %s, σ %s."
                    .formatted(
                        Figures.significant(step.mixingWeightsNorm(), 2),
                        Figures.significant(step.meansNorm(), 2),
                        Figures.significant(step.scalesNorm(), 2)))
        .orElse(NOTHING);
  }

  /// @param snapshot the newest
  /// @return for example `Clipping turned the last gradient by 12°.`
  public static String angle(Optional<TrainingSnapshot> snapshot) {
    return lastStep(snapshot)
        .map(
            step ->
                "Clipping turned the last gradient by %s."
                    .formatted(Figures.degrees(step.clipAngle())))
        .orElse(NOTHING);
  }

  /// @param snapshot the newest
  /// @return for example `Learning rate 0.003.`
  public static String rate(Optional<TrainingSnapshot> snapshot) {
    return lastStep(snapshot)
        .map(step -> "Learning rate %s.".formatted(Figures.significant(step.learningRate())))
        .orElse(NOTHING);
  }

  private static Optional<StepReport> lastStep(Optional<TrainingSnapshot> snapshot) {
    return snapshot.flatMap(TrainingSnapshot::lastStep);
  }
}
