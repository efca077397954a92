package mdnviz.ui;

import java.util.List;
import mdnviz.network.Activation;
import mdnviz.ui.model.ModelSettings;

/// The network: components, hidden layers, activation.
final class ModelSection {
  private static final Caption COMPONENTS =
      new Caption(
          "Components",
          "K",
          "How many Gaussians share each p(y|x): too few blur branches together, too many let some"
              + " fall idle. Rebuilds the network. Keys 1–9");
  private static final Caption LAYERS =
      new Caption(
          "Hidden layers",
          "",
          "Units of each hidden layer, such as 32, 32: more units let the ribbons bend more"
              + " sharply. Rebuilds the network.");
  private static final Caption ACTIVATION =
      new Caption(
          "Activation",
          "",
          "The bend in each unit: tanh gives smooth ribbons, ReLU piecewise straight ones. Rebuilds"
              + " the network.");

  private ModelSection() {}

  /// @param model what is set
  /// @return the section
  static Section of(ModelSettings model) {
    return new Section(
        "Model",
        SettingRow.typed(model.componentCount(), COMPONENTS)
            .with(
                SettingEditors.linear(
                    model.componentCount(), 1, ModelSettings.MAXIMUM_COMPONENT_COUNT),
                COMPONENTS),
        wide(SettingRow.typed(model.hiddenLayers(), LAYERS)),
        SettingRow.choice(
            model.activation(), ACTIVATION, List.of(Activation.values()), Activation::title));
  }

  private static SettingRow wide(SettingRow row) {
    row.getStyleClass().add("wide");
    return row;
  }
}
