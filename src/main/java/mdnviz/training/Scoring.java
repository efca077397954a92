package mdnviz.training;

import mdnviz.data.Dataset;
import mdnviz.network.MixtureDensityNetwork;

/// Scores a network on examples.
public final class Scoring {
  private Scoring() {}

  /// Mean negative log-likelihood, summed in double precision.
  ///
  /// @param network the model
  /// @param dataset examples of the network's dimensions
  /// @param rows which examples, at least one. Not modified.
  /// @return nats per example, data units
  /// @throws IllegalArgumentException if dimensions differ or there is no row
  public static double negativeLogLikelihood(
      MixtureDensityNetwork network, Dataset dataset, int... rows) {
    throw new IllegalStateException("being built");
  }

  /// Mean negative log-likelihood over all examples.
  ///
  /// @param network the model
  /// @param dataset examples of the network's dimensions, at least one
  /// @return nats per example, data units
  public static double negativeLogLikelihood(MixtureDensityNetwork network, Dataset dataset) {
    throw new IllegalStateException("being built");
  }
}
