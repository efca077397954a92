package mdnviz.density;

import java.util.Arrays;
import mdnviz.math.GaussianWalk;
import mdnviz.math.Kernels;
import mdnviz.mixture.MixtureBatch;

/// Densities of one-dimensional mixtures on an even grid, without an exponential a pixel.
///
/// On steps of h a Gaussian obeys g(y+h) = g(y)·r and r ← r·c with c = exp(−h²/σ²): two
/// multiplications a pixel and component, in the kernels for many pixels at a time. The walk
/// starts, in double precision, at the grid point nearest the mean and goes both ways until g is
/// below 1e-21 of its peak. Where the density is above 1e-12 of the peaks' sum, what is left out
/// and what rounding adds stay below 1e-7 of it.
///
/// Mutable scratch; belongs to one thread at a time.
final class DensityGrid {
  private static final double CUT_OFF = 1e-21;

  /// |z| at which a Gaussian is at the cut-off: √(−2 ln 1e-21).
  private static final double REACH = 9.834;

  private static final double INVERSE_ROOT_TWO_PI = 0.39894228040143267794;

  private final Kernels kernels = Kernels.active();
  private final GaussianWalk walk = new GaussianWalk();
  private final GridSpec grid;
  private final double h;
  private final double[] sums;
  private final float[] rounded;

  private DensityGrid(GridSpec grid) {
    this.grid = grid;
    h = grid.y().length() / grid.rows();
    sums = new double[Kernels.padded(grid.rows())];
    rounded = new float[grid.rows()];
  }

  /// Evaluates all columns.
  ///
  /// @param batch one mixture a column, L = 1
  /// @param grid where
  /// @return p(y|x) per unit of y, column-major: `columns × rows`, rows from the top
  static float[] densities(MixtureBatch batch, GridSpec grid) {
    int rows = grid.rows();
    float[] densities = new float[grid.columns() * rows];
    DensityGrid columns = new DensityGrid(grid);
    for (int column = 0; column < grid.columns(); column++) {
      columns.fill(batch, column);
      System.arraycopy(columns.rounded, 0, densities, column * rows, rows);
    }
    return densities;
  }

  private void fill(MixtureBatch batch, int column) {
    Arrays.fill(sums, 0);
    for (int k = 0; k < batch.componentCount(); k++) {
      int at = column * batch.componentCount() + k;
      add(batch.mixingWeights()[at], batch.means()[at], batch.choleskyFactors()[at]);
    }
    for (int row = 0; row < rounded.length; row++) {
      rounded[row] = (float) sums[row];
    }
  }

  private void add(double weight, double mean, double deviation) {
    if (weight == 0) {
      return;
    }
    double peak = weight * INVERSE_ROOT_TWO_PI / deviation;
    double s = h / deviation;
    double nearest = Math.rint((grid.y().high() - mean) / h - 0.5);
    int start = (int) Math.clamp(nearest, 0, grid.rows() - 1.0);
    double z = (grid.yAt(start) - mean) / deviation;
    if (!(Math.abs(z) < REACH)) {
      return;
    }
    if (s > GaussianWalk.LARGEST_STEP) {
      addNarrow(start, peak, z, s);
    } else {
      addWide(start, peak, z, s);
    }
  }

  /// A Gaussian wide enough to have room for the kernels' blocks of grid points.
  private void addWide(int start, double peak, double z, double s) {
    double last = Math.min(grid.rows() - 1.0, start + (REACH + z) / s);
    double first = Math.max(0, start - (REACH - z) / s);
    int block = start / Kernels.LANES;
    walk.between(block, (int) first / Kernels.LANES, (int) last / Kernels.LANES + 1);
    kernels.addGaussian(walk, peak, z + (start - block * Kernels.LANES) * s, s, sums);
  }

  /// A Gaussian a few grid points wide.
  private void addNarrow(int start, double peak, double z, double s) {
    double g = peak * Math.exp(-0.5 * z * z);
    sums[start] += g;
    double change = Math.exp(-s * s);
    double down = Math.exp(z * s - 0.5 * s * s);
    double low = peak * CUT_OFF;
    walk(start + 1, 1, new double[] {g, down, change, low});
    double up = Math.exp(-z * s - 0.5 * s * s);
    walk(start - 1, -1, new double[] {g, up, change, low});
  }

  private void walk(int from, int step, double[] recurrence) {
    double g = recurrence[0];
    double ratio = recurrence[1];
    double change = recurrence[2];
    double low = recurrence[3];
    for (int row = from; row >= 0 && row < rounded.length; row += step) {
      g *= ratio;
      ratio *= change;
      if (g < low) {
        return;
      }
      sums[row] += g;
    }
  }
}
