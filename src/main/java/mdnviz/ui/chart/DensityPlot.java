package mdnviz.ui.chart;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.DensityFrame;
import mdnviz.density.GridSpec;

/// The picture of p(y|x): heatmap, examples, component ribbons, conditional mean, brush.
public final class DensityPlot extends Region {
  private final BooleanProperty heatmapVisible = new SimpleBooleanProperty(true);
  private final BooleanProperty dataVisible = new SimpleBooleanProperty(true);
  private final BooleanProperty componentsVisible = new SimpleBooleanProperty(true);
  private final BooleanProperty conditionalMeanVisible = new SimpleBooleanProperty(true);
  private final BooleanProperty crosshairEnabled = new SimpleBooleanProperty(false);
  private final DoubleProperty brushRadius = new SimpleDoubleProperty(24);
  private final ReadOnlyObjectWrapper<GridSpec> gridSpec = new ReadOnlyObjectWrapper<>();
  private boolean brushEnabled;
  private Consumer<List<double[]>> onStroke = _ -> {};

  /// Shows a data set and fits the axes to it.
  public void setData(Dataset data, DataSplit split) {}

  /// Shows a changed data set and keeps the axes unless a point falls outside them.
  public void updateData(Dataset data, DataSplit split) {}

  /// Shows a picture; it must have been evaluated on this plot's {@link #gridSpec()} to be shown.
  public void setFrame(DensityFrame frame) {}

  /// Takes the picture away.
  public void clearFrame() {}

  /// Draws with other colours and type.
  public void setTheme(ChartTheme theme) {}

  /// @return the grid to evaluate for the current size and ranges; null before the first layout
  public GridSpec gridSpec() {
    return gridSpec.get();
  }

  /// @return the grid, to listen to
  public ReadOnlyObjectProperty<GridSpec> gridSpecProperty() {
    return gridSpec.getReadOnlyProperty();
  }

  /// Lets the pointer paint examples.
  public void setBrushEnabled(boolean enabled) {
    brushEnabled = enabled;
  }

  /// @return whether the pointer paints
  public boolean isBrushEnabled() {
    return brushEnabled;
  }

  /// @return radius of the brush, logical pixels
  public DoubleProperty brushRadiusProperty() {
    return brushRadius;
  }

  /// @param action gets the points {x, y} of each finished stroke, data units
  public void setOnStroke(Consumer<List<double[]>> action) {
    onStroke = action;
  }

  /// @return what {@link #setOnStroke} set
  public Consumer<List<double[]>> getOnStroke() {
    return onStroke;
  }

  /// @return whether the heatmap shows
  public BooleanProperty heatmapVisibleProperty() {
    return heatmapVisible;
  }

  /// @return whether the examples show
  public BooleanProperty dataVisibleProperty() {
    return dataVisible;
  }

  /// @return whether the component ribbons show
  public BooleanProperty componentsVisibleProperty() {
    return componentsVisible;
  }

  /// @return whether the conditional mean shows
  public BooleanProperty conditionalMeanVisibleProperty() {
    return conditionalMeanVisible;
  }

  /// @return whether a crosshair follows the pointer
  public BooleanProperty crosshairEnabledProperty() {
    return crosshairEnabled;
  }
}
