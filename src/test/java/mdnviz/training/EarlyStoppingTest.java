package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import org.junit.jupiter.api.Test;

final class EarlyStoppingTest {
  /// Few examples and many weights: the validation loss turns soon.
  private static final Dataset FEW = Examples.inverseSine(60);

  private static final TrainingConfiguration PATIENT =
      TrainingConfiguration.DEFAULT
          .withLearningRate(0.02)
          .withShares(new DataSplit.Shares(0.5, 0))
          .withEarlyStoppingEpochs(60);

  private static Trainer stopped() {
    ModelConfiguration large = Examples.SMALL.withHiddenLayers(List.of(32));
    return Examples.trained(TrainingRequest.fresh(FEW, large, PATIENT), 5000);
  }

  @Test
  void trainingStopsOnceTheValidationLossHasTurned() {
    Trainer trainer = stopped();
    StopReason reason = trainer.stopReason().orElseThrow();
    assertEquals(StopReason.Kind.EARLY_STOPPING, reason.kind());
    assertEquals(TrainingStatus.FINISHED, Examples.snapshot(trainer).status());
    assertTrue(trainer.stepCount() < 5000);
  }

  @Test
  void bestWeightsAreBack() {
    TrainingSnapshot snapshot = Examples.snapshot(stopped());
    LossHistory.View history = snapshot.history();
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < history.validationCount(); i++) {
      best = Math.min(best, history.validationLoss(i));
    }
    double last = history.validationLoss(history.validationCount() - 1);
    assertTrue(last > best + 0.01, "the validation loss never turned: this test shows nothing");
    int[] rows = DataSplit.of(FEW.size(), PATIENT.shares(), PATIENT.seed()).validation();
    double score = Scoring.negativeLogLikelihood(snapshot.model().network(), FEW, rows);
    assertEquals(best, score, 1e-6);
    assertEquals(best, snapshot.bestValidationNegativeLogLikelihood(), 1e-6);
    assertEquals(best, snapshot.model().validationNegativeLogLikelihood(), 1e-6);
  }
}
