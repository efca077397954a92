package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mdnviz.data.Dataset;
import mdnviz.optim.LearningRateSchedule;
import org.junit.jupiter.api.Test;

final class ContinuationTest {
  private static final int STEPS = 40;

  private final Trainer before = new Trainer(request(Examples.inverseSine(200)));

  private static TrainingRequest request(Dataset dataset) {
    return TrainingRequest.fresh(dataset, Examples.SMALL, Examples.NOISY);
  }

  private static TrainingSnapshot snapshot(Trainer trainer) {
    return trainer.snapshot(TrainingStatus.PAUSED, 0);
  }

  private void train(int steps) {
    for (int i = 0; i < steps; i++) {
      assertTrue(before.step());
    }
  }

  @Test
  void weightsOptimizerCountersAndHistoryGoOn() {
    train(STEPS);
    TrainerState old = before.state().orElseThrow();
    Trainer after = Continuation.of(before, request(Examples.inverseSine(230)));
    TrainerState taken = after.state().orElseThrow();
    assertArrayEquals(old.parameters(), taken.parameters());
    assertEquals(STEPS, taken.position().step());
    assertEquals(old.position().epoch(), taken.position().epoch());
    assertEquals(0, taken.position().batch());
    assertEquals(STEPS, snapshot(after).history().stepCount());
    assertEquals(230, snapshot(after).model().dataSize());
    assertTrue(after.step());
    assertEquals(STEPS + 1, snapshot(after).step());
    assertEquals(STEPS + 1, snapshot(after).history().stepCount());
  }

  /// With fresh running means Adam's first step moves every weight by η.
  @Test
  void theFirstStepAfterwardsIsNoJump() {
    train(STEPS);
    float[] weights = before.state().orElseThrow().parameters();
    Trainer after = Continuation.of(before, request(Examples.inverseSine(230)));
    after.step();
    float[] next = after.state().orElseThrow().parameters();
    double rate = Examples.NOISY.learningRate();
    double sum = 0;
    for (int i = 0; i < next.length; i++) {
      sum += Math.abs(next[i] - weights[i]);
    }
    double mean = sum / next.length;
    assertTrue(mean < 0.7 * rate, () -> mean + " is about η = " + rate);
  }

  @Test
  void theScoreIsThatOfTheNewExamples() {
    train(STEPS);
    Trainer after = Continuation.of(before, request(Examples.inverseSine(400)));
    double validation = snapshot(after).model().validationNegativeLogLikelihood();
    assertTrue(Double.isFinite(validation));
    assertNotEquals(snapshot(before).model().validationNegativeLogLikelihood(), validation);
    assertTrue(Double.isNaN(snapshot(after).bestValidationNegativeLogLikelihood()));
  }

  @Test
  void aLearningRateSetByHandStays() {
    before.setLearningRate(0.0123);
    train(STEPS);
    Trainer after = Continuation.of(before, request(Examples.inverseSine(230)));
    TrainingConfiguration used = snapshot(after).model().trainingConfiguration();
    assertEquals(0.0123, used.learningRate());
    assertEquals(LearningRateSchedule.CONSTANT, used.schedule());
  }

  @Test
  void dataOfAnotherRangeStartFresh() {
    train(STEPS);
    Trainer after = Continuation.of(before, request(Examples.inverseSine(200, 9, 0, 1, 0)));
    assertEquals(0, snapshot(after).step());
    Trainer shifted = Continuation.of(before, request(Examples.inverseSine(200, 1, 0, 1, 5)));
    assertEquals(0, snapshot(shifted).step());
  }

  @Test
  void anEndedTrainingGoesOnFromItsWeightsWithFreshCounters() {
    Trainer ended =
        new Trainer(
            TrainingRequest.fresh(
                Examples.inverseSine(200), Examples.SMALL, Examples.NOISY.withMaximumEpochs(3)));
    for (int epoch = 0; epoch < 3; epoch++) {
      ended.epoch();
    }
    assertTrue(ended.stopReason().isPresent());
    Trainer after = Continuation.of(ended, request(Examples.inverseSine(210)));
    assertEquals(0, snapshot(after).step());
    assertEquals(
        snapshot(ended).model().mixtureAt(0.4).logDensity(0.5),
        snapshot(after).model().mixtureAt(0.4).logDensity(0.5));
    assertTrue(after.step());
  }

  @Test
  void aSingleExampleIsRefused() {
    Dataset one = Dataset.of("one", List.of("x"), List.of("t"), new double[][] {{0.5}, {0.5}});
    TrainingRequest request = request(one);
    assertThrows(IllegalArgumentException.class, () -> Continuation.of(before, request));
  }
}
