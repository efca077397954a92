package mdnviz.math;

import java.util.Arrays;

/// The gradient of one layer while it is being summed over blocks of examples, with rows padded to
/// whole lanes, and the scratch that the sums need.
///
/// Mutable; belongs to one thread at a time.
public final class LayerGradient {
  private final int outputs;
  private final int inputs;
  private final int stride;
  private final float[] weights;
  private final float[] biases;
  private final float[] transposed;
  private final float[] lanes = new float[Kernels.LANES];

  /// @param outputs fan-out
  /// @param inputs fan-in
  /// @param rows most examples of a block
  public LayerGradient(int outputs, int inputs, int rows) {
    this.outputs = outputs;
    this.inputs = inputs;
    this.stride = Kernels.padded(inputs);
    this.weights = new float[outputs * stride];
    this.biases = new float[outputs];
    this.transposed = new float[inputs < Kernels.NARROW ? 0 : Kernels.padded(rows) * stride];
  }

  /// Sets everything to zero.
  public void clear() {
    Arrays.fill(weights, 0);
    Arrays.fill(biases, 0);
  }

  /// Adds this gradient to a flat vector.
  ///
  /// @param flat laid out like the parameters. Modified.
  /// @param weightOffset index of the layer's first weight
  /// @param overwrite whether to replace what is there instead of adding to it
  public void addTo(float[] flat, int weightOffset, boolean overwrite) {
    int at = weightOffset;
    for (int o = 0; o < outputs; o++, at += inputs) {
      copyOrAdd(weights, o * stride, flat, at, inputs, overwrite);
    }
    copyOrAdd(biases, 0, flat, at, outputs, overwrite);
  }

  private static void copyOrAdd(
      float[] from, int fromOffset, float[] to, int toOffset, int count, boolean overwrite) {
    if (overwrite) {
      System.arraycopy(from, fromOffset, to, toOffset, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      to[toOffset + i] += from[fromOffset + i];
    }
  }

  /// @return fan-out
  public int outputs() {
    return outputs;
  }

  /// @return fan-in
  public int inputs() {
    return inputs;
  }

  /// @return fan-in padded to whole lanes: the distance between rows of `weights` and of
  ///   `transposed`
  public int stride() {
    return stride;
  }

  /// @return scratch of {@link Kernels#LANES} numbers
  float[] lanes() {
    return lanes;
  }

  /// @return outputs × stride, the surplus columns hold no meaning
  public float[] weights() {
    return weights;
  }

  /// @return one an output
  public float[] biases() {
    return biases;
  }

  /// @return scratch for the transposed inputs, examples × stride, surplus columns zero; empty for
  ///   narrow layers
  public float[] transposed() {
    return transposed;
  }
}
