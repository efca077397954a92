package mdnviz.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkerTeamTest {
  @Test
  void everyPartIsDoneExactlyOnceWhateverTheirNumber() {
    try (WorkerTeam team = new WorkerTeam(3)) {
      for (int round = 0; round < 20_000; round++) {
        int parts = 1 + round % 4;
        AtomicIntegerArray done = new AtomicIntegerArray(4);
        team.run(parts, done::incrementAndGet);
        for (int part = 0; part < 4; part++) {
          assertEquals(part < parts ? 1 : 0, done.get(part), "round " + round);
        }
      }
    }
  }

  @Test
  void threadsChangeNoBit() {
    TrainingRequest request = request(7);
    Trainer alone = new Trainer(request);
    try (WorkerTeam team = new WorkerTeam(3)) {
      Trainer together = new Trainer(request, team);
      for (int step = 0; step < 50; step++) {
        alone.step();
        together.step();
      }
      assertArrayEquals(
          Examples.snapshot(alone).model().network().parameters(),
          Examples.snapshot(together).model().network().parameters());
    }
  }

  @Test
  void trainingResumedFromAStateEndsWithTheSameBits() {
    TrainingRequest request = request(3);
    Trainer straight = new Trainer(request);
    for (int step = 0; step < 61; step++) {
      straight.step();
    }
    TrainerState state = straight.state().orElseThrow();
    Trainer resumed = new Trainer(request);
    resumed.restore(state);
    for (int step = 0; step < 75; step++) {
      straight.step();
      resumed.step();
    }
    TrainingSnapshot expected = Examples.snapshot(straight);
    TrainingSnapshot found = Examples.snapshot(resumed);
    assertArrayEquals(
        expected.model().network().parameters(), found.model().network().parameters());
    assertEquals(expected.epoch(), found.epoch());
    assertEquals(
        expected.model().trainNegativeLogLikelihood(), found.model().trainNegativeLogLikelihood());
    assertEquals(
        expected.bestValidationNegativeLogLikelihood(),
        found.bestValidationNegativeLogLikelihood());
    assertEquals(136, found.history().stepCount());
    assertEquals(
        expected.history().value(LossHistory.Series.LOSS, 100),
        found.history().value(LossHistory.Series.LOSS, 100));
    assertEquals(expected.clippedShare(), found.clippedShare());
  }

  /// Minibatches of five blocks, so that parts are of different sizes.
  private static TrainingRequest request(long seed) {
    return TrainingRequest.fresh(
        Examples.inverseSine(2000),
        Examples.SMALL,
        Examples.NOISY.withBatchSize(320).withSeed(seed));
  }
}
