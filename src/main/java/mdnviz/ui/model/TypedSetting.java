package mdnviz.ui.model;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A setting that can be typed. Text that is not valid leaves the value in force as it was and says
/// why.
///
/// JavaFX thread only.
///
/// @param <T> immutable type of the value
public final class TypedSetting<T> extends Setting<T> {
  private final TextFormat<T> format;
  private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");

  /// @param initial first value and default
  /// @param format how it is written
  public TypedSetting(T initial, TextFormat<T> format) {
    super(initial);
    this.format = format;
    valueProperty().subscribe((_, _) -> complaint.set(""));
  }

  /// @return the value in force as text
  public String text() {
    return format.print(get());
  }

  /// @return how the default is written
  public String initialText() {
    return format.print(initial());
  }

  /// Takes what was typed: a valid text comes into force, any other sets the complaint.
  ///
  /// @param text as typed
  /// @return whether it was valid
  public boolean enter(String text) {
    try {
      T entered = format.parse(text);
      complaint.set("");
      set(entered);
      return true;
    } catch (InvalidTextException invalid) {
      complaint.set(invalid.getMessage());
      return false;
    }
  }

  /// Forgets a complaint, because the text it was about is gone.
  public void forgetComplaint() {
    complaint.set("");
  }

  /// @return why the text typed last is not valid, one sentence; empty if it is
  public ReadOnlyStringProperty complaintProperty() {
    return complaint.getReadOnlyProperty();
  }
}
