package mdnviz.experiment;

import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.doctor.Doctor;
import mdnviz.math.Interval;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureBatch;
import mdnviz.mixture.MixtureModes;
import mdnviz.training.TrainedModel;

/// What a network makes of its components.
///
/// @param effectiveComponents exp H(π), mean over a grid of inputs
/// @param modes number of modes of p(t|x), mean over a grid of inputs
/// @param deadComponents components that carry less than a thousandth of the training examples
public record ComponentSummary(double effectiveComponents, double modes, int deadComponents) {
  private static final int GRID = 64;

  /// Sums up; some milliseconds.
  ///
  /// @param model any D and L
  /// @param data trained on
  /// @return the summary
  public static ComponentSummary of(TrainedModel model, Dataset data) {
    int[] training =
        DataSplit.of(
                data.size(),
                model.trainingConfiguration().shares(),
                model.trainingConfiguration().seed())
            .training();
    MixtureBatch mixtures = model.network().mixturesAt(grid(data, training), GRID);
    double components = 0;
    double modes = 0;
    for (int row = 0; row < mixtures.rows(); row++) {
      GaussianMixture mixture = mixtures.mixture(row);
      components += mixture.effectiveComponentCount();
      modes += MixtureModes.of(mixture).size();
    }
    return new ComponentSummary(
        components / mixtures.rows(),
        modes / mixtures.rows(),
        Doctor.deadComponentCount(model.network(), data, training));
  }

  /// One input: evenly over its range. Several: the inputs of examples spread over the share.
  private static double[] grid(Dataset data, int... rows) {
    int dimension = data.inputDimension();
    double[] inputs = new double[GRID * dimension];
    Interval range = data.inputRange(0);
    for (int i = 0; i < GRID; i++) {
      int row = rows[(int) ((long) i * rows.length / GRID)];
      for (int d = 0; d < dimension; d++) {
        inputs[i * dimension + d] =
            dimension == 1
                ? range.low() + (range.high() - range.low()) * i / (GRID - 1)
                : data.input(row, d);
      }
    }
    return inputs;
  }
}
