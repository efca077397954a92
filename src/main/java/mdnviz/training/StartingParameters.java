package mdnviz.training;

import java.util.Arrays;
import mdnviz.math.SeededRandom;
import mdnviz.mixture.MixtureHead;
import mdnviz.network.Activation;
import mdnviz.network.Initialization;
import mdnviz.network.ParameterLayout;

/// Draws the parameters that a training starts from.
///
/// Hidden weights follow the {@link Initialization}; hidden biases are 0. The output layer's
/// weights are a tenth of that, so that the components start where its biases put them for every x.
final class StartingParameters {
  private static final double OUTPUT_SHARE = 0.1;
  private static final int MOST_POINTS = 5000;

  private final ModelConfiguration model;
  private final ParameterLayout layout;
  private final MixtureHead head;
  private final long seed;

  /// @param model what to build
  /// @param layout of its parameters
  /// @param head how its outputs are read
  /// @param seed any value
  StartingParameters(
      ModelConfiguration model, ParameterLayout layout, MixtureHead head, long seed) {
    this.model = model;
    this.layout = layout;
    this.head = head;
    this.seed = seed;
  }

  /// @param examples to place the components by
  /// @param rows the training examples, at least one. Not modified.
  /// @return the flat vector
  float[] draw(StandardizedExamples examples, int[] rows) {
    float[] parameters = new float[layout.size()];
    int last = layout.layerCount() - 1;
    for (int layer = 0; layer <= last; layer++) {
      SeededRandom random = SeededRandom.stream(seed, RandomPurpose.WEIGHTS, layer);
      double limit = limit(layer) * (layer == last ? OUTPUT_SHARE : 1);
      for (int i = layout.weightOffset(layer); i < layout.biasOffset(layer); i++) {
        parameters[i] = (float) random.nextDouble(-limit, limit);
      }
    }
    writeBiases(start(examples, rows), parameters);
    return parameters;
  }

  private double limit(int layer) {
    double in = layout.inputs(layer);
    double out = layout.outputs(layer);
    double variance =
        switch (initialization()) {
          case HE -> 2 / in;
          case LECUN -> 1 / in;
          case GLOROT, BY_ACTIVATION -> 2 / (in + out);
        };
    return Math.sqrt(3 * variance);
  }

  private Initialization initialization() {
    if (model.initialization() != Initialization.BY_ACTIVATION) {
      return model.initialization();
    }
    Activation activation = model.activation();
    return switch (activation) {
      case RELU, GELU, SILU -> Initialization.HE;
      case SOFTPLUS -> Initialization.LECUN;
      case TANH, SIGMOID, IDENTITY -> saturating();
    };
  }

  /// With few inputs Glorot's first weights are small and the network starts as a straight line.
  /// The likelihood leaves it through its 1/σ²; squared errors stay on it for thousands of steps.
  private Initialization saturating() {
    return model.objective() == Objective.LEAST_SQUARES
        ? Initialization.LECUN
        : Initialization.GLOROT;
  }

  private KMeans start(StandardizedExamples examples, int[] rows) {
    int dimension = head.targetDimension();
    int count = Math.min(rows.length, MOST_POINTS);
    double[] points = new double[count * dimension];
    for (int i = 0; i < count; i++) {
      int row = rows[(int) ((long) i * rows.length / count)];
      for (int l = 0; l < dimension; l++) {
        double target = examples.dataset().target(row, l);
        points[i * dimension + l] = examples.targets().standardize(l, target);
      }
    }
    SeededRandom random = SeededRandom.stream(seed, RandomPurpose.OUTPUT_BIASES);
    return switch (model.outputBiases()) {
      case K_MEANS -> KMeans.fit(points, dimension, head.componentCount(), random);
      case QUANTILES -> quantiles(points, dimension);
      case RANDOM -> random(points, dimension, random);
    };
  }

  private KMeans quantiles(double[] points, int dimension) {
    int count = points.length / dimension;
    int components = head.componentCount();
    double[] centres = new double[components * dimension];
    for (int l = 0; l < dimension; l++) {
      double[] sorted = new double[count];
      for (int i = 0; i < count; i++) {
        sorted[i] = points[i * dimension + l];
      }
      Arrays.sort(sorted);
      for (int k = 0; k < components; k++) {
        centres[k * dimension + l] = sorted[(int) ((k + 0.5) / components * count)];
      }
    }
    return equalShares(centres, dimension);
  }

  private KMeans random(double[] points, int dimension, SeededRandom random) {
    double[] centres = new double[head.componentCount() * dimension];
    for (int k = 0; k < head.componentCount(); k++) {
      int row = random.nextInt(points.length / dimension);
      System.arraycopy(points, row * dimension, centres, k * dimension, dimension);
    }
    return equalShares(centres, dimension);
  }

  private KMeans equalShares(double[] centres, int dimension) {
    double[] spreads = new double[centres.length];
    double[] shares = new double[centres.length / dimension];
    Arrays.fill(spreads, 1.0 / Math.max(1, head.componentCount()));
    Arrays.fill(shares, 1.0 / shares.length);
    return new KMeans(centres, spreads, shares);
  }

  private void writeBiases(KMeans start, float[] parameters) {
    int dimension = head.targetDimension();
    OutputBiases biases = new OutputBiases(layout, head, parameters);
    for (int k = 0; k < head.componentCount(); k++) {
      biases.place(
          k,
          StrictMath.log(start.shares()[k]),
          Arrays.copyOfRange(start.centres(), k * dimension, (k + 1) * dimension),
          Arrays.copyOfRange(start.spreads(), k * dimension, (k + 1) * dimension));
    }
  }
}
