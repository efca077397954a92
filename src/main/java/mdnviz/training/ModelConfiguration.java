package mdnviz.training;

import java.util.List;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.MixtureHead;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.Initialization;

/// What network to build; any change rebuilds it.
///
/// @param componentCount K, 1 to 100
/// @param hiddenLayers units of each hidden layer, 0 to 4 layers of 1 to 1024 units
/// @param activation of the hidden units
/// @param covariance shape of Σ_k
/// @param scaleMap map of the raw scales
/// @param standardDeviationFloor added to every σ, ≥ 0, in standardised target units
/// @param initialization of the weights
/// @param outputBiases where the components start
/// @param objective what training minimises; least squares goes with K = 1
public record ModelConfiguration(
    int componentCount,
    List<Integer> hiddenLayers,
    Activation activation,
    CovarianceType covariance,
    ScaleMap scaleMap,
    double standardDeviationFloor,
    Initialization initialization,
    OutputBiasInitialization outputBiases,
    Objective objective) {
  /// Most hidden layers.
  public static final int MAXIMUM_LAYERS = 4;

  /// Most units in a layer.
  public static final int MAXIMUM_UNITS = 1024;

  /// K = 5, two layers of 32 tanh units, diagonal covariance, σ = 0.001 + exp(a).
  public static final ModelConfiguration DEFAULT =
      new ModelConfiguration(
          5,
          List.of(32, 32),
          Activation.TANH,
          CovarianceType.DIAGONAL,
          ScaleMap.EXP,
          1e-3,
          Initialization.BY_ACTIVATION,
          OutputBiasInitialization.K_MEANS,
          Objective.LIKELIHOOD);

  /// Checks the shape.
  ///
  /// @throws IllegalArgumentException if a number is out of range
  public ModelConfiguration {
    hiddenLayers = List.copyOf(hiddenLayers);
    if (hiddenLayers.size() > MAXIMUM_LAYERS) {
      throw new IllegalArgumentException(
          "at most %d hidden layers, found %d".formatted(MAXIMUM_LAYERS, hiddenLayers.size()));
    }
    for (int units : hiddenLayers) {
      if (units < 1 || units > MAXIMUM_UNITS) {
        throw new IllegalArgumentException(
            "a hidden layer has 1 to %d units, found %d".formatted(MAXIMUM_UNITS, units));
      }
    }
    if (objective == Objective.LEAST_SQUARES && componentCount != 1) {
      throw new IllegalArgumentException(
          "least squares fits one mean, so K must be 1, was %d".formatted(componentCount));
    }
    // checks K and the floor
    new MixtureHead(componentCount, 1, covariance, scaleMap, standardDeviationFloor);
  }

  /// @param targetDimension L ≥ 1
  /// @return how the outputs of such a network are read
  public MixtureHead head(int targetDimension) {
    return new MixtureHead(
        componentCount, targetDimension, covariance, scaleMap, standardDeviationFloor);
  }

  /// @param newComponentCount K
  /// @return the same with another K
  public ModelConfiguration withComponentCount(int newComponentCount) {
    return new ModelConfiguration(
        newComponentCount,
        hiddenLayers,
        activation,
        covariance,
        scaleMap,
        standardDeviationFloor,
        initialization,
        outputBiases,
        objective);
  }

  /// @param newHiddenLayers units of each hidden layer
  /// @return the same with other layers
  public ModelConfiguration withHiddenLayers(List<Integer> newHiddenLayers) {
    return new ModelConfiguration(
        componentCount,
        newHiddenLayers,
        activation,
        covariance,
        scaleMap,
        standardDeviationFloor,
        initialization,
        outputBiases,
        objective);
  }

  /// @param newActivation of the hidden units
  /// @return the same with another activation
  public ModelConfiguration withActivation(Activation newActivation) {
    return new ModelConfiguration(
        componentCount,
        hiddenLayers,
        newActivation,
        covariance,
        scaleMap,
        standardDeviationFloor,
        initialization,
        outputBiases,
        objective);
  }

  /// @param newCovariance shape of Σ_k
  /// @return the same with another covariance
  public ModelConfiguration withCovariance(CovarianceType newCovariance) {
    return new ModelConfiguration(
        componentCount,
        hiddenLayers,
        activation,
        newCovariance,
        scaleMap,
        standardDeviationFloor,
        initialization,
        outputBiases,
        objective);
  }

  /// @param newScaleMap map of the raw scales
  /// @return the same with another map
  public ModelConfiguration withScaleMap(ScaleMap newScaleMap) {
    return new ModelConfiguration(
        componentCount,
        hiddenLayers,
        activation,
        covariance,
        newScaleMap,
        standardDeviationFloor,
        initialization,
        outputBiases,
        objective);
  }

  /// @param newFloor added to every σ, standardised units
  /// @return the same with another floor
  public ModelConfiguration withStandardDeviationFloor(double newFloor) {
    return new ModelConfiguration(
        componentCount,
        hiddenLayers,
        activation,
        covariance,
        scaleMap,
        newFloor,
        initialization,
        outputBiases,
        objective);
  }

  /// @param newInitialization of the weights
  /// @return the same with other starting weights
  public ModelConfiguration withInitialization(Initialization newInitialization) {
    return new ModelConfiguration(
        componentCount,
        hiddenLayers,
        activation,
        covariance,
        scaleMap,
        standardDeviationFloor,
        newInitialization,
        outputBiases,
        objective);
  }

  /// @param newOutputBiases where the components start
  /// @return the same with another start
  public ModelConfiguration withOutputBiases(OutputBiasInitialization newOutputBiases) {
    return new ModelConfiguration(
        componentCount,
        hiddenLayers,
        activation,
        covariance,
        scaleMap,
        standardDeviationFloor,
        initialization,
        newOutputBiases,
        objective);
  }

  /// The baseline that shows what a mixture is for: one mean, one σ for every x.
  ///
  /// @return the same network trained by least squares
  public ModelConfiguration leastSquares() {
    return new ModelConfiguration(
        1,
        hiddenLayers,
        activation,
        covariance,
        scaleMap,
        standardDeviationFloor,
        initialization,
        outputBiases,
        Objective.LEAST_SQUARES);
  }
}
