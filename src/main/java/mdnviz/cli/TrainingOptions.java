package mdnviz.cli;

import mdnviz.data.DataSplit;
import mdnviz.optim.GradientClipping;
import mdnviz.training.Preset;
import mdnviz.training.TrainingConfiguration;
import picocli.CommandLine.Option;

/// Options that say how to train; those not given are the preset's.
final class TrainingOptions {
  @Option(
      names = "--learning-rate",
      paramLabel = "<eta>",
      description = "Step size of the optimizer.")
  private Double learningRate;

  @Option(
      names = "--clip",
      paramLabel = "<rule>",
      description =
          "Gradient clipping: none, value:1 (each element), norm:5 (the whole gradient) or head:1"
              + " (each head apart).")
  private GradientClipping clipping;

  @Option(
      names = "--batch-size",
      paramLabel = "<n>",
      description = "Examples in a minibatch, 1 to 1000000.")
  private Integer batchSize;

  @Option(
      names = "--epochs",
      paramLabel = "<n>",
      description = "Passes over the training examples.")
  private Integer epochs;

  @Option(
      names = "--early-stopping",
      paramLabel = "<epochs>",
      description = "Stop after so many epochs without a better validation NLL; 0 = never.")
  private Integer earlyStopping;

  @Option(
      names = "--validation",
      paramLabel = "<share>",
      description = "Share of the examples that validates, such as 0.2.")
  private Double validation;

  @Option(
      names = "--test",
      paramLabel = "<share>",
      description = "Share of the examples held back for a final score.")
  private Double test;

  /// @param preset what holds where no option says otherwise
  /// @param seed of split, weights, minibatches and noise
  /// @return how to train
  /// @throws IllegalArgumentException if a number is out of range
  TrainingConfiguration over(Preset preset, long seed) {
    TrainingConfiguration base = preset.settling(epochs == null ? preset.epochs() : epochs);
    DataSplit.Shares shares = base.shares();
    return base.withSeed(seed)
        .withLearningRate(learningRate == null ? base.learningRate() : learningRate)
        .withClipping(clipping == null ? base.clipping() : clipping)
        .withBatchSize(batchSize == null ? base.batchSize() : batchSize)
        .withEarlyStoppingEpochs(earlyStopping == null ? base.earlyStoppingEpochs() : earlyStopping)
        .withShares(
            new DataSplit.Shares(
                validation == null ? shares.validation() : validation,
                test == null ? shares.test() : test));
  }
}
