package mdnviz.network;

import java.util.Arrays;
import mdnviz.math.Kernels;
import mdnviz.math.SeededRandom;
import mdnviz.mixture.MixtureLoss;
import org.ejml.data.FMatrixRMaj;

/// Runs the float engine over a problem, block after block, and leaves rubbish in the lanes no
/// example uses.
final class FloatEngine {
  private final NetworkShape shape;
  private final Kernels kernels;
  private final int blockSize;
  private final MixtureLoss loss;
  private final float[] gradient;
  private float rubbish;
  private double lossSum;

  /// @param shape of the network
  /// @param kernels to compute with
  /// @param entropyBonus β
  /// @param blockSize most examples of a block
  FloatEngine(NetworkShape shape, Kernels kernels, double entropyBonus, int blockSize) {
    this.shape = shape;
    this.kernels = kernels;
    this.blockSize = blockSize;
    loss = new MixtureLoss(shape.head(), entropyBonus);
    gradient = new float[shape.layout().size()];
  }

  /// @param size of the numbers to put into surplus lanes before every block
  /// @return this
  FloatEngine withRubbish(float size) {
    rubbish = size;
    return this;
  }

  /// Computes loss and gradient of a problem.
  ///
  /// @param problem parameters and examples. Not modified.
  /// @return this
  FloatEngine run(Problem problem) {
    FeedForward network =
        new FeedForward(shape.layout(), shape.activation(), problem.floatParameters());
    NetworkGradient sum = new NetworkGradient(shape.layout());
    FMatrixRMaj target = new FMatrixRMaj(shape.head().targetDimension(), Kernels.COLUMNS);
    lossSum = 0;
    for (int from = 0; from < problem.size(); from += blockSize) {
      int count = Math.min(blockSize, problem.size() - from);
      int padded = Kernels.padded(count);
      fill(network.input(), problem.inputs(), from, count);
      fill(target, problem.targets(), from, count);
      network.forward(kernels, padded);
      float scale = 1f / problem.size();
      lossSum +=
          loss.lossAndDelta(kernels, network.output(), target, count, scale, network.outputDelta());
      network.backward(kernels, sum, padded);
    }
    lossSum /= problem.size();
    sum.writeTo(gradient);
    return this;
  }

  private void fill(FMatrixRMaj block, double[][] rows, int from, int count) {
    SeededRandom random = new SeededRandom(from);
    for (int i = 0; i < block.data.length; i++) {
      block.data[i] = rubbish * (float) random.nextDouble(-1, 1);
    }
    for (int row = 0; row < block.numRows; row++) {
      for (int r = 0; r < count; r++) {
        block.set(row, r, (float) rows[from + r][row]);
      }
    }
  }

  /// @return mean negative log-likelihood, nats
  double loss() {
    return lossSum;
  }

  /// @return the gradient, a copy
  float[] gradient() {
    return gradient.clone();
  }

  /// How far the gradient is from another, layer by layer, weights and biases apart.
  ///
  /// @param expected laid out alike. Not modified.
  /// @return the largest ‖difference‖ / ‖expected‖ of a group, groups below 1e-2 of the whole norm,
  ///   small by cancellation, measured by that
  double relativeError(double[] expected) {
    ParameterLayout layout = shape.layout();
    double least = 1e-2 * Math.sqrt(Arrays.stream(expected).map(g -> g * g).sum());
    double worst = 0;
    for (int layer = 0; layer < layout.layerCount(); layer++) {
      int biases = layout.biasOffset(layer);
      int end = biases + layout.outputs(layer);
      worst = Math.max(worst, relativeError(expected, layout.weightOffset(layer), biases, least));
      worst = Math.max(worst, relativeError(expected, biases, end, least));
    }
    return worst;
  }

  private double relativeError(double[] expected, int from, int to, double least) {
    double difference = 0;
    double norm = 0;
    for (int i = from; i < to; i++) {
      difference += (gradient[i] - expected[i]) * (gradient[i] - expected[i]);
      norm += expected[i] * expected[i];
    }
    return Math.sqrt(difference) / Math.max(Math.sqrt(norm), least);
  }
}
