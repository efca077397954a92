package mdnviz.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.data.Generators;
import mdnviz.optim.GradientClipping;
import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainingConfiguration;
import mdnviz.training.TrainingRequest;

/// The pieces of work that `mdnviz bench` measures, the same that other libraries are measured by.
///
/// A step is: gather a minibatch, forward, negative log-likelihood, backward, clip by value 1, Adam
/// at 0.001; tanh units, diagonal covariance, σ = exp without a floor. All examples train. Their
/// number is a multiple of the minibatch, because an epoch is cut evenly: 1,000 examples in
/// minibatches of at most 128 would be 125 each.
enum BenchWorkload {
  /// 1→1, 20 units, K = 3, the full batch of 1,000.
  W1,
  /// 1→1, 32 and 32 units, K = 5, minibatches of 128.
  W2,
  /// 2→2, 64 and 64 units, K = 10, minibatches of 256.
  W3,
  /// 2→2, 256 and 256 units, K = 20, minibatches of 1,024.
  W4,
  /// The density of the W2 network, as it starts, at 800 × 500 points, without colours.
  E1;

  private static final long SEED = 1;
  private static final int ARM_ROWS = 10_240;

  /// @param text a name, in capitals or not
  /// @return the workload; empty if there is none of that name
  static Optional<BenchWorkload> parse(String text) {
    return Arrays.stream(values())
        .filter(workload -> workload.name().equalsIgnoreCase(text.strip()))
        .findFirst();
  }

  /// @return whether a density grid is evaluated; else optimizer steps are done
  boolean isGrid() {
    return this == E1;
  }

  /// @return examples of every minibatch
  int batchSize() {
    return switch (this) {
      case W1 -> 1000;
      case W2, E1 -> 128;
      case W3 -> 256;
      case W4 -> 1024;
    };
  }

  private int componentCount() {
    return switch (this) {
      case W1 -> 3;
      case W2, E1 -> 5;
      case W3 -> 10;
      case W4 -> 20;
    };
  }

  private List<Integer> hiddenLayers() {
    return switch (this) {
      case W1 -> List.of(20);
      case W2, E1 -> List.of(32, 32);
      case W3 -> List.of(64, 64);
      case W4 -> List.of(256, 256);
    };
  }

  private Dataset dataset() {
    return switch (this) {
      case W1 -> Generators.byId("inverse-sine").generate(1000, SEED);
      case W2, E1 -> Generators.byId("inverse-sine").generate(1024, SEED);
      case W3, W4 -> Generators.byId("robot-arm").generate(ARM_ROWS, SEED);
    };
  }

  /// @return the training, without a last epoch within reach
  TrainingRequest request() {
    ModelConfiguration model =
        ModelConfiguration.DEFAULT
            .withComponentCount(componentCount())
            .withHiddenLayers(hiddenLayers())
            .withStandardDeviationFloor(0);
    TrainingConfiguration training =
        TrainingConfiguration.DEFAULT
            .withLearningRate(1e-3)
            .withClipping(GradientClipping.byValue(1))
            .withBatchSize(batchSize())
            .withShares(new DataSplit.Shares(0, 0))
            .withMaximumEpochs(Integer.MAX_VALUE)
            .withSeed(SEED);
    return TrainingRequest.fresh(dataset(), model, training);
  }
}
