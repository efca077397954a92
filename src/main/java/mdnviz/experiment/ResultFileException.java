package mdnviz.experiment;

import java.io.IOException;

/// A file of results cannot be gone on with or joined. The message says which file, what is wrong
/// and what to do.
public final class ResultFileException extends IOException {
  private static final long serialVersionUID = 1;

  /// @param file its name
  /// @param problem what is wrong and what to do
  ResultFileException(Object file, String problem) {
    super(file + ": " + problem);
  }
}
