package mdnviz.ui.model;

import mdnviz.training.ModelConfiguration;
import mdnviz.training.TrainedModel;
import mdnviz.training.TrainingConfiguration;

/// A run that was ended or reset, as far as a chart can show it: its settings and its loss,
/// thinned.
///
/// @param number counts the runs, from 1
/// @param dataName what it was trained on
/// @param dataHash content of what it was trained on
/// @param model what was built
/// @param training how it was trained
/// @param stepCount optimizer steps done
/// @param steps numbers of steps, ascending, at most {@link EarlierRuns#POINTS}
/// @param losses as many: mean validation loss about the step, or where nothing was held out that
///   of training, nats
@SuppressWarnings("ArrayRecordComponent") // written once
public record EarlierRun(
    int number,
    String dataName,
    String dataHash,
    ModelConfiguration model,
    TrainingConfiguration training,
    long stepCount,
    double[] steps,
    double[] losses) {
  /// @return number of points of its curve
  public int size() {
    return steps.length;
  }

  /// Says in which settings this run differs from the present one.
  ///
  /// @param present the model trained now
  /// @return the settings of this run that are others, for example `K 3, η 0.01`; empty if none is
  public String differencesFrom(TrainedModel present) {
    return RunSettings.differences(this, present);
  }

  /// @return the last loss, nats; NaN if there is none
  public double lastLoss() {
    return losses.length == 0 ? Double.NaN : losses[losses.length - 1];
  }
}
