package mdnviz.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import mdnviz.math.Standardization;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingConfiguration;

/// The content of a model file, field by field as it stands in the JSON.
///
/// @param format always {@link #FORMAT}
/// @param formatVersion of this layout
/// @param inputDimension D
/// @param targetDimension L
/// @param data what the model was trained on
/// @param model what was built
/// @param standardization between data units and the network's
/// @param training how it was trained
/// @param result where training stood
/// @param layers the parameters, from the input to the output
@JsonPropertyOrder({
  "format",
  "formatVersion",
  "howToRead",
  "inputDimension",
  "targetDimension",
  "data",
  "model",
  "standardization",
  "training",
  "result",
  "layers"
})
record ModelFile(
    String format,
    int formatVersion,
    int inputDimension,
    int targetDimension,
    Data data,
    ModelConfiguration model,
    Scaling standardization,
    TrainingConfiguration training,
    Result result,
    List<LayerWeights> layers) {
  /// What the field `format` says in every model file.
  static final String FORMAT = "mdn-visualizer-model";

  /// The newest layout, the one that is written.
  static final int VERSION = 1;

  /// @param name of the data set
  /// @param hash SHA-256 of its content
  /// @param size number of examples, all shares
  /// @param inputNames D column names
  /// @param targetNames L column names
  record Data(
      String name, String hash, int size, List<String> inputNames, List<String> targetNames) {}

  /// z = (value − mean) / scale, a column each.
  ///
  /// @param inputMeans D numbers, data units
  /// @param inputScales D numbers, data units
  /// @param targetMeans L numbers, data units
  /// @param targetScales L numbers, data units
  @SuppressWarnings("ArrayRecordComponent") // written to a file or read from one, never compared
  record Scaling(
      double[] inputMeans, double[] inputScales, double[] targetMeans, double[] targetScales) {
    Standardization inputs() {
      return new Standardization(inputMeans, inputScales);
    }

    Standardization targets() {
      return new Standardization(targetMeans, targetScales);
    }
  }

  /// Negative log-likelihoods are nats per example in data units, null where there is none.
  ///
  /// @param step optimizer steps done
  /// @param epoch passes completed
  /// @param trainNegativeLogLikelihood a number or null
  /// @param validationNegativeLogLikelihood a number or null
  record Result(
      long step,
      int epoch,
      JsonNode trainNegativeLogLikelihood,
      JsonNode validationNegativeLogLikelihood) {}

  /// @return sentences and formulas that let a person read the file without this program
  @JsonProperty("howToRead")
  List<String> howToRead() {
    return ReadingGuide.of(this);
  }

  /// @param trained the model to write
  /// @return its file content
  static ModelFile of(TrainedModel trained) {
    MixtureDensityNetwork network = trained.network();
    Standardization inputs = network.inputStandardization();
    Standardization targets = network.targetStandardization();
    return new ModelFile(
        FORMAT,
        VERSION,
        trained.inputDimension(),
        trained.targetDimension(),
        new Data(
            trained.dataName(),
            trained.dataHash(),
            trained.dataSize(),
            trained.inputNames(),
            trained.targetNames()),
        trained.modelConfiguration(),
        new Scaling(inputs.means(), inputs.scales(), targets.means(), targets.scales()),
        trained.trainingConfiguration(),
        new Result(
            trained.step(),
            trained.epoch(),
            number(trained.trainNegativeLogLikelihood()),
            number(trained.validationNegativeLogLikelihood())),
        LayerWeights.of(network));
  }

  /// @return the model; the content must have passed {@link ModelFileChecks}
  TrainedModel toTrainedModel() {
    MixtureDensityNetwork network =
        new MixtureDensityNetwork(
            model.hiddenLayers(),
            model.activation(),
            model.head(targetDimension),
            standardization.inputs(),
            standardization.targets(),
            LayerWeights.flatten(layers));
    return new TrainedModel(
        network,
        model,
        training,
        data.inputNames,
        data.targetNames,
        data.name,
        data.hash,
        data.size,
        result.step,
        result.epoch,
        result.trainNegativeLogLikelihood.asDouble(Double.NaN),
        result.validationNegativeLogLikelihood.asDouble(Double.NaN));
  }

  private static JsonNode number(double value) {
    return Double.isFinite(value) ? DoubleNode.valueOf(value) : NullNode.getInstance();
  }
}
