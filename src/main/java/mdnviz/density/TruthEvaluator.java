package mdnviz.density;

import java.util.Optional;
import mdnviz.data.DataGenerator;
import mdnviz.data.TrueConditional;

/// Evaluates a section through the true p(t|x) of a generator on a grid and makes the picture of
/// it.
public final class TruthEvaluator {
  /// With two inputs every column takes a double and every pixel a simple quadrature, and the
  /// densities are smooth: they are evaluated on so coarse a grid and interpolated.
  private static final int COARSE_COLUMNS = 160;

  private static final int COARSE_ROWS = 240;

  private TruthEvaluator() {}

  /// Evaluates the truth.
  ///
  /// @param generator whose density is known
  /// @param section what of it; fits the generator
  /// @param grid where
  /// @param style how densities become colours
  /// @return the picture
  public static TruthFrame evaluate(
      DataGenerator generator, Section section, GridSpec grid, DensityStyle style) {
    float[] densities = densities(generator, section, grid);
    float[] peaks = DensityEvaluator.peaks(densities, grid);
    double peak = DensityEvaluator.peak(peaks, grid);
    int[] pixels = new int[densities.length];
    float[] columnPeaks = style.columnwise() ? peaks : new float[0];
    DensityEvaluator.colour(densities, columnPeaks, grid, new Palette(style, 0, peak), pixels);
    TruthOutline outline = TruthOutline.of(densities, grid, peak);
    return new TruthFrame(section, grid, pixels, outline.line(), outline.casing(), peak);
  }

  /// Evaluates the densities alone.
  ///
  /// @param generator whose density is known
  /// @param section what of it; fits the generator
  /// @param grid where
  /// @return p(y|x) per unit of y, column-major: `columns × rows`, rows from the top; 0 where x is
  ///   impossible
  /// @throws IllegalArgumentException if the section does not fit the generator
  public static float[] densities(DataGenerator generator, Section section, GridSpec grid) {
    if (!section.fits(generator.inputDimension(), generator.targetDimension())) {
      throw new IllegalArgumentException(section + " does not fit " + generator.id());
    }
    if (generator.inputDimension() == 1) {
      return exact(generator, section, grid);
    }
    GridSpec coarse =
        new GridSpec(
            grid.x(),
            grid.y(),
            Math.min(COARSE_COLUMNS, grid.columns()),
            Math.min(COARSE_ROWS, grid.rows()));
    return interpolated(exact(generator, section, coarse), coarse, grid);
  }

  private static float[] exact(DataGenerator generator, Section section, GridSpec grid) {
    float[] densities = new float[grid.columns() * grid.rows()];
    for (int column = 0; column < grid.columns(); column++) {
      Optional<TrueConditional> truth =
          generator.trueConditional(section.inputAt(grid.xAt(column)));
      if (truth.isPresent()) {
        for (int row = 0; row < grid.rows(); row++) {
          double logDensity = truth.get().marginalLogDensity(section.target(), grid.yAt(row));
          densities[column * grid.rows() + row] = (float) Math.exp(logDensity);
        }
      }
    }
    return densities;
  }

  /// Bilinear between pixel centres.
  private static float[] interpolated(float[] from, GridSpec coarse, GridSpec grid) {
    float[] densities = new float[grid.columns() * grid.rows()];
    for (int column = 0; column < grid.columns(); column++) {
      double u = place(column, grid.columns(), coarse.columns());
      int left = (int) u;
      for (int row = 0; row < grid.rows(); row++) {
        double v = place(row, grid.rows(), coarse.rows());
        int top = (int) v;
        int at = left * coarse.rows() + top;
        int right = left + 1 < coarse.columns() ? coarse.rows() : 0;
        int below = top + 1 < coarse.rows() ? 1 : 0;
        double upper = mixed(from[at], from[at + right], u - left);
        double lower = mixed(from[at + below], from[at + right + below], u - left);
        densities[column * grid.rows() + row] = (float) mixed(upper, lower, v - top);
      }
    }
    return densities;
  }

  private static double place(int index, int count, int coarseCount) {
    double place = (index + 0.5) * coarseCount / count - 0.5;
    return Math.clamp(place, 0, coarseCount - 1.0);
  }

  private static double mixed(double one, double other, double share) {
    return one + share * (other - one);
  }
}
