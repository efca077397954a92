package mdnviz.ui.chart;

import java.io.IOException;
import java.nio.file.Path;
import mdnviz.data.Dataset;
import mdnviz.training.TrainedModel;

/// The density plot as a picture file, made without a window.
public final class PlotImages {
  private PlotImages() {}

  /// Writes a PNG.
  ///
  /// @throws IOException if the file cannot be written
  public static void writeDensityPlot(
      TrainedModel model, Dataset data, Path file, Size size, boolean dark) throws IOException {
    throw new IllegalStateException("being built");
  }

  /// Pixels of a picture.
  ///
  /// @param width at least 200
  /// @param height at least 150
  public record Size(int width, int height) {}
}
