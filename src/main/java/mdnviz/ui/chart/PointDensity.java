package mdnviz.ui.chart;

import java.util.Arrays;

/// Very many examples as ink: how many fall on each pixel sets its opacity, and how many of them
/// validate sets its colour between that of training and that of validation.
///
/// Counts are smoothed by the binomial kernel (1 2 1)/4 in both directions, about the footprint of
/// a small dot. Opacity is {@value #STRONGEST}·√min(1, count / reference), where the reference is
/// the 99th percentile of the pixels with ink: a lone example stays visible, a crowd does not
/// saturate.
final class PointDensity {
  private static final double STRONGEST = 0.85;
  private static final double FAINTEST = 0.12;
  private static final double REFERENCE_SHARE = 0.99;

  private final int width;
  private final int height;
  private final float[] training;
  private final float[] validation;

  private PointDensity(int width, int height) {
    this.width = width;
    this.height = height;
    this.training = new float[width * height];
    this.validation = new float[width * height];
  }

  /// Counts each example but those of the test share.
  ///
  /// @param data the examples
  /// @param nearness how much each counts, one number a row; empty if all count alike
  /// @param scale data units to pixels
  /// @return the counts, smoothed
  static PointDensity of(Scatter data, double[] nearness, PlotScale scale) {
    PointDensity density = new PointDensity((int) scale.width(), (int) scale.height());
    density.count(density.training, data, data.split().training(), nearness, scale);
    density.count(density.validation, data, data.split().validation(), nearness, scale);
    return density;
  }

  private void count(float[] counts, Scatter data, int[] rows, double[] nearness, PlotScale scale) {
    for (int row : rows) {
      int u = (int) Math.floor(scale.column(data.x(row)));
      int v = (int) Math.floor(scale.row(data.y(row)));
      if (u >= 0 && u < width && v >= 0 && v < height) {
        counts[v * width + u] += nearness.length == 0 ? 1 : (float) nearness[row];
      }
    }
    smooth(counts);
  }

  private void smooth(float[] counts) {
    float[] line = new float[Math.max(width, height)];
    for (int v = 0; v < height; v++) {
      smooth(counts, v * width, 1, width, line);
    }
    for (int u = 0; u < width; u++) {
      smooth(counts, u, width, height, line);
    }
  }

  private static void smooth(float[] counts, int from, int stride, int length, float[] line) {
    for (int i = 0; i < length; i++) {
      line[i] = counts[from + i * stride];
    }
    for (int i = 0; i < length; i++) {
      float before = i > 0 ? line[i - 1] : 0;
      float after = i + 1 < length ? line[i + 1] : 0;
      counts[from + i * stride] = (before + 2 * line[i] + after) / 4;
    }
  }

  /// Paints the ink.
  ///
  /// @param raster of the size counted for. Modified.
  /// @param trainingRgb colour where all train
  /// @param validationRgb colour where all validate
  void paint(Raster raster, int trainingRgb, int validationRgb) {
    double reference = reference();
    for (int index = 0; index < training.length; index++) {
      double all = training[index] + validation[index];
      if (all > 0) {
        double opacity = STRONGEST * Math.sqrt(Math.min(1, all / reference));
        int rgb = mixed(trainingRgb, validationRgb, validation[index] / all);
        raster.blend(index % width, index / width, rgb, Math.max(FAINTEST, opacity));
      }
    }
  }

  private double reference() {
    float[] inked = new float[training.length];
    int count = 0;
    for (int index = 0; index < training.length; index++) {
      float all = training[index] + validation[index];
      if (all > 0) {
        inked[count++] = all;
      }
    }
    Arrays.sort(inked, 0, count);
    return count == 0 ? 1 : inked[(int) (REFERENCE_SHARE * (count - 1))];
  }

  private static int mixed(int from, int to, double share) {
    int rgb = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double start = from >> shift & 0xFF;
      double end = to >> shift & 0xFF;
      rgb |= (int) (start + share * (end - start) + 0.5) << shift;
    }
    return rgb;
  }
}
