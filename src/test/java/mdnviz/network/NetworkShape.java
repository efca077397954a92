package mdnviz.network;

import java.util.List;
import mdnviz.mixture.MixtureHead;

/// What a network under test looks like.
///
/// @param inputDimension D
/// @param hiddenLayers units of each hidden layer
/// @param activation of the hidden units
/// @param head how outputs are read
public record NetworkShape(
    int inputDimension, List<Integer> hiddenLayers, Activation activation, MixtureHead head) {
  /// @return where each layer lies in the parameter vector
  public ParameterLayout layout() {
    return new ParameterLayout(inputDimension, hiddenLayers, head.outputDimension());
  }
}
