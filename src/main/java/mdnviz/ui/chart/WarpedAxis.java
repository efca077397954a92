package mdnviz.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// A vertical logarithmic axis. With a linear part it is symmetric about zero (v ↦ asinh(v/c),
/// after Johnson 1949): linear well within ±c, logarithmic far outside, so that it also shows zero
/// and what lies beneath it. Without one it is the plain logarithm, for positive numbers.
final class WarpedAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;
  private static final double ROOM = 2.2;
  private static final double[] DIGITS = {1, 2, 5};
  private static final int FEW = 3;

  private final double linearWithin;

  /// @param linearWithin c; 0 for the plain logarithm
  WarpedAxis(double linearWithin) {
    super(null);
    this.linearWithin = linearWithin;
    setAutoRange(false);
    setAutoRangeIncludesZero(false);
  }

  @Override
  public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
    double low = warped(getLowerBound());
    double share = (warped(value) - low) / (warped(getUpperBound()) - low);
    return area.getMaxY() - share * area.getHeight();
  }

  @Override
  public double java2DToValue(double pixel, Rectangle2D area, RectangleEdge edge) {
    double low = warped(getLowerBound());
    double share = (area.getMaxY() - pixel) / area.getHeight();
    return unwarped(low + share * (warped(getUpperBound()) - low));
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
    List<Double> marked = new ArrayList<>();
    for (double candidate : candidates()) {
      double at = valueToJava2D(candidate, area, edge);
      double room = getTickLabelFont().getSize2D() * ROOM;
      if (marked.stream().allMatch(m -> Math.abs(valueToJava2D(m, area, edge) - at) >= room)) {
        marked.add(candidate);
      }
    }
    return marked.stream().map(WarpedAxis::tick).toList();
  }

  private static NumberTick tick(double value) {
    return new NumberTick(
        value, TickSpacing.round(value), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0);
  }

  /// Zero and powers of ten, then their double and fivefold; even steps if that is too few.
  private List<Double> candidates() {
    List<Double> round = new ArrayList<>();
    int first = linearWithin > 0 ? -1 : (int) Math.floor(Math.log10(getLowerBound()));
    double largest = Math.max(Math.abs(getLowerBound()), Math.abs(getUpperBound()));
    for (int power = first; power <= Math.log10(largest); power++) {
      for (double digit : DIGITS) {
        round.add(digit * Math.pow(10, power));
        round.add(-digit * Math.pow(10, power));
      }
    }
    round.add(0.0);
    round.removeIf(value -> !getRange().contains(value) || (linearWithin == 0 && value <= 0));
    if (round.size() < FEW) {
      return evenSteps();
    }
    round.sort(Comparator.comparingInt(WarpedAxis::rank).thenComparingDouble(v -> -Math.abs(v)));
    return round;
  }

  private static int rank(double value) {
    if (value == 0) {
      return 0;
    }
    double power = Math.log10(Math.abs(value));
    return Math.abs(power - Math.rint(power)) < 1e-9 ? 1 : 2;
  }

  private List<Double> evenSteps() {
    List<Double> even = new ArrayList<>();
    double spacing = TickSpacing.atLeast(getRange().getLength() / FEW);
    for (double k = Math.ceil(getLowerBound() / spacing); k * spacing <= getUpperBound(); k++) {
      even.add(k * spacing);
    }
    return even;
  }

  private double warped(double value) {
    if (linearWithin == 0) {
      return Math.log(Math.max(value, Double.MIN_NORMAL));
    }
    double v = value / linearWithin;
    return Math.copySign(Math.log(Math.abs(v) + Math.sqrt(v * v + 1)), v);
  }

  private double unwarped(double value) {
    return linearWithin == 0 ? Math.exp(value) : linearWithin * Math.sinh(value);
  }
}
