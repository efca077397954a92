package mdnviz.density;

import mdnviz.mixture.GaussianMixture;
import mdnviz.mixture.MixtureBatch;

/// Densities of a mixture of two targets on an even grid of the plane, without an exponential a
/// pixel.
///
/// Along a pixel row t₂ is fixed, and every component is a Gaussian of t₁: π N(t; μ, Σ) = π N(t₂;
/// μ₂, σ₂²) · N(t₁; μ₁ + Σ₁₂/σ₂² (t₂ − μ₂), Σ₁₁ − Σ₁₂²/σ₂²) (PRML (2.81), (2.82)). A row is thus a
/// one-dimensional mixture whose weights need not sum to 1, and is walked by {@link DensityGrid}.
/// With the Cholesky factor C the slope is C₁₁C₂₁/σ₂² and the deviation C₁₁C₂₂/σ₂: nothing cancels.
final class PlaneGrid {
  private static final double INVERSE_ROOT_TWO_PI = 0.39894228040143267794;

  private PlaneGrid() {}

  /// Evaluates all pixels.
  ///
  /// @param mixture L = 2
  /// @param grid across the first target, upwards the second
  /// @return p(t₁, t₂) per unit of both, row-major from the top left, `columns × rows`
  static float[] densities(GaussianMixture mixture, GridSpec grid) {
    int columns = grid.columns();
    GridSpec turned = new GridSpec(grid.y(), grid.x(), grid.rows(), columns);
    float[] rightToLeft = DensityGrid.densities(rows(mixture, grid), turned);
    float[] densities = new float[rightToLeft.length];
    for (int row = 0; row < grid.rows(); row++) {
      int start = row * columns;
      for (int column = 0; column < columns; column++) {
        densities[start + column] = rightToLeft[start + columns - 1 - column];
      }
    }
    return densities;
  }

  private static MixtureBatch rows(GaussianMixture mixture, GridSpec grid) {
    int count = mixture.componentCount();
    double[] weights = new double[grid.rows() * count];
    double[] means = new double[weights.length];
    double[] deviations = new double[weights.length];
    for (int k = 0; k < count; k++) {
      double first = mixture.choleskyFactor(k, 0, 0);
      double mixed = mixture.choleskyFactor(k, 1, 0);
      double second = mixture.choleskyFactor(k, 1, 1);
      double sigma = Math.hypot(mixed, second);
      double slope = first * (mixed / sigma);
      double height = mixture.mixingWeight(k) * INVERSE_ROOT_TWO_PI / sigma;
      for (int row = 0; row < grid.rows(); row++) {
        int at = row * count + k;
        double z = (grid.yAt(row) - mixture.mean(k, 1)) / sigma;
        weights[at] = height * Math.exp(-0.5 * z * z);
        means[at] = mixture.mean(k, 0) + slope * z;
        deviations[at] = first * (second / sigma);
      }
    }
    return new MixtureBatch(grid.rows(), count, 1, weights, means, deviations);
  }
}
