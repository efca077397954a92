package mdnviz.network;

import mdnviz.math.Kernels;
import mdnviz.math.LayerView;
import org.ejml.data.FMatrixRMaj;

/// Forward and backward pass of one block of examples, with the room that the block's activations
/// need. Blocks are feature-major, see {@link Kernels}.
///
/// Mutable; belongs to one thread at a time.
public final class FeedForward {
  private final LayerView[] views;
  private final HiddenActivation activation;
  private final FMatrixRMaj[] layers;
  private final FMatrixRMaj[] derivatives;
  private final FMatrixRMaj[] deltas;

  /// @param layout of the parameters
  /// @param activation of the hidden units
  /// @param parameters flat vector of the layout that every pass reads. Kept, not copied. Not
  ///   modified.
  public FeedForward(ParameterLayout layout, Activation activation, float[] parameters) {
    this.activation = new HiddenActivation(activation);
    int columns = Kernels.COLUMNS;
    int count = layout.layerCount();
    views = new LayerView[count];
    for (int layer = 0; layer < count; layer++) {
      views[layer] = layout.view(parameters, layer);
    }
    layers = new FMatrixRMaj[count + 1];
    derivatives = new FMatrixRMaj[count + 1];
    deltas = new FMatrixRMaj[count + 1];
    layers[0] = new FMatrixRMaj(layout.inputs(0), columns);
    for (int layer = 1; layer <= count; layer++) {
      int width = layout.outputs(layer - 1);
      layers[layer] = new FMatrixRMaj(width, columns);
      deltas[layer] = new FMatrixRMaj(width, columns);
      boolean stored = layer < count && this.activation.storesDerivative();
      derivatives[layer] = stored ? new FMatrixRMaj(width, columns) : layers[layer];
    }
  }

  /// @return the block of inputs to fill before {@link #forward}, inputs × examples
  public FMatrixRMaj input() {
    return layers[0];
  }

  /// @param layer 0 for the inputs, then the hidden layers, last the outputs
  /// @return what the layer's units say after {@link #forward}, units × examples
  FMatrixRMaj layer(int layer) {
    return layers[layer];
  }

  /// @return the network outputs after {@link #forward}, outputs × examples
  public FMatrixRMaj output() {
    return layers[layers.length - 1];
  }

  /// @return the block to fill with ∂E/∂output before {@link #backward}, outputs × examples
  public FMatrixRMaj outputDelta() {
    return deltas[deltas.length - 1];
  }

  /// Computes the outputs of the inputs.
  ///
  /// @param kernels to compute with
  /// @param rows examples in the block, a multiple of {@link Kernels#LANES}
  public void forward(Kernels kernels, int rows) {
    int count = views.length;
    for (int layer = 0; layer < count; layer++) {
      FMatrixRMaj out = layers[layer + 1];
      kernels.affine(views[layer], layers[layer], out, rows);
      if (layer < count - 1) {
        activation.apply(kernels, out, derivatives[layer + 1], rows);
      }
    }
  }

  /// Adds the block's gradient, from ∂E/∂output to the parameters.
  ///
  /// @param kernels to compute with
  /// @param gradient where to add. Modified.
  /// @param rows examples in the block, a multiple of {@link Kernels#LANES}; deltas of surplus
  ///   examples must be zero
  public void backward(Kernels kernels, NetworkGradient gradient, int rows) {
    for (int layer = views.length - 1; layer >= 0; layer--) {
      FMatrixRMaj delta = deltas[layer + 1];
      kernels.accumulateGradient(delta, layers[layer], gradient.layer(layer), rows);
      if (layer > 0) {
        kernels.backwardAffine(views[layer], delta, deltas[layer], rows);
        activation.multiplyDerivative(deltas[layer], derivatives[layer], rows);
      }
    }
  }
}
