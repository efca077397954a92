package mdnviz.ui.chart;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;

/// Pictures of what JavaFX shows, as files.
public final class NodeImages {
  private NodeImages() {}

  /// Writes a PNG.
  ///
  /// @throws IOException if the file cannot be written
  public static void writePng(Image image, Path file) throws IOException {
    throw new IllegalStateException("being built");
  }
}
