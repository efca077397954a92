package mdnviz.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// Writes whole files: beside the target first, forced to the disk, then moved over. Whoever reads
/// the target, even after a crash, finds the old content or the new, never a part.
public final class AtomicFile {
  private static final int BUFFER_SIZE = 1 << 16;

  private AtomicFile() {}

  /// What a file is to hold.
  @FunctionalInterface
  public interface Content {
    /// @param out where to; buffered; may be closed
    /// @throws IOException if writing fails
    void writeTo(OutputStream out) throws IOException;
  }

  /// Writes a file, replacing the one that is there and keeping its permissions.
  ///
  /// @param target where to; a link is followed
  /// @param content what to write
  /// @throws FileWriteException if it cannot be written; the old file, if any, is untouched
  public static void write(Path target, Content content) throws FileWriteException {
    try {
      Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
      requireReplaceable(real);
      Path beside =
          real.resolveSibling("." + real.getFileName() + "." + System.nanoTime() + ".part");
      try {
        writeForced(beside, content);
        keepPermissions(real, beside);
        moveOver(beside, real);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw FileWriteException.of(target, e);
    }
  }

  private static void requireReplaceable(Path target) throws IOException {
    if (target.getFileName() == null || Files.isDirectory(target)) {
      throw new FileSystemException(
          target.toString(), null, "it is a folder; give the name of a file");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new FileSystemException(
          target.toString(), null, "it is not an ordinary file; give another name");
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
  }

  private static void writeForced(Path file, Content content) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER_SIZE)) {
      content.writeTo(out);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void keepPermissions(Path old, Path replacement) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(replacement, PosixFileAttributeView.class);
    if (view != null && Files.exists(old)) {
      view.setPermissions(Files.getPosixFilePermissions(old));
    }
  }

  private static void moveOver(Path file, Path target) throws IOException {
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
