package mdnviz.ui.chart;

import java.util.List;
import mdnviz.data.DataSplit;
import mdnviz.data.Dataset;
import mdnviz.density.ColorMap;
import mdnviz.density.ComponentCurves;
import mdnviz.density.DensityDetail;
import mdnviz.density.DensityField;
import mdnviz.density.DensityFrame;
import mdnviz.density.DensityRequest;
import mdnviz.density.DensityStyle;
import mdnviz.density.FramePainter;
import mdnviz.density.GridSpec;
import mdnviz.density.Section;
import mdnviz.math.SeededRandom;
import mdnviz.mixture.MixtureBatch;
import mdnviz.training.LossHistory;
import mdnviz.training.SampleHistories;

/// Hand-made pictures with the shape of real ones.
final class SamplePictures {
  private SamplePictures() {}

  /// The inverse-sine problem (Bishop 1994).
  static Dataset inverseSine(int count) {
    SeededRandom random = new SeededRandom(7);
    double[] x = new double[count];
    double[] t = new double[count];
    for (int i = 0; i < count; i++) {
      t[i] = random.nextDouble();
      x[i] = t[i] + 0.3 * Math.sin(2 * Math.PI * t[i]) + random.nextDouble(-0.1, 0.1);
    }
    return Dataset.of("inverse-sine", List.of("x"), List.of("t"), new double[][] {x, t});
  }

  static DataSplit split(Dataset data) {
    return DataSplit.of(data.size(), DataSplit.Shares.DEFAULT, 1);
  }

  /// Three components, one a branch, as a well trained network finds them.
  static ComponentCurves curves(GridSpec grid, int extra) {
    int columns = grid.columns();
    int k = 3 + extra;
    double[] x = new double[columns];
    double[] weights = new double[k * columns];
    double[] means = new double[k * columns];
    double[] deviations = new double[k * columns];
    double[] mean = new double[columns];
    for (int c = 0; c < columns; c++) {
      x[c] = grid.xAt(c);
      double fold = sigmoid((x[c] - 0.32) / 0.02) * sigmoid((0.68 - x[c]) / 0.02);
      double low = sigmoid((0.66 - x[c]) / 0.03);
      double high = sigmoid((x[c] - 0.34) / 0.03);
      double[] pi = new double[k];
      pi[0] = low;
      pi[1] = high;
      pi[2] = 0.6 * fold;
      for (int j = 3; j < k; j++) {
        pi[j] = 0.3 * Math.pow(Math.sin(3 * x[c] + j), 2);
      }
      double sum = 0;
      for (double p : pi) {
        sum += p;
      }
      for (int j = 0; j < k; j++) {
        weights[j * columns + c] = pi[j] / sum;
      }
      means[c] = 0.02 + 0.34 * x[c] + 0.12 * Math.pow(Math.max(0, x[c]), 4);
      means[columns + c] = 0.98 - 0.34 * (1 - x[c]) - 0.12 * Math.pow(Math.max(0, 1 - x[c]), 4);
      means[2 * columns + c] = 1.05 - 1.1 * x[c];
      deviations[c] = 0.03 + 0.02 * Math.abs(x[c] - 0.3);
      deviations[columns + c] = 0.03 + 0.02 * Math.abs(x[c] - 0.7);
      deviations[2 * columns + c] = 0.06 + 0.1 * Math.abs(x[c] - 0.5);
      for (int j = 3; j < k; j++) {
        means[j * columns + c] = 0.5 + 0.5 * Math.sin(4 * x[c] + j);
        deviations[j * columns + c] = 0.05;
      }
      for (int j = 0; j < k; j++) {
        mean[c] += weights[j * columns + c] * means[j * columns + c];
      }
    }
    return new ComponentCurves(x, k, weights, means, deviations, mean);
  }

  static DensityFrame frame(GridSpec grid, ColorMap map, boolean dark, int extra) {
    ComponentCurves curves = curves(grid, extra);
    double[] density = new double[grid.columns() * grid.rows()];
    double peak = 0;
    for (int row = 0; row < grid.rows(); row++) {
      for (int c = 0; c < grid.columns(); c++) {
        double p = 0;
        for (int k = 0; k < curves.componentCount(); k++) {
          double s = curves.standardDeviation(k, c);
          double z = (grid.yAt(row) - curves.mean(k, c)) / s;
          p += curves.mixingWeight(k, c) * Math.exp(-z * z / 2) / (s * Math.sqrt(2 * Math.PI));
        }
        density[row * grid.columns() + c] = p;
        peak = Math.max(peak, p);
      }
    }
    int[] pixels = new int[density.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = map.argb(density[i] / peak, dark);
    }
    return frame(grid, pixels, curves, peak);
  }

  /// A picture of no model.
  static DensityFrame frame(GridSpec grid, int[] pixels, ComponentCurves curves, double peak) {
    DensityStyle style = new DensityStyle(ColorMap.VIRIDIS, false, false);
    return new DensityFrame(
        new DensityRequest(null, Section.WHOLE, grid, style, FramePainter.NONE),
        pixels,
        curves,
        DensityDetail.NONE,
        peak,
        peak);
  }

  /// The numbers of a picture without any density.
  static DensityField noField(GridSpec grid) {
    MixtureBatch none =
        new MixtureBatch(grid.columns(), 0, 1, new double[0], new double[0], new double[0]);
    return new DensityField(
        grid, none, new float[grid.columns() * grid.rows()], DensityDetail.NONE, 1);
  }

  /// A run that begins far off, falls and levels out.
  static LossHistory.View history(int steps) {
    SeededRandom random = new SeededRandom(11);
    return SampleHistories.of(
        steps,
        i ->
            -1.05
                + 1.6 * Math.exp(-i / (steps / 8.0))
                + 40 * Math.exp(-i / 6.0)
                + 0.12 * random.nextGaussian(),
        i -> Math.exp(0.3 + 0.7 * random.nextGaussian() - 1.5 * i / steps),
        25);
  }

  private static double sigmoid(double value) {
    return 1 / (1 + Math.exp(-value));
  }
}
