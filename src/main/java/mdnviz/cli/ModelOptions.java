package mdnviz.cli;

import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.Initialization;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Objective;
import mdnviz.training.OutputBiasInitialization;
import picocli.CommandLine.Option;

/// Options that say what network to build; those not given are the preset's.
final class ModelOptions {
  @Option(
      names = "--components",
      paramLabel = "<K>",
      description = "Gaussian components, 1 to 100.")
  private Integer components;

  @Option(
      names = "--baseline",
      paramLabel = "<name>",
      description =
          "Instead of a mixture: single-gaussian, or least-squares (one mean by squared error, one"
              + " standard deviation for every x).")
  private Baseline baseline;

  @Option(
      names = "--hidden",
      paramLabel = "<units>",
      description = "Units of each hidden layer, such as 32,32 or none; at most 4 layers.")
  private Choices.HiddenLayers hidden;

  @Option(
      names = "--activation",
      paramLabel = "<name>",
      description = "Of the hidden units: tanh, relu, gelu, silu, sigmoid, softplus or identity.")
  private Activation activation;

  @Option(
      names = "--covariance",
      paramLabel = "<name>",
      description = "Shape of each component: isotropic, diagonal or full.")
  private CovarianceType covariance;

  @Option(
      names = "--scale-map",
      paramLabel = "<name>",
      description = "From network output to standard deviation: exp, softplus or elu-plus-one.")
  private ScaleMap scaleMap;

  @Option(
      names = "--floor",
      paramLabel = "<sigma>",
      description = "Least standard deviation, in standard deviations of the target.")
  private Double floor;

  @Option(
      names = "--initialization",
      paramLabel = "<name>",
      description = "Of the weights: by-activation, glorot, he or lecun.")
  private Initialization initialization;

  @Option(
      names = "--output-biases",
      paramLabel = "<name>",
      description = "Where the components start: k-means, quantiles or random.")
  private OutputBiasInitialization outputBiases;

  /// @param preset what holds where no option says otherwise
  /// @return what to build
  /// @throws IllegalArgumentException if a number is out of range
  ModelConfiguration over(ModelConfiguration preset) {
    return new ModelConfiguration(
        componentCount(preset.componentCount()),
        hidden == null ? preset.hiddenLayers() : hidden.units(),
        activation == null ? preset.activation() : activation,
        covariance == null ? preset.covariance() : covariance,
        scaleMap == null ? preset.scaleMap() : scaleMap,
        floor == null ? preset.standardDeviationFloor() : floor,
        initialization == null ? preset.initialization() : initialization,
        outputBiases == null ? preset.outputBiases() : outputBiases,
        baseline == Baseline.LEAST_SQUARES ? Objective.LEAST_SQUARES : preset.objective());
  }

  private int componentCount(int usual) {
    if (baseline != null && components != null && components != 1) {
      throw new IllegalArgumentException(
          "a baseline has one component; leave out --components or --baseline");
    }
    if (baseline != null) {
      return 1;
    }
    return components == null ? usual : components;
  }
}
