package mdnviz.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mdnviz.network.MixtureDensityNetwork;

/// One layer of a network as a person would write it down: h = weights · x + biases.
///
/// @param name `hidden1`, `hidden2`, … or `output`
/// @param inputs columns of the matrix
/// @param outputs rows of the matrix
/// @param weights `outputs` rows of `inputs` numbers
/// @param biases `outputs` numbers
@SuppressWarnings("ArrayRecordComponent") // written to a file or read from one, never compared
record LayerWeights(String name, int inputs, int outputs, float[][] weights, float[] biases) {
  private static final String OUTPUT = "output";

  /// Takes a network's flat parameter vector apart.
  ///
  /// @param network any
  /// @return its layers, from the input to the output
  static List<LayerWeights> of(MixtureDensityNetwork network) {
    float[] parameters = network.parameters();
    List<LayerWeights> layers = new ArrayList<>();
    int inputs = network.inputStandardization().dimension();
    int offset = 0;
    List<Integer> sizes = outputSizes(network.hiddenLayers(), network.head().outputDimension());
    for (int layer = 0; layer < sizes.size(); layer++) {
      int outputs = sizes.get(layer);
      float[][] weights = new float[outputs][];
      for (int row = 0; row < outputs; row++) {
        weights[row] = Arrays.copyOfRange(parameters, offset, offset + inputs);
        offset += inputs;
      }
      float[] biases = Arrays.copyOfRange(parameters, offset, offset + outputs);
      offset += outputs;
      layers.add(new LayerWeights(name(layer, sizes.size()), inputs, outputs, weights, biases));
      inputs = outputs;
    }
    return layers;
  }

  /// Puts the flat parameter vector together again.
  ///
  /// @param layers from the input to the output, shapes checked before
  /// @return layer after layer, weights row by row, then biases
  static float[] flatten(List<LayerWeights> layers) {
    int size = layers.stream().mapToInt(layer -> layer.outputs * (layer.inputs + 1)).sum();
    float[] parameters = new float[size];
    int offset = 0;
    for (LayerWeights layer : layers) {
      for (float[] row : layer.weights) {
        System.arraycopy(row, 0, parameters, offset, row.length);
        offset += row.length;
      }
      System.arraycopy(layer.biases, 0, parameters, offset, layer.outputs);
      offset += layer.outputs;
    }
    return parameters;
  }

  /// @return whether this is the layer without a nonlinearity
  boolean feedsHead() {
    return name.equals(OUTPUT);
  }

  /// @param hiddenLayers units of each hidden layer
  /// @param outputDimension of the head
  /// @return outputs of every layer, the output layer last
  static List<Integer> outputSizes(List<Integer> hiddenLayers, int outputDimension) {
    List<Integer> sizes = new ArrayList<>(hiddenLayers);
    sizes.add(outputDimension);
    return sizes;
  }

  /// @param layer zero-based
  /// @param layerCount hidden layers and the output layer
  /// @return what the layer is called in files
  static String name(int layer, int layerCount) {
    return layer == layerCount - 1 ? OUTPUT : "hidden" + (layer + 1);
  }
}
