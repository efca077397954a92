package mdnviz.ui.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import mdnviz.math.Interval;

/// The range of a logarithmic axis of norms.
final class NormRange {
  private static final Interval EMPTY = new Interval(0.1, 10);
  private static final double LEAST = 1e-12;
  private static final double ROOM = 1.25;
  private static final double OUTLIERS = 0.005;

  private NormRange() {}

  /// @param lines what is shown
  /// @param whole whether outliers count
  /// @param threshold a level to be seen too; NaN for none
  /// @return a range that holds them
  static Interval of(List<HistoryLine> lines, boolean whole, double threshold) {
    double[] lows = positive(lines.stream().map(HistoryLine::lows));
    double[] highs = positive(lines.stream().map(HistoryLine::highs));
    if (lows.length == 0 || highs.length == 0) {
      return EMPTY;
    }
    double share = whole ? 0 : OUTLIERS;
    double low = HistoryLine.most(lows, share, 0).low();
    double high = HistoryLine.most(highs, 0, share).high();
    if (threshold > 0) {
      low = Math.min(low, threshold);
      high = Math.max(high, threshold);
    }
    return new Interval(low / ROOM, high * ROOM);
  }

  private static double[] positive(Stream<double[]> values) {
    return values.flatMapToDouble(DoubleStream::of).filter(value -> value > LEAST).toArray();
  }
}
