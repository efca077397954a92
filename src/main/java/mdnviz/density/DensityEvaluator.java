package mdnviz.density;

import java.util.Arrays;
import mdnviz.mixture.MixtureBatch;
import mdnviz.mixture.MixtureMarginals;
import mdnviz.training.TrainedModel;

/// Evaluates a section through p(t|x) on a grid and makes the picture of it.
public final class DensityEvaluator {
  /// The share of pixel columns whose own peak may be brighter than the strongest colour: a few
  /// very narrow columns would otherwise make all others faint.
  private static final double OVEREXPOSED_SHARE = 0.5;

  private static final int STRIP = 16;

  private DensityEvaluator() {}

  /// Evaluates a model.
  ///
  /// @param request what is wanted
  /// @return the picture
  /// @throws IllegalArgumentException if the section does not fit the model
  public static DensityFrame evaluate(DensityRequest request) {
    GridSpec grid = request.grid();
    FramePainter painter = request.painter();
    MixtureBatch batch = mixtures(request.model(), request.section(), grid);
    float[] densities = DensityGrid.densities(batch, grid);
    float[] peaks = peaks(densities, grid);
    double ownPeak = peak(peaks, grid);
    double peak = Double.isNaN(request.commonPeak()) ? ownPeak : request.commonPeak();
    int[] pixels = new int[densities.length];
    if (painter.showsHeatmap()) {
      Palette palette = new Palette(request.style(), painter.background(), peak);
      float[] columnPeaks = request.style().columnwise() ? peaks : new float[0];
      colour(densities, columnPeaks, grid, palette, pixels);
    } else {
      Arrays.fill(pixels, painter.background());
    }
    ComponentCurves curves = curves(batch, grid);
    DensityDetail detail = DensityDetail.of(batch, grid, painter.wanted());
    painter.paint(new DensityField(grid, batch, densities, detail, peak), curves, pixels);
    return new DensityFrame(request, pixels, curves, detail, peak, ownPeak);
  }

  /// Evaluates the densities alone: what the picture is made of, without its colours.
  ///
  /// @param model any D and L
  /// @param section what of it
  /// @param grid where
  /// @return p(y|x) per unit of y, column-major: `columns × rows`, rows from the top
  /// @throws IllegalArgumentException if the section does not fit the model
  public static float[] densities(TrainedModel model, Section section, GridSpec grid) {
    return DensityGrid.densities(mixtures(model, section, grid), grid);
  }

  /// The mixtures of the section's target at the pixel columns.
  ///
  /// @param model any D and L
  /// @param section what of it
  /// @param grid where
  /// @return one mixture a column, L = 1, data units
  /// @throws IllegalArgumentException if the section does not fit the model
  static MixtureBatch mixtures(TrainedModel model, Section section, GridSpec grid) {
    if (!section.fits(model.inputDimension(), model.targetDimension())) {
      throw new IllegalArgumentException(
          "%s does not fit a model of %d inputs and %d targets"
              .formatted(section, model.inputDimension(), model.targetDimension()));
    }
    int dimension = model.inputDimension();
    double[] inputs = new double[grid.columns() * dimension];
    for (int column = 0; column < grid.columns(); column++) {
      double[] input = section.inputAt(grid.xAt(column));
      System.arraycopy(input, 0, inputs, column * dimension, dimension);
    }
    MixtureBatch whole = model.network().mixturesAt(inputs, grid.columns());
    return MixtureMarginals.marginal(whole, section.target());
  }

  /// @param densities column-major. Not modified.
  /// @param grid where they were evaluated
  /// @return the highest density of each column
  static float[] peaks(float[] densities, GridSpec grid) {
    float[] peaks = new float[grid.columns()];
    for (int column = 0; column < peaks.length; column++) {
      float highest = 0;
      for (int row = 0; row < grid.rows(); row++) {
        highest = Math.max(highest, densities[column * grid.rows() + row]);
      }
      peaks[column] = highest;
    }
    return peaks;
  }

  /// The density that the strongest colour stands for: the quantile of the columns' peaks that
  /// leaves the overexposed share above it, but never so little that noise of a mixture far outside
  /// the plot would fill it with ink.
  static double peak(float[] peaks, GridSpec grid) {
    float[] sorted = peaks.clone();
    Arrays.sort(sorted);
    int index = (int) Math.round((1 - OVEREXPOSED_SHARE) * (sorted.length - 1));
    double uniform = 1 / grid.y().length();
    return Math.max(sorted[index], Math.max(1e-3 * sorted[sorted.length - 1], 1e-2 * uniform));
  }

  /// Colours densities. Goes through the columns in strips so narrow that their rows stay in the
  /// cache.
  ///
  /// @param columnPeaks what the strongest colour stands for in each column; empty if the palette
  ///   says it for all
  static void colour(
      float[] densities, float[] columnPeaks, GridSpec grid, Palette palette, int[] pixels) {
    int strip = columnPeaks.length == 0 ? STRIP : 1;
    for (int first = 0; first < grid.columns(); first += strip) {
      int end = Math.min(first + strip, grid.columns());
      if (columnPeaks.length > 0) {
        palette.setPeak(columnPeaks[first]);
      }
      for (int row = 0; row < grid.rows(); row++) {
        for (int column = first; column < end; column++) {
          pixels[row * grid.columns() + column] =
              palette.argb(densities[column * grid.rows() + row]);
        }
      }
    }
  }

  private static ComponentCurves curves(MixtureBatch batch, GridSpec grid) {
    int columns = batch.rows();
    int count = batch.componentCount();
    double[] x = new double[columns];
    double[] weights = new double[count * columns];
    double[] means = new double[count * columns];
    double[] deviations = new double[count * columns];
    double[] conditionalMean = new double[columns];
    for (int column = 0; column < columns; column++) {
      x[column] = grid.xAt(column);
      for (int k = 0; k < count; k++) {
        int from = column * count + k;
        int to = k * columns + column;
        weights[to] = batch.mixingWeights()[from];
        means[to] = batch.means()[from];
        deviations[to] = batch.choleskyFactors()[from];
        conditionalMean[column] += weights[to] * means[to];
      }
    }
    return new ComponentCurves(x, count, weights, means, deviations, conditionalMean);
  }
}
