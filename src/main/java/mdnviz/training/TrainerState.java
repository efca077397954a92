package mdnviz.training;

import mdnviz.optim.GradientClipping;
import mdnviz.optim.LearningRateSchedule;
import mdnviz.optim.Optimizer;
import mdnviz.optim.ScheduledRate;

/// Everything a {@link Trainer} needs to go on bit for bit as if it had never stopped. Immutable:
/// the arrays are copies that nobody writes; states of one training share those that hold the same.
///
/// @param parameters the weights
/// @param goodParameters the weights of the last validation
/// @param bestParameters the weights of the best validation
/// @param optimizer its running means
/// @param schedule the schedule in force
/// @param rate what the schedule remembers
/// @param learningRate η in force
/// @param clipping in force
/// @param position where in the data training stands
/// @param scores the losses so far
/// @param history the numbers of every step so far
public record TrainerState(
    float[] parameters,
    float[] goodParameters,
    float[] bestParameters,
    Optimizer.State optimizer,
    LearningRateSchedule schedule,
    ScheduledRate.State rate,
    double learningRate,
    GradientClipping clipping,
    Position position,
    Scores scores,
    LossHistory.View history) {
  /// The same training on other examples or from other weights: a new pass begins, and nothing is
  /// the best so far.
  ///
  /// @param fresh a trainer of those examples from those weights that has not stepped yet
  /// @return what it goes on from
  TrainerState onOther(TrainerState fresh) {
    return new TrainerState(
        fresh.parameters,
        fresh.parameters,
        fresh.parameters,
        optimizer,
        schedule,
        new ScheduledRate.State(rate.plateauFactor(), Double.POSITIVE_INFINITY, position.epoch()),
        learningRate,
        clipping,
        new Position(position.step(), position.epoch(), 0),
        new Scores(0, scores.train(), fresh.scores.validation(), Double.NaN, position.epoch()),
        history);
  }

  /// @param earlier the state before it in memory
  /// @return bytes of the arrays that belong to this state alone; the history is shared by all
  @SuppressWarnings("ReferenceEquality") // the same array, not an equal one
  long bytesBesides(TrainerState earlier) {
    long arrays = 1;
    if (bestParameters != parameters && bestParameters != earlier.bestParameters) {
      arrays++;
    }
    if (goodParameters != parameters
        && goodParameters != bestParameters
        && goodParameters != earlier.goodParameters) {
      arrays++;
    }
    return Float.BYTES * (arrays * parameters.length + optimizer.size());
  }

  /// Where in the data a training stands.
  ///
  /// @param step optimizer steps done
  /// @param epoch passes completed
  /// @param batch minibatches of the current pass done
  public record Position(long step, int epoch, int batch) {}

  /// The losses of a training so far.
  ///
  /// @param epochSum Σ over the examples of the current pass, nats, standardised units
  /// @param train mean over the last pass, nats, data units
  /// @param validation latest, nats, data units
  /// @param bestValidation lowest, nats, data units
  /// @param bestEpoch the pass that reached it
  public record Scores(
      double epochSum, double train, double validation, double bestValidation, int bestEpoch) {}
}
