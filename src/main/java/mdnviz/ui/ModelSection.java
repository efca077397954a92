package mdnviz.ui;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.Initialization;
import mdnviz.training.OutputBiasInitialization;
import mdnviz.ui.model.ModelKind;
import mdnviz.ui.model.ModelSettings;

/// The network: mixture or baseline, components, hidden layers, activation; behind “More…” the
/// shape and the scale of the components and how the weights start.
final class ModelSection {
  private static final String TITLE = "Model";
  private static final Caption KIND =
      new Caption(
          "Model",
          "",
          "The mixture, or one of the two baselines it is compared with: one Gaussian, or least"
              + " squares. Rebuilds the network.");
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
  private static final Caption COVARIANCE =
      new Caption(
          "Covariance",
          "Σ",
          "The shape of each component: round, stretched along the axes, or tilted. Rebuilds the"
              + " network.");
  private static final Caption SCALE_MAP =
      new Caption(
          "Map to",
          "σ",
          "Makes σ positive: with exp it can shrink and burst in a few steps, softplus and ELU + 1"
              + " widen it more gently. Rebuilds the network.");
  private static final Caption FLOOR =
      new Caption(
          "Floor under σ",
          "sd",
          "Added to every σ, in standard deviations of y: at 0 a component can collapse onto a"
              + " point and the gradient explodes. Rebuilds the network.");
  private static final Caption INITIALIZATION =
      new Caption(
          "Initialization",
          "",
          "How large hidden weights start: larger ones give wavier first ribbons. Rebuilds the"
              + " network.");
  private static final Caption OUTPUT_BIASES =
      new Caption(
          "Output biases",
          "",
          "Where the components are before training: well spread, fewer fall idle. Rebuilds the"
              + " network.");

  private ModelSection() {}

  /// @param model what is set
  /// @param unfolded whether the advanced settings are shown
  /// @return the section
  static Section of(ModelSettings model, BooleanProperty unfolded) {
    return new Section(
        TITLE,
        SettingRow.choice(model.kind(), KIND, List.of(ModelKind.values()), ModelKind::title)
            .withNote(model.kind().valueProperty().map(ModelKind::lesson)),
        SettingRow.typed(model.componentCount(), COMPONENTS)
            .with(
                SettingEditors.linear(
                    model.componentCount(), 1, ModelSettings.MAXIMUM_COMPONENT_COUNT),
                COMPONENTS)
            .shownWhen(model.kind().valueProperty().map(kind -> kind == ModelKind.MIXTURE)),
        SettingRow.typed(model.hiddenLayers(), LAYERS).wide(),
        SettingRow.choice(
            model.activation(), ACTIVATION, List.of(Activation.values()), Activation::title),
        new MoreSettings(TITLE, unfolded, advanced(model)));
  }

  private static List<SettingRow> advanced(ModelSettings model) {
    return List.of(
        SettingRow.choice(
                model.covariance(),
                COVARIANCE,
                List.of(CovarianceType.values()),
                CovarianceType::title)
            .withNote("With one target, as here, all three are the same: one σ a component."),
        SettingRow.choice(model.scaleMap(), SCALE_MAP, List.of(ScaleMap.values()), ScaleMap::title),
        SettingRow.typed(model.standardDeviationFloor(), FLOOR),
        SettingRow.choice(
            model.initialization(),
            INITIALIZATION,
            List.of(Initialization.values()),
            Initialization::title),
        SettingRow.choice(
            model.outputBiases(),
            OUTPUT_BIASES,
            List.of(OutputBiasInitialization.values()),
            OutputBiasInitialization::title));
  }
}
