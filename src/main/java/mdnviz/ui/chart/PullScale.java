package mdnviz.ui.chart;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// How long gradients are drawn: some length of a gradient is some pixels, and beyond a limit an
/// arrow is cut and marked.
///
/// @param unit the gradient that is drawn `pixels` long
/// @param pixels of that
/// @param most longest arrow, pixels
record PullScale(double unit, double pixels, double most) {
  private static final double USUAL = 0.9;

  /// A scale on which nearly all lengths find room.
  ///
  /// @param lengths of gradients, ≥ 0
  /// @param pixels of a long one
  /// @param most longest arrow, pixels
  static PullScale of(DoubleStream lengths, double pixels, double most) {
    double[] sorted = lengths.filter(length -> length > 0).sorted().toArray();
    double usual = sorted.length == 0 ? 1 : sorted[(int) (USUAL * (sorted.length - 1))];
    return new PullScale(usual, pixels, most);
  }

  /// A scale on which the longest has the given length.
  static PullScale toLongest(double[] lengths, double pixels) {
    double longest = Arrays.stream(lengths).max().orElse(0);
    return new PullScale(longest > 0 ? longest : 1, pixels, pixels);
  }

  /// @param x pixels
  /// @param y pixels of the tail
  /// @param gradient positive pulls down
  /// @return the arrow
  PullArrow arrow(double x, double y, double gradient) {
    double length = gradient / unit * pixels;
    return new PullArrow(x, y, Math.clamp(length, -most, most), Math.abs(length) > most);
  }
}
