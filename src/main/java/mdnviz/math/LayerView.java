package mdnviz.math;

/// Where one layer's weights and biases lie in a flat parameter vector.
///
/// Mutable only through the vector it looks at; belongs to the thread that owns the vector.
public final class LayerView {
  private final float[] parameters;
  private final int weightOffset;
  private final int outputs;
  private final int inputs;

  /// @param parameters the flat vector. Kept, not copied.
  /// @param weightOffset index of the first weight; weights are outputs × inputs, row-major, the
  ///   biases follow
  /// @param outputs fan-out
  /// @param inputs fan-in
  public LayerView(float[] parameters, int weightOffset, int outputs, int inputs) {
    this.parameters = parameters;
    this.weightOffset = weightOffset;
    this.outputs = outputs;
    this.inputs = inputs;
  }

  /// @return the flat vector itself
  public float[] parameters() {
    return parameters;
  }

  /// @return index of the first weight
  public int weightOffset() {
    return weightOffset;
  }

  /// @return index of the first bias
  public int biasOffset() {
    return weightOffset + outputs * inputs;
  }

  /// @return fan-out
  public int outputs() {
    return outputs;
  }

  /// @return fan-in
  public int inputs() {
    return inputs;
  }
}
