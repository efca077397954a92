package mdnviz.ui.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import mdnviz.optim.GradientClipping;
import mdnviz.training.GradientSlice;

/// Two elements of a gradient as an arrow, and the arrows that several ways of clipping make of it.
///
/// FX thread only.
public final class ClipSliceChart extends PictureChart {
  private final ClipSlicePicture picture = new ClipSlicePicture();

  /// A way of clipping that is compared.
  ///
  /// @param name shown to people
  /// @param clipping what it does
  public record Way(String name, GradientClipping clipping) {}

  /// Makes an empty one.
  public ClipSliceChart() {
    getStyleClass().add("clip-slice-chart");
    setTheme(ChartTheme.LIGHT);
  }

  /// @param slice shown from now on; nothing if empty
  /// @param ways of clipping it
  public void show(Optional<GradientSlice> slice, List<Way> ways) {
    picture.show(slice, ways);
    redraw();
  }

  @Override
  void paint(Graphics2D g2, double width, double height) {
    picture.draw(g2, width, height);
  }

  @Override
  String read(double x, double y) {
    return picture.read(x, y);
  }

  @Override
  void style(ChartTheme theme) {
    picture.setTheme(theme);
  }
}
