package mdnviz.training;

import mdnviz.data.DataSplit;
import mdnviz.optim.GradientClipping;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.OptimizerConfiguration;

/// How to train. Learning rate and clipping may change while training; the rest takes effect at the
/// next reset.
///
/// @param learningRate η, positive
/// @param schedule how η is scaled as training goes on
/// @param optimizer the rule and its constants
/// @param clipping what is done to long gradients
/// @param batchSize examples in a minibatch, 1 to 1,000,000; cut to the training share
/// @param maximumEpochs training finishes after so many passes, at least 1
/// @param regularization noise and penalties
/// @param earlyStoppingEpochs finish after so many epochs without a better validation loss and keep
///   the best weights; 0 = off
/// @param shares what validates and tests
/// @param seed of the split, the weights, the minibatches and the noise
public record TrainingConfiguration(
    double learningRate,
    LearningRateSchedule schedule,
    OptimizerConfiguration optimizer,
    GradientClipping clipping,
    int batchSize,
    int maximumEpochs,
    Regularization regularization,
    int earlyStoppingEpochs,
    DataSplit.Shares shares,
    long seed) {
  /// Adam at 0.005, minibatches of 128, clipped by global norm 5.
  public static final TrainingConfiguration DEFAULT =
      new TrainingConfiguration(
          5e-3,
          LearningRateSchedule.CONSTANT,
          OptimizerConfiguration.DEFAULT,
          GradientClipping.byGlobalNorm(5),
          128,
          1_000_000,
          Regularization.NONE,
          0,
          DataSplit.Shares.DEFAULT,
          1);

  /// Checks the numbers.
  ///
  /// @throws IllegalArgumentException if one is out of range
  public TrainingConfiguration {
    if (!(learningRate > 0 && learningRate <= 100)) {
      throw new IllegalArgumentException(
          "the learning rate must be positive and at most 100, was " + learningRate);
    }
    if (batchSize < 1 || batchSize > 1_000_000) {
      throw new IllegalArgumentException(
          "the batch size must lie between 1 and 1,000,000, was " + batchSize);
    }
    if (maximumEpochs < 1 || earlyStoppingEpochs < 0) {
      throw new IllegalArgumentException(
          "epochs must be at least 1 and early stopping at least 0, were %d and %d"
              .formatted(maximumEpochs, earlyStoppingEpochs));
    }
  }

  /// @param newLearningRate η
  /// @return the same with another learning rate
  public TrainingConfiguration withLearningRate(double newLearningRate) {
    return new TrainingConfiguration(
        newLearningRate,
        schedule,
        optimizer,
        clipping,
        batchSize,
        maximumEpochs,
        regularization,
        earlyStoppingEpochs,
        shares,
        seed);
  }

  /// @param newSchedule how η is scaled
  /// @return the same with another schedule
  public TrainingConfiguration withSchedule(LearningRateSchedule newSchedule) {
    return new TrainingConfiguration(
        learningRate,
        newSchedule,
        optimizer,
        clipping,
        batchSize,
        maximumEpochs,
        regularization,
        earlyStoppingEpochs,
        shares,
        seed);
  }

  /// @param newOptimizer the rule and its constants
  /// @return the same with another optimizer
  public TrainingConfiguration withOptimizer(OptimizerConfiguration newOptimizer) {
    return new TrainingConfiguration(
        learningRate,
        schedule,
        newOptimizer,
        clipping,
        batchSize,
        maximumEpochs,
        regularization,
        earlyStoppingEpochs,
        shares,
        seed);
  }

  /// @param newClipping what is done to long gradients
  /// @return the same with another clipping
  public TrainingConfiguration withClipping(GradientClipping newClipping) {
    return new TrainingConfiguration(
        learningRate,
        schedule,
        optimizer,
        newClipping,
        batchSize,
        maximumEpochs,
        regularization,
        earlyStoppingEpochs,
        shares,
        seed);
  }

  /// @param newBatchSize examples in a minibatch
  /// @return the same with another batch size
  public TrainingConfiguration withBatchSize(int newBatchSize) {
    return new TrainingConfiguration(
        learningRate,
        schedule,
        optimizer,
        clipping,
        newBatchSize,
        maximumEpochs,
        regularization,
        earlyStoppingEpochs,
        shares,
        seed);
  }

  /// @param newMaximumEpochs passes after which training finishes
  /// @return the same with another end
  public TrainingConfiguration withMaximumEpochs(int newMaximumEpochs) {
    return new TrainingConfiguration(
        learningRate,
        schedule,
        optimizer,
        clipping,
        batchSize,
        newMaximumEpochs,
        regularization,
        earlyStoppingEpochs,
        shares,
        seed);
  }

  /// @param newRegularization noise and penalties
  /// @return the same with another regularisation
  public TrainingConfiguration withRegularization(Regularization newRegularization) {
    return new TrainingConfiguration(
        learningRate,
        schedule,
        optimizer,
        clipping,
        batchSize,
        maximumEpochs,
        newRegularization,
        earlyStoppingEpochs,
        shares,
        seed);
  }

  /// @param newEarlyStoppingEpochs patience in epochs, 0 = off
  /// @return the same with another patience
  public TrainingConfiguration withEarlyStoppingEpochs(int newEarlyStoppingEpochs) {
    return new TrainingConfiguration(
        learningRate,
        schedule,
        optimizer,
        clipping,
        batchSize,
        maximumEpochs,
        regularization,
        newEarlyStoppingEpochs,
        shares,
        seed);
  }

  /// @param newShares what validates and tests
  /// @return the same with other shares
  public TrainingConfiguration withShares(DataSplit.Shares newShares) {
    return new TrainingConfiguration(
        learningRate,
        schedule,
        optimizer,
        clipping,
        batchSize,
        maximumEpochs,
        regularization,
        earlyStoppingEpochs,
        newShares,
        seed);
  }

  /// @param newSeed any value
  /// @return the same with another seed
  public TrainingConfiguration withSeed(long newSeed) {
    return new TrainingConfiguration(
        learningRate,
        schedule,
        optimizer,
        clipping,
        batchSize,
        maximumEpochs,
        regularization,
        earlyStoppingEpochs,
        shares,
        newSeed);
  }
}
