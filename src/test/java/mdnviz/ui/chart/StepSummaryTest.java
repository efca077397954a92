package mdnviz.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import mdnviz.math.SeededRandom;
import org.junit.jupiter.api.Test;

final class StepSummaryTest {
  @Test
  void bucketsAgreeWithASlowReckoning() {
    float[] values = values(5000);
    StepSummary summary = new StepSummary();
    summary.thinned(i -> values[i], 1700, new StepSummary.Stretch(0, 1700), 9);
    HistoryLine line = summary.thinned(i -> values[i], 5000, new StepSummary.Stretch(100, 4900), 7);
    assertEquals(7, line.size());
    for (int bucket = 0; bucket < 7; bucket++) {
      int from = 100 + 4800 * bucket / 7;
      int to = 100 + 4800 * (bucket + 1) / 7;
      double sum = 0;
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        sum += values[i];
        low = Math.min(low, values[i]);
        high = Math.max(high, values[i]);
      }
      assertEquals(sum / (to - from), line.means()[bucket], 1e-9);
      assertEquals(low, line.lows()[bucket]);
      assertEquals(high, line.highs()[bucket]);
    }
  }

  @Test
  void aNewRunForgetsTheOldOne() {
    StepSummary summary = new StepSummary();
    StepSummary.Stretch all = new StepSummary.Stretch(0, 512);
    summary.thinned(_ -> 1f, 512, all, 1);
    assertEquals(2, summary.thinned(_ -> 2f, 512, all, 1).means()[0]);
  }

  @Test
  void stepsWithoutAFiniteValueAreLeftOut() {
    float[] values = {1, Float.NaN, 3, Float.POSITIVE_INFINITY};
    HistoryLine line =
        new StepSummary().thinned(i -> values[i], 4, new StepSummary.Stretch(0, 4), 10);
    assertArrayEquals(new double[] {1, 3}, line.steps());
    assertArrayEquals(new double[] {1, 3}, line.means());
  }

  private static float[] values(int count) {
    SeededRandom random = new SeededRandom(3);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
