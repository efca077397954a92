package mdnviz.ui.chart;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import javax.imageio.ImageIO;

/// Writes PNG files beside their place and moves them over, so that a crash leaves the old file or
/// the new one. They get the permissions that the user's new files get.
final class PngFile {
  private PngFile() {}

  /// @param image what to write
  /// @param file where; its folder is made if need be
  /// @throws IOException if the file cannot be written; nothing is left beside it
  static void write(BufferedImage image, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Files.createDirectories(target.getParent());
    String name = ".%s.%d.part".formatted(target.getFileName(), System.nanoTime());
    Path beside = target.resolveSibling(name);
    try {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW))) {
        if (!ImageIO.write(image, "png", out)) {
          throw new IOException("this Java runtime cannot write PNG pictures");
        }
      }
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
