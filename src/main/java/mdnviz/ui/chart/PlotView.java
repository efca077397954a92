package mdnviz.ui.chart;

import javafx.geometry.Bounds;
import mdnviz.math.Interval;

/// The part of the plane that a plot shows: that of the data, until one zooms or moves it.
final class PlotView {
  private static final double DEEPEST = 1e-4;
  private static final double WIDEST = 20;
  private static final Interval UNIT = new Interval(0, 1);

  private Interval homeX = UNIT;
  private Interval homeY = UNIT;
  private Interval x = UNIT;
  private Interval y = UNIT;

  /// Shows new data.
  ///
  /// @param newX where the data are across
  /// @param newY where the data are upwards
  void fit(Interval newX, Interval newY) {
    homeX = newX;
    homeY = newY;
    reset();
  }

  /// Shows all data again.
  void reset() {
    x = homeX;
    y = homeY;
  }

  /// Shows the same part as another plot.
  ///
  /// @param other of that plot
  void showLike(PlotView other) {
    x = other.x;
    y = other.y;
  }

  /// @return shown across, data units
  Interval x() {
    return x;
  }

  /// @return shown upwards, data units
  Interval y() {
    return y;
  }

  /// @param area where data are drawn, logical pixels
  /// @return data units to pixels of it
  PlotScale scale(Bounds area) {
    return new PlotScale(x, y, area.getWidth(), area.getHeight());
  }

  /// @return whether something else than all data is shown
  boolean isMoved() {
    return !x.equals(homeX) || !y.equals(homeY);
  }

  /// Zooms and leaves one point where it is.
  ///
  /// @param atX of the point, data units
  /// @param atY of the point, data units
  /// @param factor below 1 to see less, larger
  void zoomAbout(double atX, double atY, double factor) {
    double least =
        Math.max(DEEPEST * homeX.length() / x.length(), DEEPEST * homeY.length() / y.length());
    double most =
        Math.min(WIDEST * homeX.length() / x.length(), WIDEST * homeY.length() / y.length());
    double allowed = Math.clamp(factor, Math.min(1, least), Math.max(1, most));
    x = scaled(x, atX, allowed);
    y = scaled(y, atY, allowed);
  }

  private static Interval scaled(Interval range, double fixed, double factor) {
    return new Interval(
        fixed - (fixed - range.low()) * factor, fixed + (range.high() - fixed) * factor);
  }

  /// Moves on.
  ///
  /// @param byX across, data units
  /// @param byY upwards, data units
  void pan(double byX, double byY) {
    x = new Interval(x.low() + byX, x.high() + byX);
    y = new Interval(y.low() + byY, y.high() + byY);
  }
}
