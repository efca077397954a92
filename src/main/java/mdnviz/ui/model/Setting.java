package mdnviz.ui.model;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Something a person can set: the value in force and the default it can go back to.
///
/// JavaFX thread only.
///
/// @param <T> immutable type of the value
public class Setting<T> {
  private final ObjectProperty<T> value;
  private final ObjectProperty<T> initial;
  private final BooleanBinding changed;

  /// @param initial first value and default
  public Setting(T initial) {
    this.value = new SimpleObjectProperty<>(initial);
    this.initial = new SimpleObjectProperty<>(initial);
    this.changed = Bindings.notEqual(this.value, this.initial);
  }

  /// @return the value in force
  public final T get() {
    return value.get();
  }

  /// @param newValue comes into force
  public final void set(T newValue) {
    value.set(newValue);
  }

  /// @return the value in force, observable
  public final ObjectProperty<T> valueProperty() {
    return value;
  }

  /// @return the default
  public final T initial() {
    return initial.get();
  }

  /// @return whether the value differs from the default
  public final BooleanBinding changed() {
    return changed;
  }

  /// Goes back to the default.
  public final void restore() {
    value.set(initial.get());
  }

  /// Makes a value the default and puts it in force.
  ///
  /// @param newInitial the new default
  public final void adopt(T newInitial) {
    initial.set(newInitial);
    value.set(newInitial);
  }
}
