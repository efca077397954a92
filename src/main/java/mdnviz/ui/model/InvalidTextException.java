package mdnviz.ui.model;

import java.io.Serial;

/// A text does not say a value. The message is one sentence for the person who typed it.
public final class InvalidTextException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /// @param message what is wrong and what to write instead
  public InvalidTextException(String message) {
    super(message);
  }
}
