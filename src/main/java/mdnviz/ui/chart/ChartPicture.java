package mdnviz.ui.chart;

import java.awt.Graphics2D;

/// What a chart shows, as it is drawn on whatever it is given.
interface ChartPicture {
  /// Draws everything.
  ///
  /// @param g2 where
  /// @param width logical pixels, at least 1
  /// @param height logical pixels, at least 1
  void draw(Graphics2D g2, double width, double height);

  /// @param x of the pointer in the picture drawn last
  /// @param y of the pointer
  /// @return what is there, in words; empty if nothing is
  String read(double x, double y);

  /// @param newTheme colours and type from now on
  void setTheme(ChartTheme newTheme);

  /// @return whether the picture drawn last showed only a part of what there is, so that it is to
  ///   be drawn again
  default boolean isBehind() {
    return false;
  }
}
