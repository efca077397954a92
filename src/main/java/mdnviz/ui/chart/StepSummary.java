package mdnviz.ui.chart;

import java.util.Arrays;

/// Sums up a growing row of numbers in blocks, so that a picture of millions of steps costs no more
/// than one of thousands. Only what was added since is read again, and a bounded part of that a
/// call: who shows a long history for the first time asks again until {@link #isBehind} says no.
///
/// Not thread-safe: FX thread only.
final class StepSummary {
  private static final int BLOCK = 64;

  /// Buckets at least this wide begin and end with whole blocks.
  private static final int WIDE = 4 * BLOCK;

  private double[] sums = new double[64];
  private int[] counts = new int[64];
  private float[] lows = new float[64];
  private float[] highs = new float[64];
  private final float[] buffer = new float[BLOCK];
  private final int budget;
  private int blocks;
  private boolean behind;

  /// A summary that reads at most 65,536 numbers a call: a fraction of a millisecond.
  StepSummary() {
    this(1 << 16);
  }

  /// @param budget most numbers to sum up in one call
  StepSummary(int budget) {
    this.budget = Math.max(1, budget / BLOCK);
  }

  /// Reads stretches of a row of numbers.
  @FunctionalInterface
  interface Values {
    /// @param from zero-based
    /// @param into filled from its start with numbers that may be not finite. Modified.
    /// @param count how many
    void read(int from, float[] into, int count);
  }

  /// Forgets everything, because another row begins.
  void clear() {
    blocks = 0;
  }

  /// @return whether the line made last ends before the numbers do
  boolean isBehind() {
    return behind;
  }

  /// Thins a stretch of steps.
  ///
  /// @param values all numbers so far; those of an earlier call must have stayed
  /// @param size how many there are
  /// @param stretch which steps are wanted; clamped to those there are
  /// @param buckets at most this many, at least 1
  /// @return the thinned stretch, steps counted from 1
  HistoryLine thinned(Values values, int size, Stretch stretch, int buckets) {
    int known = update(values, size);
    int from = Math.clamp(stretch.from, 0, known);
    int to = Math.clamp(stretch.to, from, known);
    int count = Math.min(buckets, to - from);
    Builder line = new Builder(count);
    int start = from;
    for (int bucket = 1; bucket <= count; bucket++) {
      int end = bound(from, to, bucket, count);
      line.begin((start + end + 1) / 2.0);
      add(line, values, start, end);
      line.finish();
      start = end;
    }
    return line.build();
  }

  /// Where a bucket ends.
  private static int bound(int from, int to, int bucket, int count) {
    int bound = from + (int) ((long) (to - from) * bucket / count);
    boolean wide = (to - from) / count >= WIDE;
    return wide && bucket < count ? bound / BLOCK * BLOCK : bound;
  }

  /// Zero-based steps from one to before another.
  record Stretch(int from, int to) {}

  /// @return how many of the numbers can be shown now
  private int update(Values values, int size) {
    int end = Math.min(size / BLOCK, blocks + budget);
    while (blocks < end) {
      grow();
      summarize(values, blocks);
      blocks++;
    }
    behind = size / BLOCK > blocks;
    return behind ? blocks * BLOCK : size;
  }

  private void grow() {
    if (blocks == sums.length) {
      sums = Arrays.copyOf(sums, blocks * 2);
      counts = Arrays.copyOf(counts, blocks * 2);
      lows = Arrays.copyOf(lows, blocks * 2);
      highs = Arrays.copyOf(highs, blocks * 2);
    }
  }

  private void summarize(Values values, int block) {
    sums[block] = 0;
    counts[block] = 0;
    lows[block] = Float.POSITIVE_INFINITY;
    highs[block] = Float.NEGATIVE_INFINITY;
    values.read(block * BLOCK, buffer, BLOCK);
    for (float value : buffer) {
      if (Float.isFinite(value)) {
        sums[block] += value;
        counts[block]++;
        lows[block] = Math.min(lows[block], value);
        highs[block] = Math.max(highs[block], value);
      }
    }
  }

  private void add(Builder line, Values values, int start, int end) {
    int index = start;
    while (index < end) {
      int block = index / BLOCK;
      int next = Math.min(end, (block + 1) * BLOCK);
      if (next - index == BLOCK && block < blocks) {
        line.add(sums[block], counts[block], lows[block], highs[block]);
      } else {
        addSingly(line, values, index, next - index);
      }
      index = next;
    }
  }

  private void addSingly(Builder line, Values values, int from, int count) {
    values.read(from, buffer, count);
    for (int i = 0; i < count; i++) {
      if (Float.isFinite(buffer[i])) {
        line.add(buffer[i], 1, buffer[i], buffer[i]);
      }
    }
  }

  /// Collects the buckets of one line.
  private static final class Builder {
    private final double[] steps;
    private final double[] means;
    private final double[] lows;
    private final double[] highs;
    private int finished;
    private double step;
    private double sum;
    private int count;
    private double low;
    private double high;

    Builder(int size) {
      steps = new double[size];
      means = new double[size];
      lows = new double[size];
      highs = new double[size];
    }

    void begin(double middle) {
      step = middle;
      sum = 0;
      count = 0;
      low = Double.POSITIVE_INFINITY;
      high = Double.NEGATIVE_INFINITY;
    }

    void add(double moreSum, int moreCount, double moreLow, double moreHigh) {
      sum += moreSum;
      count += moreCount;
      low = Math.min(low, moreLow);
      high = Math.max(high, moreHigh);
    }

    void finish() {
      if (count > 0) {
        steps[finished] = step;
        means[finished] = sum / count;
        lows[finished] = low;
        highs[finished] = high;
        finished++;
      }
    }

    HistoryLine build() {
      return new HistoryLine(
          Arrays.copyOf(steps, finished),
          Arrays.copyOf(means, finished),
          Arrays.copyOf(lows, finished),
          Arrays.copyOf(highs, finished));
    }
  }
}
