package mdnviz.ui.chart;

import javafx.scene.layout.Region;
import mdnviz.optim.GradientClipping;
import mdnviz.training.LossHistory;

/// Gradient norm before and after clipping over the steps.
public final class GradientChart extends Region {
  /// Shows a history.
  public void setHistory(LossHistory.View history) {}

  /// Draws the threshold in force.
  public void setClipping(GradientClipping clipping) {}

  /// Draws with other colours and type.
  public void setTheme(ChartTheme theme) {}

  /// Shows the whole history again.
  public void resetZoom() {}
}
