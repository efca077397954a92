package mdnviz.density;

import java.util.Arrays;
import mdnviz.math.SeededRandom;
import mdnviz.mixture.MixtureBatch;
import mdnviz.mixture.MixtureSampler;

/// Targets to be drawn from a model. Every draw has a stream of its own, so that while the model
/// learns the points move and do not dance.
///
/// @param inputs x of each draw, data units. Not to be modified.
/// @param mixingTemperature T_π: 0 takes the most probable component, 1 the model's weights, more
///   evens them out
/// @param scaleTemperature T_σ: factor of the variances, 0 draws the centres
/// @param seed of the draws
@SuppressWarnings("ArrayRecordComponent") // equal draws are the same draw
public record SampleDraw(
    double[] inputs, double mixingTemperature, double scaleTemperature, long seed) {
  /// No draws.
  public static final SampleDraw NONE = new SampleDraw(new double[0], 1, 1, 0);

  /// Draws.
  ///
  /// @param batch one mixture a column, L = 1
  /// @param grid where the columns are
  /// @return x and y of each point within the grid's range of x, in pairs, data units
  double[] draw(MixtureBatch batch, GridSpec grid) {
    double[] points = new double[2 * inputs.length];
    int count = 0;
    for (int i = 0; i < inputs.length; i++) {
      int column =
          (int) Math.floor((inputs[i] - grid.x().low()) / grid.x().length() * grid.columns());
      if (column >= 0 && column < grid.columns()) {
        MixtureSampler sampler =
            new MixtureSampler(batch.mixture(column), mixingTemperature, scaleTemperature);
        points[2 * count] = inputs[i];
        points[2 * count + 1] = sampler.sample(SeededRandom.stream(seed, i))[0];
        count++;
      }
    }
    return Arrays.copyOf(points, 2 * count);
  }
}
