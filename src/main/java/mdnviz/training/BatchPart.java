package mdnviz.training;

import java.util.function.Consumer;
import mdnviz.math.Kernels;
import mdnviz.math.SeededRandom;
import mdnviz.mixture.CovarianceType;
import mdnviz.mixture.MixtureHead;
import mdnviz.mixture.MixtureLoss;
import mdnviz.mixture.SquaredError;
import mdnviz.network.Activation;
import mdnviz.network.FeedForward;
import mdnviz.network.NetworkGradient;
import mdnviz.network.ParameterLayout;
import org.ejml.data.FMatrixRMaj;

/// One part of a minibatch: runs block after block forward, through the loss and backward, and sums
/// loss and gradient in the order of the examples.
///
/// Mutable; belongs to one thread at a time.
final class BatchPart {
  private final StandardizedExamples examples;
  private final Regularization noise;
  private final long seed;
  private final int blockSize;
  private final MixtureHead head;
  private final Objective objective;
  private final FeedForward network;
  private final MixtureLoss loss;
  private final FMatrixRMaj target;
  private final NetworkGradient gradient;
  private double lossSum;

  /// @param examples to train on
  /// @param shape of the network
  /// @param noise what is added to the examples, scales already final
  /// @param seed of the training
  /// @param parameters flat vector that every pass reads. Kept, not copied. Not modified.
  BatchPart(
      StandardizedExamples examples,
      Shape shape,
      Regularization noise,
      long seed,
      float[] parameters) {
    this.seed = seed;
    this.examples = examples;
    this.noise = noise;
    blockSize = Kernels.COLUMNS;
    head = shape.head();
    objective = shape.objective();
    network = new FeedForward(shape.layout(), shape.activation(), parameters);
    loss = new MixtureLoss(shape.head(), noise.entropyBonus());
    target = new FMatrixRMaj(shape.head().targetDimension(), network.input().numCols);
    gradient = new NetworkGradient(shape.layout());
  }

  /// Computes loss and gradient of some examples.
  ///
  /// @param kernels to compute with
  /// @param rows numbers of examples. Not modified.
  /// @param from index in `rows` of the part's first example, a whole number of blocks into the
  ///   minibatch
  /// @param to index after its last
  /// @param step number of the step
  /// @param size examples of the whole minibatch
  void run(Kernels kernels, int[] rows, int from, int to, long step, int size) {
    gradient.clear();
    lossSum = 0;
    float scale = 1f / size;
    for (int at = from; at < to; at += blockSize) {
      int count = Math.min(blockSize, to - at);
      forward(kernels, rows, at, count, step);
      lossSum += lossAndDelta(kernels, count, scale);
      network.backward(kernels, gradient, Kernels.padded(count));
    }
  }

  /// Computes the same of some examples but for the sums, and shows each block.
  ///
  /// @param kernels to compute with
  /// @param rows numbers of examples. Not modified.
  /// @param from index in `rows` of the minibatch's first example
  /// @param to index after its last
  /// @param step number of the step
  /// @param reader gets block after block, each good until it returns
  void read(Kernels kernels, int[] rows, int from, int to, long step, Consumer<Block> reader) {
    float scale = 1f / (to - from);
    for (int at = from; at < to; at += blockSize) {
      int count = Math.min(blockSize, to - at);
      forward(kernels, rows, at, count, step);
      lossAndDelta(kernels, count, scale);
      reader.accept(
          new Block(at, count, network.input(), target, network.output(), network.outputDelta()));
    }
  }

  private void forward(Kernels kernels, int[] rows, int at, int count, long step) {
    examples.fill(rows, at, count, network.input(), target);
    addNoise(step, at, count);
    network.forward(kernels, Kernels.padded(count));
  }

