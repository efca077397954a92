package mdnviz.density;

import java.util.Arrays;
import mdnviz.mixture.MixtureBatch;

/// Densities of one-dimensional mixtures on an even grid, without an exponential a pixel.
///
/// On steps of h a Gaussian obeys g(y+h) = g(y)·r and r ← r·c with c = exp(−h²/σ²): two multiplications a
/// pixel and component. The walk starts, in double precision, at the grid point nearest the mean and goes
/// both ways until g is below 1e-21 of its peak. Where the density is above 1e-12 of the peaks' sum, what is
/// left out and what rounding adds stay below 1e-7 of it.
final class DensityGrid {
  private static final double CUT_OFF = 1e-21;
  private static final double INVERSE_ROOT_TWO_PI = 0.39894228040143267794;

  private DensityGrid() {}

  /// Evaluates all columns.
  ///
  /// @param batch one mixture a column, L = 1
  /// @param grid where
  /// @return p(y|x) per unit of y, column-major: `columns × rows`, rows from the top
  static float[] densities(MixtureBatch batch, GridSpec grid) {
    int rows = grid.rows();
    float[] densities = new float[grid.columns() * rows];
    double[] sums = new double[rows];
    for (int column = 0; column < grid.columns(); column++) {
      Arrays.fill(sums, 0);
      for (int k = 0; k < batch.componentCount(); k++) {
        int at = column * batch.componentCount() + k;
        add(batch.mixingWeights()[at], batch.means()[at], batch.choleskyFactors()[at], grid, sums);
      }
      for (int row = 0; row < rows; row++) {
        densities[column * rows + row] = (float) sums[row];
      }
    }
    return densities;
  }

  private static void add(
      double weight, double mean, double deviation, GridSpec grid, double[] sums) {
    if (weight == 0) {
      return;
    }
    double h = grid.y().length() / grid.rows();
    double nearest = Math.rint((grid.y().high() - mean) / h - 0.5);
    int start = (int) Math.clamp(nearest, 0, sums.length - 1.0);
    double z = (grid.yAt(start) - mean) / deviation;
    double s = h / deviation;
    double peak = weight * INVERSE_ROOT_TWO_PI / deviation;
    double g = peak * Math.exp(-0.5 * z * z);
    if (!(g > peak * CUT_OFF)) {
      return;
    }
    sums[start] += g;
    double change = Math.exp(-s * s);
    double down = Math.exp(z * s - 0.5 * s * s);
    double low = peak * CUT_OFF;
    walk(sums, start + 1, 1, new double[] {g, down, change, low});
    double up = Math.exp(-z * s - 0.5 * s * s);
    walk(sums, start - 1, -1, new double[] {g, up, change, low});
  }

  private static void walk(double[] sums, int from, int step, double[] recurrence) {
    double g = recurrence[0];
    double ratio = recurrence[1];
    double change = recurrence[2];
    double low = recurrence[3];
    for (int row = from; row >= 0 && row < sums.length; row += step) {
      g *= ratio;
      ratio *= change;
      if (g < low) {
        return;
      }
      sums[row] += g;
    }
  }
}
