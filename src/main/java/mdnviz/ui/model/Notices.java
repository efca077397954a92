package mdnviz.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The message shown at the moment, if any; a new one replaces the former.
///
/// JavaFX thread only.
public final class Notices {
  private final ReadOnlyObjectWrapper<Optional<Notice>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @return the message shown; empty if there is none
  public ReadOnlyObjectProperty<Optional<Notice>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// @return the message shown; empty if there is none
  public Optional<Notice> current() {
    return current.get();
  }

  /// @param text something to know
  public void information(String text) {
    show(Notice.Kind.INFORMATION, text, Optional.empty());
  }

  /// @param text something that was done
  /// @param action what can be done about it; the message stays until it is pressed or dismissed
  public void offer(String text, Notice.Action action) {
    Optional<Notice.Action> offered = Optional.of(action);
    current.set(Optional.of(new Notice(Notice.Kind.INFORMATION, text, Optional.empty(), offered)));
  }

  /// @param file was written
  public void saved(Path file) {
    saved(file, "");
  }

  /// @param file was written
  /// @param note what to know about it, one sentence; empty if there is nothing
  public void saved(Path file, String note) {
    String text = "Saved %s. %s".formatted(file.getFileName(), note).strip();
    show(Notice.Kind.SUCCESS, text, Optional.of(file));
  }

  /// @param text something that worked
  public void success(String text) {
    show(Notice.Kind.SUCCESS, text, Optional.empty());
  }

  /// @param text what did not work, where, and what to do
  public void error(String text) {
    show(Notice.Kind.ERROR, text, Optional.empty());
  }

  /// Takes the message away.
  public void dismiss() {
    current.set(Optional.empty());
  }

  private void show(Notice.Kind kind, String text, Optional<Path> file) {
    current.set(Optional.of(new Notice(kind, text, file, Optional.empty())));
  }
}
