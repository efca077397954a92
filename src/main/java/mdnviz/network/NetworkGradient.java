package mdnviz.network;

import mdnviz.math.LayerGradient;

/// The gradient of all layers while it is being summed over the blocks of one part of a minibatch.
///
/// Mutable; belongs to one thread at a time.
public final class NetworkGradient {
  private final ParameterLayout layout;
  private final LayerGradient[] layers;

  /// @param layout of the parameters
  /// @param blockSize most examples of a block
  public NetworkGradient(ParameterLayout layout, int blockSize) {
    this.layout = layout;
    layers = new LayerGradient[layout.layerCount()];
    for (int layer = 0; layer < layers.length; layer++) {
      layers[layer] = new LayerGradient(layout.outputs(layer), layout.inputs(layer), blockSize);
    }
  }

  /// @param layer zero-based
  /// @return the gradient of the layer
  LayerGradient layer(int layer) {
    return layers[layer];
  }

  /// Sets everything to zero.
  public void clear() {
    for (LayerGradient layer : layers) {
      layer.clear();
    }
  }

  /// Adds this gradient to a flat vector.
  ///
  /// @param flat laid out like the parameters. Modified.
  /// @param overwrite whether to replace what is there instead of adding to it
  public void addTo(float[] flat, boolean overwrite) {
    for (int layer = 0; layer < layers.length; layer++) {
      layers[layer].addTo(flat, layout.weightOffset(layer), overwrite);
    }
  }
}
