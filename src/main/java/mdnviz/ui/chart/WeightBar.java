package mdnviz.ui.chart;

import javafx.scene.layout.Region;
import mdnviz.density.ComponentPalette;
import mdnviz.mixture.GaussianMixture;

/// The mixing weights laid end to end: they always fill the bar, because the softmax sums to 1.
///
/// FX thread only.
public final class WeightBar extends Region {
  private static final int HEIGHT = 12;

  private final PixelLayer picture = new PixelLayer();
  private ChartTheme theme = ChartTheme.LIGHT;
  private double[] weights = {};

  /// Makes an empty bar.
  public WeightBar() {
    getChildren().add(picture);
    setMinSize(40, HEIGHT);
    setMaxHeight(HEIGHT);
  }

  /// @param mixture whose weights
  public void show(GaussianMixture mixture) {
    weights = mixture.mixingWeights();
    draw();
  }

  /// @param newTheme from now on
  public void setTheme(ChartTheme newTheme) {
    theme = newTheme;
    draw();
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    draw();
  }

  private void draw() {
    int width = (int) getWidth();
    if (width < 1) {
      return;
    }
    Raster raster = picture.raster(width, HEIGHT);
    raster.clear();
    double end = 0;
    int column = 0;
    for (int k = 0; k < weights.length; k++) {
      end += weights[k];
      int last = k == weights.length - 1 ? width : (int) Math.rint(end * width);
      for (; column < last; column++) {
        raster.fillColumn(column, 0, HEIGHT, ComponentPalette.argb(k, theme.dark()), 0.85);
      }
      if (k < weights.length - 1 && weights[k] * width > 2) {
        raster.fillColumn(column - 1, 0, HEIGHT, ChartStyle.argb(theme.background()), 0.8);
      }
    }
    picture.show();
    picture.place(0, 0, width, HEIGHT);
  }
}
