package mdnviz.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mdnviz.math.SeededRandom;
import org.junit.jupiter.api.Test;

final class StepSummaryTest {
  @Test
  void bucketsAgreeWithASlowReckoning() {
    float[] values = values(5000);
    StepSummary summary = new StepSummary();
    summary.thinned(reading(values), 1700, new StepSummary.Stretch(0, 1700), 9);
    for (int buckets : new int[] {7, 60, 4800}) {
      HistoryLine line =
          summary.thinned(reading(values), 5000, new StepSummary.Stretch(100, 4900), buckets);
      assertEquals(buckets, line.size());
      int from = 100;
      for (int bucket = 0; bucket < buckets; bucket++) {
        int to = (int) Math.round(2 * line.steps()[bucket] - 1 - from);
        checkBucket(values, from, to, line, bucket);
        from = to;
      }
      assertEquals(4900, from);
    }
  }

  private static void checkBucket(float[] values, int from, int to, HistoryLine line, int bucket) {
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

  private static StepSummary.Values reading(float[] values) {
    return (from, into, count) -> System.arraycopy(values, from, into, 0, count);
  }

  @Test
  void aClearedSummaryForgetsTheOldRow() {
    StepSummary summary = new StepSummary();
    StepSummary.Stretch all = new StepSummary.Stretch(0, 512);
    float[] values = new float[512];
    summary.thinned(reading(values), 512, all, 1);
    Arrays.fill(values, 2);
    summary.clear();
    assertEquals(2, summary.thinned(reading(values), 512, all, 1).means()[0]);
  }

  @Test
  void aLongRowIsCaughtUpWithInBoundedParts() {
    float[] values = values(5000);
    StepSummary summary = new StepSummary(1024);
    StepSummary.Stretch all = new StepSummary.Stretch(0, 5000);
    HistoryLine first = summary.thinned(reading(values), 5000, all, 50);
    assertTrue(summary.isBehind());
    assertTrue(first.steps()[first.size() - 1] <= 1024);
    int calls = 1;
    while (summary.isBehind()) {
      summary.thinned(reading(values), 5000, all, 50);
      calls++;
    }
    assertEquals(5, calls);
    HistoryLine whole = summary.thinned(reading(values), 5000, all, 50);
    assertArrayEquals(
        new StepSummary().thinned(reading(values), 5000, all, 50).means(), whole.means());
  }

  @Test
  void stepsWithoutAFiniteValueAreLeftOut() {
    float[] values = {1, Float.NaN, 3, Float.POSITIVE_INFINITY};
    HistoryLine line =
        new StepSummary().thinned(reading(values), 4, new StepSummary.Stretch(0, 4), 10);
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
