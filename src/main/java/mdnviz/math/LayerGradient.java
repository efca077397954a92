package mdnviz.math;

/// Where one layer's gradient lies in the array in which a network's gradient is summed over blocks
/// of examples: weights with rows padded to whole lanes (or, where the fan-in is below {@link
/// Kernels#NARROW}, every weight as the {@link Kernels#LANES} lanes of its sum), then every bias as
/// the lanes of its sum.
///
/// Mutable through the array; belongs to one thread at a time.
public final class LayerGradient {
  private final int outputs;
  private final int inputs;
  private final float[] sums;
  private final int offset;
  private final PanelScratch scratch;

  /// @param outputs fan-out
  /// @param inputs fan-in
  /// @param sums holds {@link #length} numbers of this layer. Kept, not copied.
  /// @param offset index of the first of them
  /// @param scratch for the kernels, may be shared by the layers of a network
  public LayerGradient(int outputs, int inputs, float[] sums, int offset, PanelScratch scratch) {
    this.outputs = outputs;
    this.inputs = inputs;
    this.sums = sums;
    this.offset = offset;
    this.scratch = scratch;
  }

  /// @param outputs fan-out
  /// @param inputs fan-in
  /// @return how many numbers the sums of such a layer take
  public static int length(int outputs, int inputs) {
    return outputs * (stride(inputs) + Kernels.LANES);
  }

  private static int stride(int inputs) {
    return inputs < Kernels.NARROW ? inputs * Kernels.LANES : Kernels.padded(inputs);
  }

  /// Writes the gradient into a flat vector.
  ///
  /// @param flat laid out like the parameters. Modified.
  /// @param weightOffset index of the layer's first weight
  public void writeTo(float[] flat, int weightOffset) {
    int count = outputs * inputs;
    int stride = stride();
    if (isNarrow()) {
      foldLanes(offset, flat, weightOffset, count);
    } else if (stride == inputs) {
      System.arraycopy(sums, offset, flat, weightOffset, count);
    } else {
      for (int o = 0; o < outputs; o++) {
        System.arraycopy(sums, offset + o * stride, flat, weightOffset + o * inputs, inputs);
      }
    }
    foldLanes(biasOffset(), flat, weightOffset + count, outputs);
  }

  /// Sums groups of 16 lanes in a fixed tree: halves onto halves.
  private void foldLanes(int from, float[] to, int first, int count) {
    float[] x = sums;
    for (int i = 0, at = from; i < count; i++, at += Kernels.LANES) {
      float a = (x[at] + x[at + 8]) + (x[at + 4] + x[at + 12]);
      float b = (x[at + 1] + x[at + 9]) + (x[at + 5] + x[at + 13]);
      float c = (x[at + 2] + x[at + 10]) + (x[at + 6] + x[at + 14]);
      float d = (x[at + 3] + x[at + 11]) + (x[at + 7] + x[at + 15]);
      to[first + i] = (a + c) + (b + d);
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

  /// @return whether weights are summed in lanes
  boolean isNarrow() {
    return inputs < Kernels.NARROW;
  }

  /// @return distance between the rows of two outputs
  int stride() {
    return stride(inputs);
  }

  /// @return the array itself
  float[] sums() {
    return sums;
  }

  /// @return index of the first weight's sum
  int weightOffset() {
    return offset;
  }

  /// @return index of the first bias' lanes
  int biasOffset() {
    return offset + outputs * stride();
  }

  /// @return room for the kernels to work in
  PanelScratch scratch() {
    return scratch;
  }
}
