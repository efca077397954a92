package mdnviz.ui.chart;

import javafx.scene.layout.FlowPane;
import mdnviz.density.DensityFrame;
import mdnviz.density.DensityStyle;

/// Says what each colour and line of the density plot is.
public final class PlotLegend extends FlowPane {
  /// Shows the entries for a picture.
  public void show(DensityFrame frame, DensityStyle style) {}

  /// Draws with other colours and type.
  public void setTheme(ChartTheme theme) {}
}
