package mdnviz.ui.chart;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import mdnviz.math.Interval;
import mdnviz.ui.model.ResultPlot;
import mdnviz.ui.model.ResultPlot.Spot;

/// The range of numbers a chart of results shows: medians and quartiles that are not hopelessly far
/// out (twelve times the quartiles' distance beyond them), references, and single runs as far as
/// they lie within half as much again.
final class ResultRange {
  private static final Interval EMPTY = new Interval(0, 1);
  private static final double ROOM = 0.08;
  private static final double DECADES = 1.5;
  private static final double OUTLIERS = 0.5;
  private static final double FAR_OUT = 12;
  private static final double LEAST = 1e-9;

  private ResultRange() {}

  /// @param plot any
  /// @param logarithmic whether the axis is
  /// @return the range; what lies beyond is drawn at its edge
  static Interval of(ResultPlot plot, boolean logarithmic) {
    DoubleStream spots =
        spots(plot)
            .flatMapToDouble(spot -> DoubleStream.of(spot.low(), spot.median(), spot.high()));
    double[] kept = spots.filter(value -> !logarithmic || value > 0).sorted().toArray();
    if (kept.length == 0) {
      return EMPTY;
    }
    if (logarithmic) {
      return new Interval(kept[0] / DECADES, kept[kept.length - 1] * DECADES);
    }
    Interval near = near(kept, FAR_OUT);
    double low = near.low();
    double high = near.high();
    for (ResultPlot.Reference reference : plot.references()) {
      low = Math.min(low, reference.value());
      high = Math.max(high, reference.value());
    }
    double reach = OUTLIERS * (high - low);
    double least = low;
    double most = high;
    for (double dot : dots(plot)) {
      if (dot >= low - reach && dot <= high + reach) {
        least = Math.min(least, dot);
        most = Math.max(most, dot);
      }
    }
    double size = Math.max(Math.abs(least), Math.abs(most));
    return most - least > LEAST * size
        ? new Interval(least, most).widened(ROOM)
        : new Interval(least - ROOM * Math.max(1, size), most + ROOM * Math.max(1, size));
  }

  /// @param sorted at least one number, ascending. Not modified.
  /// @param factor how many times the quartiles' distance a number may lie beyond them
  /// @return from the smallest to the largest that does not lie further out
  static Interval near(double[] sorted, double factor) {
    int last = sorted.length - 1;
    double lower = sorted[last / 4];
    double upper = sorted[last - last / 4];
    double reach = factor * (upper - lower);
    int from = 0;
    while (sorted[from] < lower - reach) {
      from++;
    }
    int to = last;
    while (sorted[to] > upper + reach) {
      to--;
    }
    return new Interval(sorted[from], sorted[to]);
  }

  private static Stream<Spot> spots(ResultPlot plot) {
    return plot.lines().stream().flatMap(line -> line.spots().stream());
  }

  private static double[] dots(ResultPlot plot) {
    return spots(plot)
        .flatMap(spot -> spot.dots().stream())
        .mapToDouble(ResultPlot.Dot::value)
        .toArray();
  }
}
