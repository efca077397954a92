package mdnviz.ui.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mdnviz.density.ColorMap;
import mdnviz.density.DensityStyle;

/// What of the picture and of the settings is shown, and how.
///
/// JavaFX thread only.
public final class ViewSettings {
  private final ObjectProperty<Workspace> workspace = new SimpleObjectProperty<>(Workspace.EXPLORE);
  private final BooleanProperty dark = new SimpleBooleanProperty(false);
  private final BooleanProperty presenting = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<Set<PlotLayer>> layers = new ReadOnlyObjectWrapper<>();
  private final Map<PlotLayer, BooleanProperty> switches = new EnumMap<>(PlotLayer.class);
  private final BooleanProperty alongX = new SimpleBooleanProperty(false);
  private final BooleanProperty generator = new SimpleBooleanProperty(false);
  private final BooleanProperty moreModel = new SimpleBooleanProperty(false);
  private final BooleanProperty moreTraining = new SimpleBooleanProperty(false);
  private final Setting<Boolean> logarithmicColor = new Setting<>(false);
  private final Setting<Boolean> columnwiseColor = new Setting<>(false);
  private final Setting<ColorMap> colorMap = new Setting<>(ColorMap.VIRIDIS);

  /// Makes the settings of a new window.
  public ViewSettings() {
    for (PlotLayer layer : PlotLayer.values()) {
      switches.put(layer, new SimpleBooleanProperty(layer.isShownAtFirst()));
    }
    listLayers();
    switches.values().forEach(shown -> shown.subscribe((_, _) -> listLayers()));
  }

  /// @return what the window is used for
  public ObjectProperty<Workspace> workspaceProperty() {
    return workspace;
  }

  /// @return whether the dark theme is on
  public BooleanProperty darkProperty() {
    return dark;
  }

  /// Goes to the other theme.
  public void toggleTheme() {
    dark.set(!dark.get());
  }

  /// @return whether the window is shown to a room: everything larger, settings folded away
  public BooleanProperty presentingProperty() {
    return presenting;
  }

  /// Goes into presenter mode, or back.
  public void togglePresenting() {
    presenting.set(!presenting.get());
  }

  /// @param layer of the density plot
  /// @return whether it is shown
  public BooleanProperty layer(PlotLayer layer) {
    return switches.get(layer);
  }

  /// @return the layers shown
  public ReadOnlyObjectProperty<Set<PlotLayer>> layersProperty() {
    return layers.getReadOnlyProperty();
  }

  private void listLayers() {
    layers.set(
        Arrays.stream(PlotLayer.values())
            .filter(layer -> switches.get(layer).get())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// @return whether colour follows the logarithm of the density
  public Setting<Boolean> logarithmicColor() {
    return logarithmicColor;
  }

  /// @return whether each column has a colour scale of its own
  public Setting<Boolean> columnwiseColor() {
    return columnwiseColor;
  }

  /// @return colours of the heatmap
  public Setting<ColorMap> colorMap() {
    return colorMap;
  }

  /// @return whether the charts along x are unfolded
  public BooleanProperty alongXProperty() {
    return alongX;
  }

  /// @return whether the numbers of the generator are unfolded
  public BooleanProperty generatorProperty() {
    return generator;
  }

  /// @return whether the advanced settings of the network are unfolded
  public BooleanProperty moreModelProperty() {
    return moreModel;
  }

  /// @return whether the advanced settings of training are unfolded
  public BooleanProperty moreTrainingProperty() {
    return moreTraining;
  }

  /// @return how densities become colours
  public DensityStyle style() {
    return new DensityStyle(
        colorMap.get(), dark.get(), logarithmicColor.get(), columnwiseColor.get());
  }
}
