package mdnviz.ui.model;

import java.nio.file.Path;
import java.util.Optional;

/// One message to the person.
///
/// @param kind how it is shown and how long it stays
/// @param text one or two sentences
/// @param file a file just written that the person may want to see; empty if there is none
/// @param action what the person can do about it; empty if there is nothing
public record Notice(Kind kind, String text, Optional<Path> file, Optional<Action> action) {
  /// Something a message offers to do.
  ///
  /// @param title what to press, a few words
  /// @param run does it
  public record Action(String title, Runnable run) {}

  /// Kinds of messages.
  public enum Kind {
    /// Something to know; stays until dismissed or replaced.
    INFORMATION,
    /// Something worked; goes by itself.
    SUCCESS,
    /// Something did not work; stays until dismissed or replaced.
    ERROR
  }
}
