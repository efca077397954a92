package mdnviz.density;

import mdnviz.math.Interval;
import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureBatch;
import mdnviz.mixture.MixtureMarginals;
import mdnviz.mixture.MixtureModes;
import mdnviz.training.TrainedModel;

/// Evaluates what the mixtures of a model of two inputs have in common with no density: one number
/// for each pair of inputs.
final class MapEvaluator {
  private MapEvaluator() {}

  /// Evaluates a model.
  ///
  /// @param model D = 2
  /// @param quantity what of each mixture
  /// @param target zero-based target whose marginal is looked at
  /// @param grid across the first input, upwards the second
  /// @param map colours
  /// @return the picture
  /// @throws IllegalArgumentException if the model has not two inputs, or no such target
  static MapFrame evaluate(
      TrainedModel model, MapQuantity quantity, int target, GridSpec grid, ColorMap map) {
    MixtureBatch mixtures = MixtureMarginals.marginal(mixtures(model, grid), target);
    double[] values = new double[mixtures.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = value(mixtures.mixture(row), quantity);
    }
    Interval range = range(values);
    int[] pixels = new int[values.length];
    double length = range.length() > 0 ? range.length() : 1;
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = map.opaque((values[i] - range.low()) / length);
    }
    return new MapFrame(grid, quantity, target, values, range, pixels, model.step());
  }

  private static MixtureBatch mixtures(TrainedModel model, GridSpec grid) {
    if (model.inputDimension() != 2) {
      throw new IllegalArgumentException(
          "a map needs two inputs, the model has " + model.inputDimension());
    }
    double[] inputs = new double[2 * grid.columns() * grid.rows()];
    int next = 0;
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        inputs[next++] = grid.xAt(column);
        inputs[next++] = grid.yAt(row);
      }
    }
    return model.network().mixturesAt(inputs, inputs.length / 2);
  }

  private static double value(GaussianMixture mixture, MapQuantity quantity) {
    return switch (quantity) {
      case CONDITIONAL_MEAN -> mixture.conditionalMean(0);
      case MOST_PROBABLE -> MixtureModes.of(mixture).getFirst().coordinate(0);
      case MODE_COUNT -> MixtureModes.of(mixture).size();
      case EFFECTIVE_COMPONENTS -> mixture.effectiveComponentCount();
    };
  }

  private static Interval range(double[] values) {
    double low = values[0];
    double high = values[0];
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new Interval(low, high);
  }
}
