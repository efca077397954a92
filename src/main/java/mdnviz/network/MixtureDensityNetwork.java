package mdnviz.network;

import java.util.List;
import mdnviz.math.Standardization;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureHead;

/// A mixture density network with fixed parameters: inputs in data units in, mixtures in data units out.
/// Immutable and thread-safe.
public final class MixtureDensityNetwork {
  private final List<Integer> hiddenLayers;
  private final Activation activation;
  private final MixtureHead head;
  private final Standardization inputStandardization;
  private final Standardization targetStandardization;
  private final float[] parameters;

  /// Puts a network together.
  ///
  /// @param hiddenLayers units of each hidden layer
  /// @param activation of the hidden units
  /// @param head how outputs are read; its target dimension is L
  /// @param inputStandardization D columns
  /// @param targetStandardization L columns
  /// @param parameters the flat vector: layer after layer, weights (outputs × inputs, row-major), then
  ///     biases. Not modified, copied.
  /// @throws IllegalArgumentException if the shapes disagree
  public MixtureDensityNetwork(
      List<Integer> hiddenLayers,
      Activation activation,
      MixtureHead head,
      Standardization inputStandardization,
      Standardization targetStandardization,
      float[] parameters) {
    this.hiddenLayers = List.copyOf(hiddenLayers);
    this.activation = activation;
    this.head = head;
    this.inputStandardization = inputStandardization;
    this.targetStandardization = targetStandardization;
    this.parameters = parameters.clone();
  }

  /// @return units of each hidden layer
  public List<Integer> hiddenLayers() {
    return hiddenLayers;
  }

  /// @return nonlinearity of the hidden units
  public Activation activation() {
    return activation;
  }

  /// @return how outputs are read
  public MixtureHead head() {
    return head;
  }

  /// @return the map of the inputs
  public Standardization inputStandardization() {
    return inputStandardization;
  }

  /// @return the map of the targets
  public Standardization targetStandardization() {
    return targetStandardization;
  }

  /// @return a copy of the flat parameter vector
  public float[] parameters() {
    return parameters.clone();
  }

  /// The mixture for one input.
  ///
  /// @param input D numbers, data units. Not modified.
  /// @return p(t|x), data units
  public GaussianMixture mixtureAt(double... input) {
    throw new IllegalStateException("being built");
  }
}
