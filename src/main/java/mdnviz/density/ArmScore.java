package mdnviz.density;

import java.util.function.ToDoubleFunction;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.data.RobotArm;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureModes;
import mdnviz.training.TrainedModel;

/// How far the hand of the two-link arm is from where it should be, root mean square over inputs of
/// the validation share (of all, if there is none).
///
/// @param mostProbable with the most probable angles
/// @param conditionalMean with the mean angles, what least squares would answer
/// @param inputs how many inputs it was measured at
public record ArmScore(double mostProbable, double conditionalMean, int inputs) {
  private static final int MOST = 100;

  /// Measures a model.
  ///
  /// @param model from the place of the hand to the two angles
  /// @param dataset with the places to try
  /// @param split of its rows
  /// @return the distances
  static ArmScore of(TrainedModel model, Dataset dataset, DataSplit split) {
    int[] rows = split.validation().length == 0 ? split.training() : split.validation();
    int count = Math.min(MOST, rows.length);
    double mostProbable = 0;
    double mean = 0;
    for (int i = 0; i < count; i++) {
      int row = rows[(int) ((long) i * rows.length / count)];
      double x = dataset.input(row, 0);
      double y = dataset.input(row, 1);
      GaussianMixture mixture = model.mixtureAt(x, y);
      mostProbable += square(distance(x, y, MixtureModes.of(mixture).getFirst()::coordinate));
      mean += square(distance(x, y, mixture::conditionalMean));
    }
    return new ArmScore(Math.sqrt(mostProbable / count), Math.sqrt(mean / count), count);
  }

  private static double distance(double x, double y, ToDoubleFunction<Integer> angle) {
    double shoulder = angle.applyAsDouble(0);
    double elbow = angle.applyAsDouble(1);
    return Math.hypot(RobotArm.handX(shoulder, elbow) - x, RobotArm.handY(shoulder, elbow) - y);
  }

  private static double square(double value) {
    return value * value;
  }
}
