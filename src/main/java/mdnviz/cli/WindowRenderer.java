package mdnviz.cli;

import java.io.IOException;
import java.nio.file.Path;
import mdnviz.data.Dataset;
import mdnviz.training.TrainingSnapshot;

/// Draws the whole window, with a finished training in it, into a picture file.
@FunctionalInterface
public interface WindowRenderer {
  /// @param end of the training: the model and the history that the window shows
  /// @param dataset the examples trained on
  /// @param file a PNG to write
  /// @throws IOException if the file cannot be written
  void render(TrainingSnapshot end, Dataset dataset, Path file) throws IOException;
}
