package mdnviz.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Draws the pictures of the window that the documentation shows.
@FunctionalInterface
public interface ScreenshotWriter {
  /// @param folder where to; made if it is not there
  /// @param whenWritten told of each file
  /// @throws IOException if a file cannot be written
  void write(Path folder, Consumer<Path> whenWritten) throws IOException;
}
