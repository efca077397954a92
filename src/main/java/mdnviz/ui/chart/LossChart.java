package mdnviz.ui.chart;

import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Region;
import mdnviz.training.LossHistory;

/// Negative log-likelihood over the steps.
public final class LossChart extends Region {
  private final BooleanProperty logarithmic = new SimpleBooleanProperty(false);

  /// Shows a history.
  public void setHistory(LossHistory.View history) {}

  /// Draws the best possible value as a line.
  public void setOracle(OptionalDouble oracle) {}

  /// Draws with other colours and type.
  public void setTheme(ChartTheme theme) {}

  /// Shows the whole history again.
  public void resetZoom() {}

  /// @return whether the axis is logarithmic
  public BooleanProperty logarithmicProperty() {
    return logarithmic;
  }
}
