package mdnviz.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// A file could not be written; the message says which, why and what to do, in one line.
public final class FileWriteException extends IOException {
  private static final long serialVersionUID = 1;

  private FileWriteException(String message, Throwable cause) {
    super(message, cause);
  }

  /// Puts a failure in words.
  ///
  /// @param target the file that was to be written
  /// @param e what the file system said
  /// @return the same for people; `e` itself if it is in words already
  public static FileWriteException of(Path target, IOException e) {
    return e instanceof FileWriteException worded
        ? worded
        : new FileWriteException("cannot write %s: %s".formatted(target, reason(target, e)), e);
  }

  private static String reason(Path target, IOException e) {
    Path folder = target.toAbsolutePath().getParent();
    return switch (e) {
      case NoSuchFileException missing when Files.isDirectory(folder) ->
          "no file can be made there; choose another folder";
      case NoSuchFileException missing ->
          "there is no folder %s; create it or choose another".formatted(folder);
      case NotDirectoryException notFolder -> folder + " is not a folder; choose another";
      case AccessDeniedException denied ->
          "permission denied; choose a folder and a file you may write to";
      case FileSystemException other when "Not a directory".equals(other.getReason()) ->
          folder + " is not a folder; choose another";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
