package mdnviz.training;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import mdnviz.math.Kernels;

/// Loss and gradient of a whole minibatch. A minibatch is cut into blocks, and runs of blocks into
/// parts, by its size alone; parts are added in their order. So the bits do not depend on how many
/// threads work.
///
/// Mutable; belongs to one thread at a time.
final class MinibatchGradient {
  private static final int MOST_PARTS = 4;

  private final int blockSize;
  private final WorkerTeam team;
  private final IntConsumer computePart = this::computePart;
  private final BatchPart[] parts;
  private final float[] gradient;
  private double loss;

  // the minibatch being computed
  private Kernels kernels;
  private int[] rows;
  private int from;
  private int to;
  private int partCount;
  private long step;

  /// @param examples to train on
  /// @param shape of the network
  /// @param noise what is added to the examples, scales already final
  /// @param seed of the training
  /// @param parameters flat vector that every pass reads. Kept, not copied. Not modified.
  /// @param team who computes the parts
  MinibatchGradient(
      StandardizedExamples examples,
      BatchPart.Shape shape,
      Regularization noise,
      long seed,
      float[] parameters,
      WorkerTeam team) {
    this.team = team;
    blockSize = Kernels.COLUMNS;
    parts = new BatchPart[MOST_PARTS];
    for (int part = 0; part < parts.length; part++) {
      parts[part] = new BatchPart(examples, shape, noise, seed, parameters);
    }
    gradient = new float[parameters.length];
  }

  /// Computes mean loss and its gradient.
  ///
  /// @param rows numbers of examples. Not modified.
  /// @param from index in `rows` of the minibatch's first example
  /// @param to index after its last
  /// @param step number of the step
  void compute(int[] rows, int from, int to, long step) {
    this.kernels = Kernels.active();
    this.rows = rows;
    this.from = from;
    this.to = to;
    this.step = step;
    partCount = Math.min(parts.length, blocks());
    team.run(partCount, computePart);
    double sum = 0;
    for (int part = 0; part < partCount; part++) {
      sum += parts[part].lossSum();
      if (part > 0) {
        parts[0].gradient().add(parts[part].gradient());
      }
    }
    parts[0].gradient().writeTo(gradient);
    loss = sum / (to - from);
  }

  private int blocks() {
    return (to - from + blockSize - 1) / blockSize;
  }

  private void computePart(int part) {
    int first = from + part * blocks() / partCount * blockSize;
    int last = Math.min(to, from + (part + 1) * blocks() / partCount * blockSize);
    parts[part].run(kernels, rows, first, last, step, to - from);
  }

  /// Computes a minibatch once more to look at its examples; loss and gradient stay.
  ///
  /// @param rows numbers of examples. Not modified.
  /// @param from index in `rows` of the minibatch's first example
  /// @param to index after its last
  /// @param step number of the step
  /// @param reader gets block after block, each good until it returns
  void read(int[] rows, int from, int to, long step, Consumer<BatchPart.Block> reader) {
    parts[0].read(Kernels.active(), rows, from, to, step, reader);
  }

  /// Computes the mean loss of examples without noise.
  ///
  /// @param rows numbers of examples, at least one. Not modified.
  /// @return nats per example, standardised units
  double score(int[] rows) {
    return parts[0].score(Kernels.active(), rows, 0, rows.length) / rows.length;
  }

  /// Computes the covariance of the residuals of a least-squares model about zero, without noise.
  ///
  /// @param rows numbers of examples, at least one. Not modified.
  /// @return 1/n Σ r rᵀ, rows of its lower triangle, standardised units
  double[] residualCovariance(int[] rows) {
    return parts[0].residualCovariance(Kernels.active(), rows);
  }

  /// @return mean loss of the last minibatch, nats, standardised units
  double loss() {
    return loss;
  }

  /// @return the flat gradient of the last minibatch; the array itself, to be clipped in place
  float[] gradient() {
    return gradient;
  }
}
