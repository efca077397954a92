package mdnviz.training;

import java.util.stream.IntStream;
import mdnviz.data.Dataset;
import mdnviz.math.Kernels;
import mdnviz.network.MixtureDensityNetwork;

/// Scores a network on examples.
public final class Scoring {
  private Scoring() {}

  /// Mean negative log-likelihood, summed over the examples in double precision.
  ///
  /// @param network the model
  /// @param dataset examples of the network's dimensions
  /// @param rows which examples, at least one. Not modified.
  /// @return nats per example, data units
  /// @throws IllegalArgumentException if dimensions differ or there is no row
  public static double negativeLogLikelihood(
      MixtureDensityNetwork network, Dataset dataset, int... rows) {
    if (dataset.inputDimension() != network.inputDimension()
        || dataset.targetDimension() != network.targetDimension()) {
      throw new IllegalArgumentException(
          "the model has %d inputs and %d targets, “%s” has %d and %d"
              .formatted(
                  network.inputDimension(),
                  network.targetDimension(),
                  dataset.name(),
                  dataset.inputDimension(),
                  dataset.targetDimension()));
    }
    if (rows.length == 0) {
      throw new IllegalArgumentException("there is no example to score");
    }
    StandardizedExamples examples =
        new StandardizedExamples(
            dataset, network.inputStandardization(), network.targetStandardization());
    BatchPart.Shape shape =
        new BatchPart.Shape(network.layout(), network.activation(), network.head());
    BatchPart part = new BatchPart(examples, shape, Regularization.NONE, 0, network.parameters());
    double sum = part.score(Kernels.active(), rows, 0, rows.length);
    return sum / rows.length + network.targetStandardization().logScaleSum();
  }

  /// Mean negative log-likelihood over all examples.
  ///
  /// @param network the model
  /// @param dataset examples of the network's dimensions, at least one
  /// @return nats per example, data units
  public static double negativeLogLikelihood(MixtureDensityNetwork network, Dataset dataset) {
    return negativeLogLikelihood(network, dataset, IntStream.range(0, dataset.size()).toArray());
  }
}
