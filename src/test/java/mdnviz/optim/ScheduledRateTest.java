package mdnviz.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ScheduledRateTest {
  private static ScheduledRate rate(LearningRateSchedule.Kind kind) {
    return new ScheduledRate(new LearningRateSchedule(kind, 10, 0.2, 4));
  }

  @Test
  void constantIsAlwaysOne() {
    assertEquals(1, rate(LearningRateSchedule.Kind.CONSTANT).factor(0));
    assertEquals(1, rate(LearningRateSchedule.Kind.CONSTANT).factor(1e6));
  }

  @Test
  void stepDropsAtTheEndOfEveryPeriod() {
    ScheduledRate rate = rate(LearningRateSchedule.Kind.STEP);
    assertEquals(1, rate.factor(9.99));
    assertEquals(0.2, rate.factor(10), 1e-15);
    assertEquals(0.2, rate.factor(19.99), 1e-15);
    assertEquals(0.04, rate.factor(20), 1e-15);
  }

  @Test
  void cosineFallsFromOneToTheFactorAndStaysThere() {
    ScheduledRate rate = rate(LearningRateSchedule.Kind.COSINE);
    assertEquals(1, rate.factor(0));
    assertEquals(0.6, rate.factor(5), 1e-15);
    assertEquals(0.2 + 0.8 * 0.5 * (1 + Math.cos(Math.PI * 0.3)), rate.factor(3), 1e-15);
    assertEquals(0.2, rate.factor(10), 1e-15);
    assertEquals(0.2, rate.factor(500), 1e-15);
  }

  @Test
  void warmUpRisesInALineToOneAndThenFollowsTheCosine() {
    ScheduledRate rate = rate(LearningRateSchedule.Kind.WARM_UP_COSINE);
    assertEquals(0.2, rate.factor(0), 1e-15);
    assertEquals(0.6, rate.factor(2), 1e-15);
    assertEquals(1, rate.factor(4), 1e-15);
    assertEquals(1, rate.factor(4 - 1e-9), 1e-8);
    assertEquals(0.6, rate.factor(9), 1e-15);
    assertEquals(0.2, rate.factor(14), 1e-15);
  }

  @Test
  void warmUpOfNoEpochsIsTheCosine() {
    LearningRateSchedule.Kind kind = LearningRateSchedule.Kind.WARM_UP_COSINE;
    ScheduledRate rate = new ScheduledRate(new LearningRateSchedule(kind, 10, 0.2, 0));
    assertEquals(1, rate.factor(0));
    assertEquals(0.6, rate.factor(5), 1e-15);
  }

  @Test
  void plateauDropsAfterAPeriodWithoutImprovement() {
    ScheduledRate rate = rate(LearningRateSchedule.Kind.REDUCE_ON_PLATEAU);
    rate.validated(1, 2.0);
    rate.validated(2, 1.5);
    for (int epoch = 3; epoch < 12; epoch++) {
      rate.validated(epoch, 1.6);
      assertEquals(1, rate.factor(epoch), "epoch " + epoch);
    }
    rate.validated(12, 1.5);
    assertEquals(0.2, rate.factor(12), 1e-15);
    rate.validated(13, 1.4);
    rate.validated(22, 1.45);
    assertEquals(0.2, rate.factor(22), 1e-15);
    rate.validated(23, 1.45);
    assertEquals(0.04, rate.factor(23), 1e-15);
  }

  @Test
  void plateauGoesOnFromItsState() {
    ScheduledRate rate = rate(LearningRateSchedule.Kind.REDUCE_ON_PLATEAU);
    rate.validated(1, 1.0);
    rate.validated(11, 1.0);
    ScheduledRate resumed = rate(LearningRateSchedule.Kind.REDUCE_ON_PLATEAU);
    resumed.restore(rate.state());
    assertEquals(0.2, resumed.factor(11), 1e-15);
    resumed.validated(20, 0.99);
    resumed.validated(29, 1.0);
    assertEquals(0.2, resumed.factor(29), 1e-15);
    resumed.validated(30, 1.0);
    assertEquals(0.04, resumed.factor(30), 1e-15);
  }

  @Test
  void everyFactorLiesBetweenZeroAndOne() {
    for (LearningRateSchedule.Kind kind : LearningRateSchedule.Kind.values()) {
      for (double epoch = 0; epoch < 60; epoch += 0.37) {
        double factor = rate(kind).factor(epoch);
        assertTrue(factor > 0 && factor <= 1, kind + " at " + epoch + ": " + factor);
      }
    }
  }

  @Test
  void schedulesOutOfRangeAreRefused() {
    LearningRateSchedule.Kind step = LearningRateSchedule.Kind.STEP;
    assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule(step, 0, 0.5, 0));
    assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule(step, 1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule(step, 1, 1.5, 0));
    assertThrows(IllegalArgumentException.class, () -> new LearningRateSchedule(step, 1, 0.5, -1));
  }
}
