package mdnviz.training;

import java.util.Optional;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.data.StandardizationFit;
import mdnviz.math.Standardization;

/// Takes a training over to other examples, as painting needs it: the weights, the optimizer's
/// running means, η, the counters and the history go on; scores of the old examples are forgotten.
final class Continuation {
  /// Beyond that many times its scale, or that many scales away from its mean, data no longer suit
  /// the units a network was trained in.
  private static final double LARGEST_RATIO = 4;

  private static final double LARGEST_SHIFT = 3;

  private Continuation() {}

  /// @param before a training; stays as it is
  /// @param request with other examples
  /// @return a training of them: the one before going on; from its weights with fresh counters if
  ///   it had ended by itself; all fresh if the network or the range of the data is another
  /// @throws IllegalArgumentException if there are fewer than two training examples
  static Trainer of(Trainer before, TrainingRequest request) {
    TrainedModel model = before.snapshot(TrainingStatus.PAUSED, 0).model();
    if (!model.modelConfiguration().equals(request.model()) || !suits(model, request)) {
      return new Trainer(request);
    }
    Trainer after =
        new Trainer(
            new TrainingRequest(
                request.dataset(), request.model(), request.training(), Optional.of(model)));
    Optional<TrainerState> fresh = after.state();
    before.state().ifPresent(state -> after.restore(state.onOther(fresh.orElseThrow())));
    return after;
  }

  /// @param entry of the timeline of a training
  /// @param now the training, perhaps of other examples by now
  /// @return what `now` goes on from to be where it was at the entry
  static TrainerState at(TimelineEntry entry, Trainer now) {
    TrainingRequest request = now.request();
    TrainedModel then = entry.snapshot().model();
    if (then.dataHash().equals(request.dataset().contentHash())) {
      return entry.state();
    }
    Trainer fresh =
        new Trainer(
            new TrainingRequest(
                request.dataset(), request.model(), request.training(), Optional.of(then)));
    return entry.state().onOther(fresh.state().orElseThrow());
  }

  private static boolean suits(TrainedModel model, TrainingRequest request) {
    Dataset dataset = request.dataset();
    if (model.inputDimension() != dataset.inputDimension()
        || model.targetDimension() != dataset.targetDimension()) {
      return false;
    }
    int[] rows =
        DataSplit.of(dataset.size(), request.training().shares(), request.training().seed())
            .training();
    return rows.length >= 2
        && isNear(model.network().inputStandardization(), StandardizationFit.inputs(dataset, rows))
        && isNear(
            model.network().targetStandardization(), StandardizationFit.targets(dataset, rows));
  }

  private static boolean isNear(Standardization old, Standardization fitted) {
    for (int column = 0; column < old.dimension(); column++) {
      double ratio = fitted.scale(column) / old.scale(column);
      double shift = (fitted.mean(column) - old.mean(column)) / old.scale(column);
      boolean near =
          ratio < LARGEST_RATIO && ratio > 1 / LARGEST_RATIO && Math.abs(shift) < LARGEST_SHIFT;
      if (!near) {
        return false;
      }
    }
    return true;
  }
}
