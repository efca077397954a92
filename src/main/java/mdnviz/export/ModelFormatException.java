package mdnviz.export;

import java.io.IOException;

/// A file is not a model this program can read; the message says which file, where in it, what is
/// wrong and what to do, in one line.
public final class ModelFormatException extends IOException {
  private static final long serialVersionUID = 1;

  /// @param message one line for people: file, place, what is wrong, what to do
  public ModelFormatException(String message) {
    super(message);
  }

  /// @param message one line for people: file, place, what is wrong, what to do
  /// @param cause what the reader said
  public ModelFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
