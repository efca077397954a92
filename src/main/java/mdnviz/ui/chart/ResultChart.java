package mdnviz.ui.chart;

import java.awt.Graphics2D;
import mdnviz.ui.model.ResultPlot;

/// What the runs of an experiment come to against the levels of a setting: a dot for every run, a
/// line through the medians, bars from quartile to quartile.
///
/// FX thread only.
public final class ResultChart extends PictureChart {
  private final ResultPicture picture = new ResultPicture();

  /// Makes an empty chart.
  public ResultChart() {
    getStyleClass().add("result-chart");
    setTheme(ChartTheme.LIGHT);
  }

  /// @param plot shown from now on
  public void show(ResultPlot plot) {
    picture.show(plot);
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
