package mdnviz.export;

import mdnviz.mixture.ScaleMap;
import mdnviz.network.Activation;

/// Elementwise functions as ONNX nodes, in forms that keep float32's relative accuracy.
final class OnnxFunctions {
  private static final double GELU_FACTOR = 2 * Math.sqrt(2 / Math.PI);

  private final OnnxGraph graph;

  /// @param graph that the nodes are added to
  OnnxFunctions(OnnxGraph graph) {
    this.graph = graph;
  }

  /// Adds a hidden layer's nonlinearity.
  ///
  /// @param activation which
  /// @param input name of the pre-activations
  /// @return name of the activations
  String activation(Activation activation, String input) {
    return switch (activation) {
      case TANH -> graph.add("Tanh", input);
      case RELU -> graph.add("Relu", input);
      case GELU -> gelu(input);
      case SILU -> graph.add("Mul", input, graph.add("Sigmoid", input));
      case SIGMOID -> graph.add("Sigmoid", input);
      case SOFTPLUS -> softplus(input);
      case IDENTITY -> input;
    };
  }

  /// Adds the map from raw scales to positive numbers, with exponents clamped as in {@link
  /// ScaleMap}.
  ///
  /// @param map which
  /// @param input name of the raw scales
  /// @return name of the mapped ones
  String scaleMap(ScaleMap map, String input) {
    return switch (map) {
      case EXP -> graph.add("Exp", clamped(input));
      case SOFTPLUS -> softplus(input);
      case ELU_PLUS_ONE -> {
        String negativePart = graph.add("Neg", graph.add("Relu", graph.add("Neg", input)));
        yield graph.add("Add", graph.add("Exp", clamped(negativePart)), graph.add("Relu", input));
      }
    };
  }

  private String clamped(String exponents) {
    String lowest = graph.scalar("lowest_exponent", -87);
    String highest = graph.scalar("highest_exponent", 88);
    return graph.add("Clip", exponents, lowest, highest);
  }

  /// a/2·(1 + tanh u) = a·sigmoid(2u) with u = √(2/π)·(a + 0.044715·a³), which does not cancel for
  /// negative a.
  private String gelu(String input) {
    String linear = graph.scalar("gelu_linear", GELU_FACTOR);
    String cubic = graph.scalar("gelu_cubic", GELU_FACTOR * 0.044715);
    String square = graph.add("Mul", input, input);
    String factor = graph.add("Add", graph.add("Mul", square, cubic), linear);
    return graph.add("Mul", input, graph.add("Sigmoid", graph.add("Mul", input, factor)));
  }

  /// ln(1 + eᵃ) = max(0, a) + 2·artanh(u / (u + 2)) with u = exp(−|a|): ONNX has no log1p, and its
  /// Softplus loses all digits for very negative a.
  private String softplus(String input) {
    String two = graph.scalar("two", 2);
    String u = graph.add("Exp", clamped(graph.add("Neg", graph.add("Abs", input))));
    String ratio = graph.add("Div", u, graph.add("Add", u, two));
    String log = graph.add("Mul", graph.add("Atanh", ratio), two);
    return graph.add("Add", graph.add("Relu", input), log);
  }
}
