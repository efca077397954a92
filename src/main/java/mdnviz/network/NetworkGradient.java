package mdnviz.network;

import java.util.Arrays;
import mdnviz.math.LayerGradient;
import mdnviz.math.PanelScratch;

/// The gradient of all layers while it is being summed over the blocks of one part of a minibatch.
///
/// Mutable; belongs to one thread at a time.
public final class NetworkGradient {
  private final ParameterLayout layout;
  private final LayerGradient[] layers;
  private final float[] sums;

  /// @param layout of the parameters
  public NetworkGradient(ParameterLayout layout) {
    this.layout = layout;
    int count = layout.layerCount();
    int length = 0;
    for (int layer = 0; layer < count; layer++) {
      length += LayerGradient.length(layout.outputs(layer), layout.inputs(layer));
    }
    sums = new float[length];
    layers = new LayerGradient[count];
    PanelScratch scratch = new PanelScratch();
    int offset = 0;
    for (int layer = 0; layer < count; layer++) {
      int outputs = layout.outputs(layer);
      int inputs = layout.inputs(layer);
      layers[layer] = new LayerGradient(outputs, inputs, sums, offset, scratch);
      offset += LayerGradient.length(outputs, inputs);
    }
  }

  /// @param layer zero-based
  /// @return the gradient of the layer
  LayerGradient layer(int layer) {
    return layers[layer];
  }

  /// Sets everything to zero.
  public void clear() {
    Arrays.fill(sums, 0);
  }

  /// Adds the sums of another part of the minibatch.
  ///
  /// @param other of the same layout. Not modified.
  public void add(NetworkGradient other) {
    float[] from = other.sums;
    for (int i = 0; i < sums.length; i++) {
      sums[i] += from[i];
    }
  }

  /// Writes the gradient into a flat vector.
  ///
  /// @param flat laid out like the parameters. Modified.
  public void writeTo(float[] flat) {
    for (int layer = 0; layer < layers.length; layer++) {
      layers[layer].writeTo(flat, layout.weightOffset(layer));
    }
  }
}
