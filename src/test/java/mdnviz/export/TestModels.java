package mdnviz.export;

import java.util.List;
import java.util.stream.IntStream;
import mdnviz.data.DataSplit;
import mdnviz.math.SeededRandom;
import mdnviz.math.Standardization;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.MixtureHead;
import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;
import mdnviz.network.Initialization;
import mdnviz.network.MixtureDensityNetwork;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.OptimizerConfiguration;
import mdnviz.optim.OptimizerKind;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.Objective;
import mdnviz.training.OutputBiasInitialization;
import mdnviz.training.Regularization;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingConfiguration;

/// Models with drawn weights, for tests of files.
final class TestModels {
  static final ModelConfiguration SMALL =
      new ModelConfiguration(
          3,
          List.of(5, 4),
          Activation.TANH,
          CovarianceType.DIAGONAL,
          ScaleMap.EXP,
          1e-3,
          Initialization.GLOROT,
          OutputBiasInitialization.QUANTILES,
          Objective.LIKELIHOOD);

  /// Every field differs from its default.
  static final TrainingConfiguration TRAINING =
      new TrainingConfiguration(
          0.0123,
          new LearningRateSchedule(LearningRateSchedule.Kind.WARM_UP_COSINE, 77, 0.1, 3),
          new OptimizerConfiguration(OptimizerKind.ADAMW, 0.85, 0.99, 1e-7, 1e-4),
          new GradientClipping(GradientClipping.Kind.PER_HEAD, 2.5),
          33,
          444,
          new Regularization(0.1, 0.2, true, 0.003),
          55,
          new DataSplit.Shares(0.25, 0.125),
          Long.MIN_VALUE + 17);

  private TestModels() {}

  /// @return a model of one input and one target
  static TrainedModel small() {
    return of(SMALL, 1, 1, 7);
  }

  /// @param configuration what to build
  /// @param inputs D
  /// @param targets L
  /// @param seed of weights and standardisations
  /// @return a model whose outputs vary with its inputs
  static TrainedModel of(ModelConfiguration configuration, int inputs, int targets, long seed) {
    SeededRandom random = new SeededRandom(seed);
    MixtureHead head = configuration.head(targets);
    MixtureDensityNetwork network =
        new MixtureDensityNetwork(
            configuration.hiddenLayers(),
            configuration.activation(),
            head,
            standardization(inputs, random),
            standardization(targets, random),
            parameters(configuration, inputs, head.outputDimension(), random));
    return new TrainedModel(
        network,
        configuration,
        TRAINING,
        names("x", inputs),
        names("t", targets),
        "drawn \"by hand\"",
        "0123456789abcdef".repeat(4),
        321,
        98_765_432_109L,
        1234,
        -1.0 / 3,
        Double.NaN);
  }

  private static Standardization standardization(int dimension, SeededRandom random) {
    double[] means = random(dimension, random, -2000, 2000);
    double[] scales = random(dimension, random, 0.01, 30);
    return new Standardization(means, scales);
  }

  private static float[] parameters(
      ModelConfiguration configuration, int inputs, int outputs, SeededRandom random) {
    List<Integer> sizes = LayerWeights.outputSizes(configuration.hiddenLayers(), outputs);
    float[] parameters = new float[parameterCount(sizes, inputs)];
    int next = 0;
    int width = inputs;
    for (int size : sizes) {
      double spread = 1.5 / Math.sqrt(width);
      for (int i = 0; i < size * (width + 1); i++) {
        parameters[next++] = (float) (spread * random.nextGaussian());
      }
      width = size;
    }
    return parameters;
  }

  private static int parameterCount(List<Integer> sizes, int inputs) {
    int count = 0;
    int width = inputs;
    for (int size : sizes) {
      count += size * (width + 1);
      width = size;
    }
    return count;
  }

  private static double[] random(int count, SeededRandom random, double low, double high) {
    return IntStream.range(0, count).mapToDouble(i -> random.nextDouble(low, high)).toArray();
  }

  /// Draws inputs two standard deviations around the mean, all of them floats.
  ///
  /// @param model for which
  /// @param rows how many
  /// @param random where from
  /// @return N·D numbers, row-major, data units
  static double[] inputs(TrainedModel model, int rows, SeededRandom random) {
    Standardization map = model.network().inputStandardization();
    return IntStream.range(0, rows * map.dimension())
        .mapToDouble(i -> (float) map.restore(i % map.dimension(), 2 * random.nextGaussian()))
        .toArray();
  }

  /// @param model to change
  /// @param targets its new standardisation of the targets
  /// @param parameters its new flat vector
  /// @return the changed model
  static TrainedModel with(TrainedModel model, Standardization targets, float[] parameters) {
    MixtureDensityNetwork network = model.network();
    return new TrainedModel(
        new MixtureDensityNetwork(
            network.hiddenLayers(),
            network.activation(),
            network.head(),
            network.inputStandardization(),
            targets,
            parameters),
        model.modelConfiguration(),
        model.trainingConfiguration(),
        model.inputNames(),
        model.targetNames(),
        model.dataName(),
        model.dataHash(),
        model.dataSize(),
        model.step(),
        model.epoch(),
        model.trainNegativeLogLikelihood(),
        model.validationNegativeLogLikelihood());
  }

  private static List<String> names(String letter, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
  }
}
