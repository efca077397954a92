package mdnviz.network;

import mdnviz.math.SeededRandom;

/// Parameters and examples to compute a loss and a gradient of. All numbers are exact in float32,
/// so that two precisions start from the same.
///
/// @param parameters flat vector of the shape's layout
/// @param inputs one row of D an example
/// @param targets one row of L an example
public record Problem(double[] parameters, double[][] inputs, double[][] targets) {
  /// Draws a problem of ordinary size: pre-activations and raw scales of about ± 1.
  ///
  /// @param shape of the network
  /// @param size number of examples
  /// @param seed any value
  /// @return the problem
  public static Problem draw(NetworkShape shape, int size, long seed) {
    SeededRandom random = new SeededRandom(seed);
    ParameterLayout layout = shape.layout();
    double[] parameters = new double[layout.size()];
    for (int layer = 0; layer < layout.layerCount(); layer++) {
      double limit = 1.5 / Math.sqrt(layout.inputs(layer));
      int end = layout.biasOffset(layer) + layout.outputs(layer);
      for (int i = layout.weightOffset(layer); i < end; i++) {
        parameters[i] = (float) random.nextDouble(-limit, limit);
      }
    }
    return new Problem(
        parameters,
        rows(random, size, shape.inputDimension()),
        rows(random, size, shape.head().targetDimension()));
  }

  private static double[][] rows(SeededRandom random, int size, int dimension) {
    double[][] rows = new double[size][dimension];
    for (double[] row : rows) {
      for (int i = 0; i < dimension; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return rows;
  }

  /// @return number of examples
  public int size() {
    return inputs.length;
  }

  /// @return the parameters in float32
  public float[] floatParameters() {
    float[] floats = new float[parameters.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) parameters[i];
    }
    return floats;
  }

  /// @param index which parameter
  /// @param change what to add to it
  /// @return the same examples with one parameter moved
  public Problem moved(int index, double change) {
    double[] changed = parameters.clone();
    changed[index] += change;
    return new Problem(changed, inputs, targets);
  }
}