  /// The loss is the negative log-likelihood whatever is minimised, so that all are comparable.
  private double lossAndDelta(Kernels kernels, int count, float scale) {
    return switch (objective) {
      case LIKELIHOOD ->
          loss.lossAndDelta(kernels, network.output(), target, count, scale, network.outputDelta());
      case LEAST_SQUARES -> {
        SquaredError.delta(head, network.output(), target, count, scale, network.outputDelta());
        yield loss.loss(kernels, network.output(), target, count);
      }
    };
  }

  /// Computes the loss of some examples without noise.
  ///
  /// @param kernels to compute with
  /// @param rows numbers of examples. Not modified.
  /// @param from index in `rows` of the first
  /// @param to index after the last
  /// @return Σ of the negative log-likelihood, nats, standardised units
  double score(Kernels kernels, int[] rows, int from, int to) {
    double sum = 0;
    for (int at = from; at < to; at += blockSize) {
      int count = Math.min(blockSize, to - at);
      examples.fill(rows, at, count, network.input(), target);
      network.forward(kernels, Kernels.padded(count));
      sum += loss.loss(kernels, network.output(), target, count);
    }
    return sum;
  }

  /// Computes the covariance of the residuals t − μ(x) about zero, K = 1, without noise.
  ///
  /// @param kernels to compute with
  /// @param rows numbers of examples, at least one. Not modified.
  /// @return 1/n Σ r rᵀ, rows of its lower triangle, standardised units
  double[] residualCovariance(Kernels kernels, int[] rows) {
    double[] products = new double[CovarianceType.FULL.scalesPerComponent(head.targetDimension())];
    for (int at = 0; at < rows.length; at += blockSize) {
      int count = Math.min(blockSize, rows.length - at);
      examples.fill(rows, at, count, network.input(), target);
      network.forward(kernels, Kernels.padded(count));
      SquaredError.addProducts(head, network.output(), target, count, products);
    }
    for (int i = 0; i < products.length; i++) {
      products[i] /= rows.length;
    }
    return products;
  }

  private void addNoise(long step, int at, int count) {
    if (noise.inputNoise() == 0 && noise.targetNoise() == 0) {
      return;
    }
    SeededRandom random = SeededRandom.stream(seed, RandomPurpose.NOISE, step, at);
    addNoise(random, network.input(), (float) noise.inputNoise(), count);
    addNoise(random, target, (float) noise.targetNoise(), count);
  }

  private static void addNoise(SeededRandom random, FMatrixRMaj block, float scale, int count) {
    if (scale == 0) {
      return;
    }
    for (int row = 0; row < block.numRows; row++) {
      for (int r = 0; r < count; r++) {
        block.data[row * block.numCols + r] += scale * (float) random.nextGaussian();
      }
    }
  }

  /// @return Σ of the negative log-likelihood of the last run, nats, standardised units
  double lossSum() {
    return lossSum;
  }

  /// @return the gradient of the last run
  NetworkGradient gradient() {
    return gradient;
  }

  /// Some examples between the loss and the backward pass; feature-major, see {@link Kernels}.
  ///
  /// @param at index in the minibatch's rows of the first
  /// @param count how many
  /// @param input D × examples with the noise of the step, standardised
  /// @param target L × examples with the noise of the step, standardised
  /// @param output network outputs × examples
  /// @param delta ∂E/∂output, network outputs × examples
  record Block(
      int at,
      int count,
      FMatrixRMaj input,
      FMatrixRMaj target,
      FMatrixRMaj output,
      FMatrixRMaj delta) {}

  /// What the parts of a network have in common.
  ///
  /// @param layout of the parameters
  /// @param activation of the hidden units
  /// @param head how outputs are read
  /// @param objective what is minimised
  record Shape(
      ParameterLayout layout, Activation activation, MixtureHead head, Objective objective) {
    /// A network whose likelihood counts.
    Shape(ParameterLayout layout, Activation activation, MixtureHead head) {
      this(layout, activation, head, Objective.LIKELIHOOD);
    }
  }
}
