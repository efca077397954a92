package mdnviz.ui.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import mdnviz.export.AtomicFile;

/// Writes PNG files; a crash leaves the old file or the new one.
final class PngFile {
  private PngFile() {}

  /// @param image what to write
  /// @param file where; its folder is made if need be
  /// @throws IOException if the file cannot be written; nothing is left beside it
  static void write(BufferedImage image, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.write(
        file,
        out -> {
          if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java runtime cannot write PNG pictures");
          }
        });
  }
}
