package mdnviz.export;

import java.io.IOException;

/// A file could not be written; the message says which, why and what to do, in one line.
public final class FileWriteException extends IOException {
  private static final long serialVersionUID = 1;

  /// @param message one line for people: which file, why, what to do
  /// @param cause what the file system said
  public FileWriteException(String message, Throwable cause) {
    super(message, cause);
  }
}
