package mdnviz.network;

import java.util.List;
import mdnviz.math.LayerView;

/// Where each layer lies in the flat parameter vector: layer after layer, weights (outputs ×
/// inputs, row-major), then biases. Immutable.
public final class ParameterLayout {
  private final int[] widths;
  private final int[] offsets;

  /// @param inputDimension D ≥ 1
  /// @param hiddenLayers units of each hidden layer, may be empty
  /// @param outputDimension number of network outputs
  public ParameterLayout(int inputDimension, List<Integer> hiddenLayers, int outputDimension) {
    widths = new int[hiddenLayers.size() + 2];
    widths[0] = inputDimension;
    for (int layer = 0; layer < hiddenLayers.size(); layer++) {
      widths[layer + 1] = hiddenLayers.get(layer);
    }
    widths[widths.length - 1] = outputDimension;
    offsets = new int[widths.length];
    for (int layer = 0; layer < layerCount(); layer++) {
      offsets[layer + 1] = offsets[layer] + outputs(layer) * (inputs(layer) + 1);
    }
  }

  /// @return number of affine layers, the output layer included
  public int layerCount() {
    return widths.length - 1;
  }

  /// @param layer zero-based
  /// @return its fan-in
  public int inputs(int layer) {
    return widths[layer];
  }

  /// @param layer zero-based
  /// @return its fan-out
  public int outputs(int layer) {
    return widths[layer + 1];
  }

  /// @param layer zero-based
  /// @return index of its first weight
  public int weightOffset(int layer) {
    return offsets[layer];
  }

  /// @param layer zero-based
  /// @return index of its first bias
  public int biasOffset(int layer) {
    return offsets[layer] + outputs(layer) * inputs(layer);
  }

  /// @return length of the flat vector
  public int size() {
    return offsets[offsets.length - 1];
  }

  /// @param parameters a flat vector of this layout. Kept by the view.
  /// @param layer zero-based
  /// @return the layer's weights and biases in it
  public LayerView view(float[] parameters, int layer) {
    return new LayerView(parameters, offsets[layer], outputs(layer), inputs(layer));
  }
}
