package mdnviz.ui;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person for a file.
public interface FileDialogs {
  /// @param kind what is to be opened
  /// @return the file chosen; empty if the person changed their mind
  Optional<Path> open(FileKind kind);

  /// @param kind what is to be written
  /// @param suggestedName file name to start from
  /// @return the file chosen, with its extension; empty if the person changed their mind
  Optional<Path> save(FileKind kind, String suggestedName);
}
