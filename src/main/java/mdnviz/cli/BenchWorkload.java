package mdnviz.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mdnviz.data.DataSplit;
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
  W1("inverse-sine", new Size(1000, 1000), 3, 20),
  /// 1→1, 32 and 32 units, K = 5, minibatches of 128.
  W2("inverse-sine", new Size(1024, 128), 5, 32, 32),
  /// 2→2, 64 and 64 units, K = 10, minibatches of 256.
  W3("robot-arm", new Size(10_240, 256), 10, 64, 64),
  /// 2→2, 256 and 256 units, K = 20, minibatches of 1,024.
  W4("robot-arm", new Size(10_240, 1024), 20, 256, 256),
  /// The density of the W2 network, as it starts, at 800 × 500 points, without colours.
  E1("inverse-sine", new Size(1024, 128), 5, 32, 32);

  private static final long SEED = 1;

  private final String generator;
  private final Size size;
  private final int componentCount;
  private final List<Integer> hiddenLayers;

  BenchWorkload(String generator, Size size, int componentCount, Integer... hiddenLayers) {
    this.generator = generator;
    this.size = size;
    this.componentCount = componentCount;
    this.hiddenLayers = List.of(hiddenLayers);
  }

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
    return size.batch();
  }

  /// @return the training, without a last epoch within reach
  TrainingRequest request() {
    ModelConfiguration model =
        ModelConfiguration.DEFAULT
            .withComponentCount(componentCount)
            .withHiddenLayers(hiddenLayers)
            .withStandardDeviationFloor(0);
    TrainingConfiguration training =
        TrainingConfiguration.DEFAULT
            .withLearningRate(1e-3)
            .withClipping(GradientClipping.byValue(1))
            .withBatchSize(size.batch())
            .withShares(new DataSplit.Shares(0, 0))
            .withMaximumEpochs(Integer.MAX_VALUE)
            .withSeed(SEED);
    return TrainingRequest.fresh(
        Generators.byId(generator).generate(size.rows(), SEED), model, training);
  }

  /// @param rows examples
  /// @param batch examples of a minibatch, a divisor of `rows`
  private record Size(int rows, int batch) {}
}
