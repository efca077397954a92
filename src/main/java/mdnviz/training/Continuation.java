package mdnviz.training;

import java.util.Optional;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.data.StandardizationFit;
import mdnviz.math.Standardization;

/// Takes a training over to other examples, as painting needs it, or to other weights, as the
/// doctor's cures need it: the optimizer's running means, η, the clipping, the counters and the
/// history go on; scores of the old examples and weights are forgotten.
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
    return goneOn(
        before,
        new Trainer(
            new TrainingRequest(
                request.dataset(), request.model(), request.training(), Optional.of(model))));
  }

  /// @param before a training; stays as it is
  /// @param request with the weights to go on from, or without for fresh ones
  /// @return a training from those weights, clipped as requested: the one before going on; with
  ///   fresh counters if it had ended by itself, the weights are fresh or the network has another
  ///   shape
  /// @throws IllegalArgumentException if the weights do not fit the request
  static Trainer treated(Trainer before, TrainingRequest request) {
    Trainer after = new Trainer(request);
    TrainedModel model = before.snapshot(TrainingStatus.PAUSED, 0).model();
    boolean warm =
        request.start().isPresent()
            && model.inputDimension() == request.dataset().inputDimension()
            && model.targetDimension() == request.dataset().targetDimension()
            && shape(model.modelConfiguration()).equals(shape(request.model()));
    if (warm) {
      goneOn(before, after).setClipping(request.training().clipping());
    }
    return after;
  }

  /// The floor changes no weight's place.
  private static ModelConfiguration shape(ModelConfiguration model) {
    return model.withStandardDeviationFloor(0);
  }

  private static Trainer goneOn(Trainer before, Trainer after) {
    TrainerState fresh = after.state().orElseThrow();
    before.state().ifPresent(state -> after.restore(state.onOther(fresh)));
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
