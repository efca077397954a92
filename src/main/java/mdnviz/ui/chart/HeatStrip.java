package mdnviz.ui.chart;

import mdnviz.ui.model.HeatTable;

/// Results over two settings as coloured cells: the median of a measure for every combination.
///
/// FX thread only.
public final class HeatStrip extends PictureChart {
  private final HeatPicture picture;

  /// Makes an empty one.
  public HeatStrip() {
    this(new HeatPicture());
  }

  private HeatStrip(HeatPicture picture) {
    super(picture);
    this.picture = picture;
    getStyleClass().add("heat-strip");
  }

  /// @param table shown from now on
  public void show(HeatTable table) {
    picture.show(table);
    redraw();
  }
}
