package mdnviz.ui.model;

import java.util.List;
import mdnviz.network.Activation;
import mdnviz.training.ModelConfiguration;

/// What the person set about the network. What has no control keeps the value of the preset or of
/// the model that was opened.
///
/// JavaFX thread only.
public final class ModelSettings {
  /// The largest K the window offers.
  public static final int MAXIMUM_COMPONENT_COUNT = 20;

  private final TypedSetting<Integer> componentCount;
  private final TypedSetting<List<Integer>> hiddenLayers;
  private final Setting<Activation> activation;
  private ModelConfiguration base;

  /// @param initial values and defaults
  public ModelSettings(ModelConfiguration initial) {
    base = initial;
    componentCount =
        new TypedSetting<>(
            initial.componentCount(), TextFormat.wholeNumber("K", 1, MAXIMUM_COMPONENT_COUNT));
    hiddenLayers = new TypedSetting<>(initial.hiddenLayers(), new HiddenLayersText());
    activation = new Setting<>(initial.activation());
  }

  /// @return K
  public TypedSetting<Integer> componentCount() {
    return componentCount;
  }

  /// @return units of each hidden layer
  public TypedSetting<List<Integer>> hiddenLayers() {
    return hiddenLayers;
  }

  /// @return nonlinearity of the hidden units
  public Setting<Activation> activation() {
    return activation;
  }

  /// @return what to build
  public ModelConfiguration configuration() {
    return base.withComponentCount(componentCount.get())
        .withHiddenLayers(hiddenLayers.get())
        .withActivation(activation.get());
  }

  /// Takes a preset: values and defaults.
  ///
  /// @param preset what suits the data set
  public void adopt(ModelConfiguration preset) {
    base = preset;
    componentCount.adopt(preset.componentCount());
    hiddenLayers.adopt(preset.hiddenLayers());
    activation.adopt(preset.activation());
  }

  /// Takes the values of a model that was opened; the defaults stay.
  ///
  /// @param opened what the model was built as
  public void follow(ModelConfiguration opened) {
    base = opened;
    componentCount.set(opened.componentCount());
    hiddenLayers.set(opened.hiddenLayers());
    activation.set(opened.activation());
  }
}
