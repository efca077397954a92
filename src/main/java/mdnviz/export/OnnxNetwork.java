package mdnviz.export;

import java.util.Arrays;
import java.util.List;
import mdnviz.math.Standardization;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.MixtureHead;
import mdnviz.network.MixtureDensityNetwork;

/// A mixture density network as ONNX nodes, from x in data units to mixtures in data units.
final class OnnxNetwork {
  private final OnnxGraph graph = new OnnxGraph("mixture_density_network");
  private final OnnxFunctions functions = new OnnxFunctions(graph);
  private final MixtureDensityNetwork network;
  private final MixtureHead head;
  private final int componentCount;
  private final int targetDimension;

  /// @param network what to write down
  OnnxNetwork(MixtureDensityNetwork network) {
    this.network = network;
    this.head = network.head();
    this.componentCount = head.componentCount();
    this.targetDimension = head.targetDimension();
  }

  /// @return the whole graph
  OnnxGraph build() {
    int inputDimension = network.inputStandardization().dimension();
    String x = graph.input("x", inputDimension, "inputs in data units, one example a row");
    String outputs = layers(standardized(x));
    graph.integers(
        "output_widths",
        head.meansOffset(),
        head.scalesOffset() - head.meansOffset(),
        head.outputDimension() - head.scalesOffset());
    graph.split(outputs, "output_widths", List.of("logits", "raw_means", "raw_scales"));
    mixingWeights();
    means();
    standardDeviations();
    return graph;
  }

  /// (x − mean) / scale. The mean is taken off in two float32 parts, because one alone would lose
  /// the digits of columns that lie far from zero, such as years.
  private String standardized(String x) {
    Standardization map = network.inputStandardization();
    float[] high = floats(map.means());
    float[] low = new float[high.length];
    for (int column = 0; column < low.length; column++) {
      low[column] = (float) (map.mean(column) - high[column]);
    }
    graph.floats("input_means", high, high.length);
    graph.floats("input_means_rest", low, low.length);
    graph.floats("input_scales", floats(map.scales()), high.length);
    String centred = graph.add("Sub", graph.add("Sub", x, "input_means"), "input_means_rest");
    return graph.add("Div", centred, "input_scales");
  }

  private String layers(String input) {
    String values = input;
    for (LayerWeights layer : LayerWeights.of(network)) {
      String weights =
          graph.floats(layer.name() + "_weights", joined(layer), layer.outputs(), layer.inputs());
      String biases = graph.floats(layer.name() + "_biases", layer.biases(), layer.outputs());
      String sums =
          graph.addWith(
              "Gemm", new OnnxGraph.Attribute("transB", 1), layer.name(), values, weights, biases);
      values = layer.feedsHead() ? sums : functions.activation(network.activation(), sums);
    }
    return values;
  }

  private void mixingWeights() {
    graph.addWith("Softmax", new OnnxGraph.Attribute("axis", 1), "mixing_weights", "logits");
    graph.output("mixing_weights", "weight of each component, sum 1", componentCount);
  }

  private void means() {
    Standardization map = network.targetStandardization();
    graph.floats("target_means", floats(map.means()), targetDimension);
    graph.floats("target_scales", floats(map.scales()), targetDimension);
    graph.integers("means_shape", 0, componentCount, targetDimension);
    String standardized = graph.add("Reshape", "raw_means", "means_shape");
    String scaled = graph.add("Mul", standardized, "target_scales");
    graph.addNamed("Add", "means", scaled, "target_means");
    graph.output("means", "mean of each component, data units", componentCount, targetDimension);
  }

  private void standardDeviations() {
    graph.scalar("standard_deviation_floor", head.standardDeviationFloor());
    graph.integers("scales_shape", 0, componentCount, head.scalesPerComponent());
    String raw = graph.add("Reshape", "raw_scales", "scales_shape");
    String mapped = functions.scaleMap(head.scaleMap(), raw);
    String floored = graph.add("Add", mapped, "standard_deviation_floor");
    String standardized =
        head.covariance() == CovarianceType.FULL
            ? marginals(choleskyFactors(raw, floored))
            : floored;
    graph.addNamed("Mul", "standard_deviations", standardized, "target_scales");
    graph.output(
        "standard_deviations",
        "standard deviation of each component and target, data units",
        componentCount,
        targetDimension);
  }

  /// Puts the packed rows c11; c21, c22; … into square matrices: the diagonal mapped and floored,
  /// the part below it as it is, zeros above.
  ///
  /// @return name of the factors in standardised units
  private String choleskyFactors(String raw, String floored) {
    int packed = head.scalesPerComponent();
    boolean[] onDiagonal = new boolean[packed];
    long[] positions = new long[targetDimension * targetDimension];
    Arrays.fill(positions, packed);
    int next = 0;
    for (int row = 0; row < targetDimension; row++) {
      for (int column = 0; column <= row; column++) {
        onDiagonal[next] = row == column;
        positions[row * targetDimension + column] = next++;
      }
    }
    graph.truths("on_diagonal", onDiagonal);
    graph.integers("positions", positions);
    graph.integers("one_zero_more", 0, 0, 0, 0, 0, 1);
    graph.integers("square", 0, componentCount, targetDimension, targetDimension);
    String entries = graph.add("Where", "on_diagonal", floored, raw);
    String padded = graph.add("Pad", entries, "one_zero_more");
    String gathered =
        graph.addWith("Gather", new OnnxGraph.Attribute("axis", 2), "spread", padded, "positions");
    String factors = graph.add("Reshape", gathered, "square");
    graph.floats(
        "row_scales", floats(network.targetStandardization().scales()), targetDimension, 1);
    graph.addNamed("Mul", "cholesky_factors", factors, "row_scales");
    graph.output(
        "cholesky_factors",
        "lower triangular factor C of each component's covariance C times C transposed, data units",
        componentCount,
        targetDimension,
        targetDimension);
    return factors;
  }

  /// √Σ_j C_ij², the length of each row.
  private String marginals(String factors) {
    String squares = graph.add("Mul", factors, factors);
    String sums =
        graph.addWith(
            "ReduceSum",
            new OnnxGraph.Attribute("keepdims", 0),
            "marginal_variances",
            squares,
            graph.integers("last_axis", -1));
    return graph.add("Sqrt", sums);
  }

  private static float[] joined(LayerWeights layer) {
    float[] joined = new float[layer.outputs() * layer.inputs()];
    for (int row = 0; row < layer.outputs(); row++) {
      System.arraycopy(layer.weights()[row], 0, joined, row * layer.inputs(), layer.inputs());
    }
    return joined;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
