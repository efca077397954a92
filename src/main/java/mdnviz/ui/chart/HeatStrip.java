package mdnviz.ui.chart;

import java.awt.Graphics2D;
import mdnviz.ui.model.HeatTable;

/// Results over two settings as coloured cells: the median of a measure for every combination.
///
/// FX thread only.
public final class HeatStrip extends PictureChart {
  private final HeatPicture picture = new HeatPicture();

  /// Makes an empty one.
  public HeatStrip() {
    getStyleClass().add("heat-strip");
    setTheme(ChartTheme.LIGHT);
  }

  /// @param table shown from now on
  public void show(HeatTable table) {
    picture.show(table);
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
