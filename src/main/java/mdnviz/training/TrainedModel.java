package mdnviz.training;

import java.util.List;
import mdnviz.mixture.GaussianMixture;
import mdnviz.network.MixtureDensityNetwork;

/// A network with everything needed to know where it came from and to go on training it. Immutable;
/// this is what model files hold.
///
/// @param network the mixture density network with its parameters and standardisations
/// @param modelConfiguration what was built
/// @param trainingConfiguration how it was trained
/// @param inputNames names of the input columns
/// @param targetNames names of the target columns
/// @param dataName what the data set was called
/// @param dataHash SHA-256 of the data set's content, see `Dataset.contentHash`
/// @param dataSize number of examples in the data set, all shares
/// @param step optimizer steps done
/// @param epoch passes completed
/// @param trainNegativeLogLikelihood mean over the last epoch's minibatches, nats, data units; NaN
///   before the first
/// @param validationNegativeLogLikelihood latest on the validation share, nats, data units; NaN if
///   there is none
public record TrainedModel(
    MixtureDensityNetwork network,
    ModelConfiguration modelConfiguration,
    TrainingConfiguration trainingConfiguration,
    List<String> inputNames,
    List<String> targetNames,
    String dataName,
    String dataHash,
    int dataSize,
    long step,
    int epoch,
    double trainNegativeLogLikelihood,
    double validationNegativeLogLikelihood) {
  /// Copies the lists.
  public TrainedModel {
    inputNames = List.copyOf(inputNames);
    targetNames = List.copyOf(targetNames);
  }

  /// @param other a network of the same dimensions
  /// @return the same origin with another network
  public TrainedModel withNetwork(MixtureDensityNetwork other) {
    return new TrainedModel(
        other,
        modelConfiguration,
        trainingConfiguration,
        inputNames,
        targetNames,
        dataName,
        dataHash,
        dataSize,
        step,
        epoch,
        trainNegativeLogLikelihood,
        validationNegativeLogLikelihood);
  }

  /// @param state of the same training
  /// @return the model as it was then
  TrainedModel at(TrainerState state) {
    return new TrainedModel(
        network.withParameters(state.parameters()),
        modelConfiguration,
        trainingConfiguration
            .withLearningRate(state.learningRate())
            .withSchedule(state.schedule())
            .withClipping(state.clipping()),
        inputNames,
        targetNames,
        dataName,
        dataHash,
        dataSize,
        state.position().step(),
        state.position().epoch(),
        state.scores().train(),
        state.scores().validation());
  }

  /// @return number of inputs D
  public int inputDimension() {
    return inputNames.size();
  }

  /// @return number of targets L
  public int targetDimension() {
    return targetNames.size();
  }

  /// The mixture for one input.
  ///
  /// @param input D numbers, data units. Not modified.
  /// @return p(t|x), data units
  public GaussianMixture mixtureAt(double... input) {
    return network.mixtureAt(input);
  }
}
