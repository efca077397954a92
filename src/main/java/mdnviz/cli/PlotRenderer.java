package mdnviz.cli;

import java.io.IOException;
import java.nio.file.Path;
import mdnviz.data.Dataset;
import mdnviz.training.TrainedModel;

/// Draws a model's density plot into a picture file.
@FunctionalInterface
public interface PlotRenderer {
  /// @param model one input, one target
  /// @param dataset the examples to show
  /// @param file a PNG to write
  /// @throws IOException if the file cannot be written
  void render(TrainedModel model, Dataset dataset, Path file) throws IOException;
}
