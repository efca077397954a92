package mdnviz.network;

import java.util.ArrayList;
import java.util.List;
import mdnviz.math.Kernels;
import mdnviz.math.Standardization;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.HeadReader;
import mdnviz.mixture.MixtureBatch;
import mdnviz.mixture.MixtureHead;
import org.ejml.data.FMatrixRMaj;

/// A mixture density network with fixed parameters: inputs in data units in, mixtures in data units
/// out. Immutable and thread-safe.
public final class MixtureDensityNetwork {
  private static final int BLOCK_SIZE = Kernels.COLUMNS;

  private final List<Integer> hiddenLayers;
  private final Activation activation;
  private final MixtureHead head;
  private final Standardization inputStandardization;
  private final Standardization targetStandardization;
  private final float[] parameters;
  private final ParameterLayout layout;

  /// Puts a network together.
  ///
  /// @param hiddenLayers units of each hidden layer
  /// @param activation of the hidden units
  /// @param head how outputs are read; its target dimension is L
  /// @param inputStandardization D columns
  /// @param targetStandardization L columns
  /// @param parameters the flat vector: layer after layer, weights (outputs × inputs, row-major),
  ///   then biases. Not modified, copied.
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
    layout =
        new ParameterLayout(
            inputStandardization.dimension(), this.hiddenLayers, head.outputDimension());
    if (targetStandardization.dimension() != head.targetDimension()) {
      throw new IllegalArgumentException(
          "the head has %d targets, their standardisation %d"
              .formatted(head.targetDimension(), targetStandardization.dimension()));
    }
    if (parameters.length != layout.size()) {
      throw new IllegalArgumentException(
          "this network has %d parameters, found %d".formatted(layout.size(), parameters.length));
    }
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

  /// @param other the flat vector, as long as this network's. Not modified, copied.
  /// @return the same network with other weights
  public MixtureDensityNetwork withParameters(float[] other) {
    return new MixtureDensityNetwork(
        hiddenLayers, activation, head, inputStandardization, targetStandardization, other);
  }

  /// @param other of the same shape
  /// @return the same weights, read in another way
  public MixtureDensityNetwork withHead(MixtureHead other) {
    return new MixtureDensityNetwork(
        hiddenLayers, activation, other, inputStandardization, targetStandardization, parameters);
  }

  /// @return where each layer lies in the parameter vector
  public ParameterLayout layout() {
    return layout;
  }

  /// @return number of inputs D
  public int inputDimension() {
    return inputStandardization.dimension();
  }

  /// @return number of targets L
  public int targetDimension() {
    return head.targetDimension();
  }

  /// The mixture for one input.
  ///
  /// @param input D numbers, data units. Not modified.
  /// @return p(t|x), data units
  /// @throws IllegalArgumentException if the number of inputs is not D
  public GaussianMixture mixtureAt(double... input) {
    return mixturesAt(input, 1).mixture(0);
  }

  /// The mixtures for many inputs; each is the same bits as that of {@link #mixtureAt}.
  ///
  /// @param inputs N·D numbers, row-major, data units. Not modified.
  /// @param rows N
  /// @return p(t|x) for each row, data units
  /// @throws IllegalArgumentException if there are not N·D numbers
  public MixtureBatch mixturesAt(double[] inputs, int rows) {
    MixtureBatch batch = MixtureBatch.ofSize(rows, head.componentCount(), targetDimension());
    HeadReader reader = new HeadReader(head, targetStandardization);
    forward(
        inputs,
        rows,
        (network, from, count) -> {
          for (int r = 0; r < count; r++) {
            reader.read(network.output(), r, batch, from + r);
          }
        });
    return batch;
  }

  /// What every unit of the network says for many inputs.
  ///
  /// @param inputs N·D numbers, row-major, data units. Not modified.
  /// @param rows N
  /// @return the standardised inputs, the activations of each hidden layer and the raw outputs,
  ///   units × N each
  /// @throws IllegalArgumentException if there are not N·D numbers
  public List<FMatrixRMaj> activationsAt(double[] inputs, int rows) {
    List<FMatrixRMaj> layers = new ArrayList<>();
    layers.add(new FMatrixRMaj(inputDimension(), rows));
    for (int layer = 0; layer < layout.layerCount(); layer++) {
      layers.add(new FMatrixRMaj(layout.outputs(layer), rows));
    }
    forward(
        inputs,
        rows,
        (network, from, count) -> {
          for (int layer = 0; layer < layers.size(); layer++) {
            FMatrixRMaj said = network.layer(layer);
            FMatrixRMaj kept = layers.get(layer);
            for (int unit = 0; unit < kept.numRows; unit++) {
              System.arraycopy(
                  said.data, unit * said.numCols, kept.data, unit * rows + from, count);
            }
          }
        });
    return layers;
  }

  private void forward(double[] inputs, int rows, BlockReader reader) {
    int dimension = inputDimension();
    if (inputs.length != rows * dimension) {
      throw new IllegalArgumentException(
          "%d rows of %d inputs need %d numbers, found %d"
              .formatted(rows, dimension, rows * dimension, inputs.length));
    }
    FeedForward network = new FeedForward(layout, activation, parameters);
    for (int from = 0; from < rows; from += BLOCK_SIZE) {
      int count = Math.min(BLOCK_SIZE, rows - from);
      for (int r = 0; r < count; r++) {
        for (int d = 0; d < dimension; d++) {
          double value = inputs[(from + r) * dimension + d];
          network.input().set(d, r, (float) inputStandardization.standardize(d, value));
        }
      }
      network.forward(Kernels.active(), Kernels.padded(count));
      reader.read(network, from, count);
    }
  }

  /// Takes what it wants of a block's forward pass.
  private interface BlockReader {
    void read(FeedForward network, int from, int count);
  }
}
