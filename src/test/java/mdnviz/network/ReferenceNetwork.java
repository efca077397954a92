package mdnviz.network;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import mdnviz.mixture.ReferenceHead;

/// A whole mixture density network, forward and backward, naive and in double precision: one
/// example and one unit at a time, straight from the formulas. What the float engine is measured
/// by.
public final class ReferenceNetwork {
  private final NetworkShape shape;
  private final ParameterLayout layout;
  private final ReferenceHead head;
  private final double entropyBonus;

  /// @param shape of the network
  /// @param entropyBonus weight β of the entropy of π that is subtracted from the loss
  public ReferenceNetwork(NetworkShape shape, double entropyBonus) {
    this.shape = shape;
    this.entropyBonus = entropyBonus;
    layout = shape.layout();
    head = new ReferenceHead(shape.head());
  }

  /// @param problem parameters and examples. Not modified.
  /// @return mean negative log-likelihood, nats
  public double negativeLogLikelihood(Problem problem) {
    return new ReferenceNetwork(shape, 0).objective(problem);
  }

  /// @param problem parameters and examples. Not modified.
  /// @return what training lowers: mean of the negative log-likelihood less β·H(π)
  public double objective(Problem problem) {
    double sum = 0;
    for (int n = 0; n < problem.size(); n++) {
      double[] output = last(activations(problem.parameters(), problem.inputs()[n]));
      sum += head.negativeLogLikelihood(output, problem.targets()[n]);
      sum -= entropyBonus * head.entropy(output);
    }
    return sum / problem.size();
  }

  /// @param problem parameters and examples. Not modified.
  /// @return the gradient of the objective, laid out like the parameters
  public double[] gradient(Problem problem) {
    double[] gradient = new double[problem.parameters().length];
    for (int n = 0; n < problem.size(); n++) {
      double[][] activations = activations(problem.parameters(), problem.inputs()[n]);
      double[] delta = head.gradient(last(activations), problem.targets()[n], entropyBonus);
      backward(problem.parameters(), activations, delta, gradient);
    }
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] /= problem.size();
    }
    return gradient;
  }

  /// @param network any. Not modified.
  /// @param input D numbers, standardised
  /// @return the input, the activations of every hidden layer and the raw outputs
  public static double[][] activationsOf(MixtureDensityNetwork network, double[] input) {
    NetworkShape shape =
        new NetworkShape(
            network.inputDimension(), network.hiddenLayers(), network.activation(), network.head());
    float[] floats = network.parameters();
    double[] parameters = new double[floats.length];
    Arrays.setAll(parameters, i -> floats[i]);
    double[][] layers = new ReferenceNetwork(shape, 0).activations(parameters, input);
    for (int layer = 1; layer < layers.length - 1; layer++) {
      Arrays.setAll(layers[layer], valuesOf(layers[layer], shape.activation()));
    }
    return layers;
  }

  private static IntToDoubleFunction valuesOf(double[] sums, Activation activation) {
    double[] before = sums.clone();
    return i -> activation(activation, before[i]);
  }

  /// @return the inputs, then the pre-activations of every layer
  private double[][] activations(double[] parameters, double[] input) {
    double[][] sums = new double[layout.layerCount() + 1][];
    sums[0] = input;
    for (int layer = 0; layer < layout.layerCount(); layer++) {
      sums[layer + 1] = new double[layout.outputs(layer)];
      for (int o = 0; o < layout.outputs(layer); o++) {
        double sum = parameters[layout.biasOffset(layer) + o];
        for (int i = 0; i < layout.inputs(layer); i++) {
          sum += weight(parameters, layer, o, i) * value(layer, sums[layer][i]);
        }
        sums[layer + 1][o] = sum;
      }
    }
    return sums;
  }

  private void backward(
      double[] parameters, double[][] sums, double[] outputDelta, double[] gradient) {
    double[] delta = outputDelta;
    for (int layer = layout.layerCount() - 1; layer >= 0; layer--) {
      double[] below = new double[layout.inputs(layer)];
      for (int o = 0; o < layout.outputs(layer); o++) {
        gradient[layout.biasOffset(layer) + o] += delta[o];
        for (int i = 0; i < layout.inputs(layer); i++) {
          gradient[layout.weightOffset(layer) + o * layout.inputs(layer) + i] +=
              delta[o] * value(layer, sums[layer][i]);
          below[i] += delta[o] * weight(parameters, layer, o, i) * slope(layer, sums[layer][i]);
        }
      }
      delta = below;
    }
  }

  private double weight(double[] parameters, int layer, int output, int input) {
    return parameters[layout.weightOffset(layer) + output * layout.inputs(layer) + input];
  }

  private double value(int layer, double sum) {
    return layer == 0 ? sum : activation(shape.activation(), sum);
  }

  private double slope(int layer, double sum) {
    return layer == 0 ? 1 : derivative(shape.activation(), sum);
  }

  /// @param activation which function
  /// @param a any number
  /// @return its value
  static double activation(Activation activation, double a) {
    return switch (activation) {
      case TANH -> Math.tanh(a);
      case RELU -> Math.max(0, a);
      case GELU -> 0.5 * a * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (a + 0.044715 * a * a * a)));
      case SILU -> a / (1 + Math.exp(-a));
      case SIGMOID -> 1 / (1 + Math.exp(-a));
      case SOFTPLUS -> Math.max(0, a) + Math.log1p(Math.exp(-Math.abs(a)));
      case IDENTITY -> a;
    };
  }

  /// @param activation which function
  /// @param a any number
  /// @return its derivative
  static double derivative(Activation activation, double a) {
    double sigmoid = 1 / (1 + Math.exp(-a));
    return switch (activation) {
      case TANH -> 1 - Math.tanh(a) * Math.tanh(a);
      case RELU -> a > 0 ? 1 : 0;
      case GELU -> {
        double t = Math.tanh(Math.sqrt(2 / Math.PI) * (a + 0.044715 * a * a * a));
        double inner = Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * a * a);
        yield 0.5 * (1 + t) + 0.5 * a * (1 - t * t) * inner;
      }
      case SILU -> sigmoid * (1 + a * (1 - sigmoid));
      case SIGMOID -> sigmoid * (1 - sigmoid);
      case SOFTPLUS -> sigmoid;
      case IDENTITY -> 1;
    };
  }

  private static double[] last(double[][] layers) {
    return layers[layers.length - 1];
  }
}
