package mdnviz.ui.chart;

import mdnviz.math.Interval;
import org.jfree.data.xy.AbstractXYDataset;

/// A line as JFreeChart reads it, straight from two arrays: nothing is boxed or copied on the way.
final class LineDataset extends AbstractXYDataset {
  private static final long serialVersionUID = 1L;

  private double[] x = {};
  private double[] y = {};
  private boolean level;

  /// @param newX ascending; kept, not copied
  /// @param newY as many; kept, not copied
  void set(double[] newX, double[] newY) {
    x = newX;
    y = newY;
    level = false;
  }

  /// Makes it a level line from end to end of the axis of steps.
  ///
  /// @param value where it runs; NaN for no line
  void setLevel(double value) {
    boolean none = Double.isNaN(value);
    x = none ? new double[0] : new double[2];
    y = none ? new double[0] : new double[] {value, value};
    level = !none;
  }

  /// Lays a level line from end to end: one that reached far beyond would be cut into dashes there
  /// too.
  ///
  /// @param steps what the axis shows
  void fit(Interval steps) {
    if (level) {
      x = new double[] {steps.low(), steps.high()};
    }
  }

  @Override
  public int getSeriesCount() {
    return 1;
  }

  @Override
  public Comparable<String> getSeriesKey(int series) {
    return "";
  }

  @Override
  public int getItemCount(int series) {
    return x.length;
  }

  @Override
  public double getXValue(int series, int item) {
    return x[item];
  }

  @Override
  public double getYValue(int series, int item) {
    return y[item];
  }

  @Override
  public Number getX(int series, int item) {
    return x[item];
  }

  @Override
  public Number getY(int series, int item) {
    return y[item];
  }
}
