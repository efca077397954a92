package mdnviz.ui.model;

import java.util.List;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.Initialization;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Objective;
import mdnviz.training.OutputBiasInitialization;

/// What the person set about the network.
///
/// JavaFX thread only.
public final class ModelSettings {
  /// The largest K the window offers.
  public static final int MAXIMUM_COMPONENT_COUNT = 20;

  private final Setting<ModelKind> kind;
  private final TypedSetting<Integer> componentCount;
  private final TypedSetting<List<Integer>> hiddenLayers;
  private final Setting<Activation> activation;
  private final Setting<CovarianceType> covariance;
  private final Setting<ScaleMap> scaleMap;
  private final TypedSetting<Double> standardDeviationFloor;
  private final Setting<Initialization> initialization;
  private final Setting<OutputBiasInitialization> outputBiases;

  /// @param initial values and defaults
  public ModelSettings(ModelConfiguration initial) {
    kind = new Setting<>(ModelKind.of(initial));
    componentCount =
        new TypedSetting<>(
            initial.componentCount(), TextFormat.wholeNumber("K", 1, MAXIMUM_COMPONENT_COUNT));
    hiddenLayers = new TypedSetting<>(initial.hiddenLayers(), new HiddenLayersText());
    activation = new Setting<>(initial.activation());
    covariance = new Setting<>(initial.covariance());
    scaleMap = new Setting<>(initial.scaleMap());
    standardDeviationFloor =
        new TypedSetting<>(
            initial.standardDeviationFloor(), TextFormat.number("The floor under σ", 0, 1));
    initialization = new Setting<>(initial.initialization());
    outputBiases = new Setting<>(initial.outputBiases());
  }

  /// @return mixture or baseline
  public Setting<ModelKind> kind() {
    return kind;
  }

  /// Makes the model a mixture.
  ///
  /// @param count K
  public void mix(int count) {
    componentCount.set(count);
    kind.set(ModelKind.MIXTURE);
  }

  /// @return K of a mixture; a baseline has one component
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

  /// @return shape of Σ_k
  public Setting<CovarianceType> covariance() {
    return covariance;
  }

  /// @return how a network output becomes σ
  public Setting<ScaleMap> scaleMap() {
    return scaleMap;
  }

  /// @return what is added to every σ, standardised target units
  public TypedSetting<Double> standardDeviationFloor() {
    return standardDeviationFloor;
  }

  /// @return how hidden weights start
  public Setting<Initialization> initialization() {
    return initialization;
  }

  /// @return where the components start
  public Setting<OutputBiasInitialization> outputBiases() {
    return outputBiases;
  }

  /// @return everything that can be set here; each rebuilds the network
  public List<Setting<?>> settings() {
    return List.of(
        kind,
        componentCount,
        hiddenLayers,
        activation,
        covariance,
        scaleMap,
        standardDeviationFloor,
        initialization,
        outputBiases);
  }

  /// @return what to build
  public ModelConfiguration configuration() {
    return new ModelConfiguration(
        kind.get() == ModelKind.MIXTURE ? componentCount.get() : 1,
        hiddenLayers.get(),
        activation.get(),
        covariance.get(),
        scaleMap.get(),
        standardDeviationFloor.get(),
        initialization.get(),
        outputBiases.get(),
        kind.get() == ModelKind.LEAST_SQUARES ? Objective.LEAST_SQUARES : Objective.LIKELIHOOD);
  }

  /// Takes a preset: values and defaults.
  ///
  /// @param preset what suits the data set
  public void adopt(ModelConfiguration preset) {
    take(preset, Setting::adopt);
  }

  /// Takes the values of a model that was opened; the defaults stay.
  ///
  /// @param opened what the model was built as
  public void follow(ModelConfiguration opened) {
    take(opened, Setting::set);
  }

  private void take(ModelConfiguration from, SettingUpdate update) {
    ModelKind taken = ModelKind.of(from);
    update.put(kind, taken);
    if (taken == ModelKind.MIXTURE) {
      update.put(componentCount, from.componentCount());
    }
    update.put(hiddenLayers, from.hiddenLayers());
    update.put(activation, from.activation());
    update.put(covariance, from.covariance());
    update.put(scaleMap, from.scaleMap());
    update.put(standardDeviationFloor, from.standardDeviationFloor());
    update.put(initialization, from.initialization());
    update.put(outputBiases, from.outputBiases());
  }
}
