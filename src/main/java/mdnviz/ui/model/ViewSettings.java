package mdnviz.ui.model;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import mdnviz.density.ColorMap;
import mdnviz.density.DensityStyle;

/// What of the picture and of the settings is shown, and how.
///
/// JavaFX thread only.
public final class ViewSettings {
  private final BooleanProperty dark = new SimpleBooleanProperty(false);
  private final BooleanProperty density = new SimpleBooleanProperty(true);
  private final BooleanProperty points = new SimpleBooleanProperty(true);
  private final BooleanProperty components = new SimpleBooleanProperty(true);
  private final BooleanProperty conditionalMean = new SimpleBooleanProperty(true);
  private final BooleanProperty moreModel = new SimpleBooleanProperty(false);
  private final BooleanProperty moreTraining = new SimpleBooleanProperty(false);
  private final Setting<Boolean> logarithmicColor = new Setting<>(false);
  private final Setting<ColorMap> colorMap = new Setting<>(ColorMap.VIRIDIS);

  /// @return whether the dark theme is on
  public BooleanProperty darkProperty() {
    return dark;
  }

  /// Goes to the other theme.
  public void toggleTheme() {
    dark.set(!dark.get());
  }

  /// @return whether the heatmap is shown
  public BooleanProperty densityProperty() {
    return density;
  }

  /// @return whether the data points are shown
  public BooleanProperty pointsProperty() {
    return points;
  }

  /// @return whether the ribbons of the components are shown
  public BooleanProperty componentsProperty() {
    return components;
  }

  /// @return whether the line of the conditional mean is shown
  public BooleanProperty conditionalMeanProperty() {
    return conditionalMean;
  }

  /// @return whether colour follows the logarithm of the density
  public Setting<Boolean> logarithmicColor() {
    return logarithmicColor;
  }

  /// @return colours of the heatmap
  public Setting<ColorMap> colorMap() {
    return colorMap;
  }

  /// @return whether the advanced settings of the network are unfolded
  public BooleanProperty moreModelProperty() {
    return moreModel;
  }

  /// @return whether the advanced settings of training are unfolded
  public BooleanProperty moreTrainingProperty() {
    return moreTraining;
  }

  /// @return the switches of the layers, bottom layer first
  public List<BooleanProperty> layers() {
    return List.of(density, points, components, conditionalMean);
  }

  /// @return how densities become colours
  public DensityStyle style() {
    return new DensityStyle(colorMap.get(), dark.get(), logarithmicColor.get());
  }
}
