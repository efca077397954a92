package mdnviz.ui.chart;

import mdnviz.ui.model.ResultPlot;

/// What the runs of an experiment come to against the levels of a setting: a dot for every run, a
/// line through the medians, bars from quartile to quartile.
///
/// FX thread only.
public final class ResultChart extends PictureChart {
  private final ResultPicture picture;

  /// Makes an empty chart.
  public ResultChart() {
    this(new ResultPicture());
  }

  private ResultChart(ResultPicture picture) {
    super(picture);
    this.picture = picture;
    getStyleClass().add("result-chart");
  }

  /// @param plot shown from now on
  public void show(ResultPlot plot) {
    picture.show(plot);
    redraw();
  }
}
