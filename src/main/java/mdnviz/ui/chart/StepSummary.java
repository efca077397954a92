package mdnviz.ui.chart;

import java.util.Arrays;

/// Sums up a growing row of numbers in blocks, so that a picture of millions of steps costs no more
/// than one of thousands. Only what was added since is read again.
///
/// Not thread-safe: FX thread only.
final class StepSummary {
  private static final int BLOCK = 256;

  private double[] sums = new double[64];
  private int[] counts = new int[64];
  private float[] lows = new float[64];
  private float[] highs = new float[64];
  private int blocks;
  private float first = Float.NaN;

  /// Reads a number by its zero-based step.
  @FunctionalInterface
  interface Values {
    /// @param index zero-based
    /// @return the number, may be not finite
    float at(int index);
  }

  /// Thins a stretch of steps.
  ///
  /// @param values all numbers so far; those of an earlier call must have stayed, unless the first
  ///   or the length show that another row began
  /// @param size how many there are
  /// @param stretch which steps are wanted; clamped to those there are
  /// @param buckets at most this many, at least 1
  /// @return the thinned stretch, steps counted from 1
  HistoryLine thinned(Values values, int size, Stretch stretch, int buckets) {
    update(values, size);
    int from = Math.clamp(stretch.from, 0, size);
    int to = Math.clamp(stretch.to, from, size);
    int count = Math.min(buckets, to - from);
    Builder line = new Builder(count);
    for (int bucket = 0; bucket < count; bucket++) {
      int start = from + (int) ((long) (to - from) * bucket / count);
      int end = from + (int) ((long) (to - from) * (bucket + 1) / count);
      line.begin((start + end + 1) / 2.0);
      add(line, values, start, end);
      line.finish();
    }
    return line.build();
  }

  /// Zero-based steps from one to before another.
  record Stretch(int from, int to) {}

  private void update(Values values, int size) {
    float now = size > 0 ? values.at(0) : Float.NaN;
    if (size < blocks * BLOCK || Float.compare(now, first) != 0) {
      blocks = 0;
      first = now;
    }
    while ((blocks + 1) * BLOCK <= size) {
      grow();
      summarize(values, blocks);
      blocks++;
    }
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
    for (int i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
      float value = values.at(i);
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
      if (index % BLOCK == 0 && index + BLOCK <= end && block < blocks) {
        line.add(sums[block], counts[block], lows[block], highs[block]);
        index += BLOCK;
      } else {
        float value = values.at(index);
        if (Float.isFinite(value)) {
          line.add(value, 1, value, value);
        }
        index++;
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
