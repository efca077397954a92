package mdnviz.training;

import java.util.Optional;
import mdnviz.data.Dataset;

/// What a session is asked to train.
///
/// @param dataset the examples
/// @param model what to build
/// @param training how to train
/// @param start a model to go on from instead of fresh weights; its shapes must be those of `model`
///   and `dataset`
public record TrainingRequest(
    Dataset dataset,
    ModelConfiguration model,
    TrainingConfiguration training,
    Optional<TrainedModel> start) {
  /// @param dataset the examples
  /// @param model what to build
  /// @param training how to train
  /// @return a request to start from fresh weights
  public static TrainingRequest fresh(
      Dataset dataset, ModelConfiguration model, TrainingConfiguration training) {
    return new TrainingRequest(dataset, model, training, Optional.empty());
  }
}
