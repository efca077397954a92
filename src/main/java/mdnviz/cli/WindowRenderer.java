package mdnviz.cli;

import java.io.IOException;
import java.nio.file.Path;
import mdnviz.data.Dataset;
import mdnviz.training.TrainedModel;

/// Draws the whole window, with a model in it, into a picture file.
@FunctionalInterface
public interface WindowRenderer {
  /// @param model what the window shows
  /// @param dataset the examples the model was trained on
  /// @param file a PNG to write
  /// @throws IOException if the file cannot be written
  void render(TrainedModel model, Dataset dataset, Path file) throws IOException;
}
