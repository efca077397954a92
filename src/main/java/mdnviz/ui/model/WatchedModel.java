package mdnviz.ui.model;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mdnviz.training.TrainedModel;

/// What a service made of the newest network. Nothing is asked for while nobody looks; what was
/// asked for before the data changed is never shown.
///
/// JavaFX thread only.
///
/// @param <T> what is shown
abstract class WatchedModel<T> implements AutoCloseable {
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<T>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<TrainedModel> model = Optional.empty();
  private Optional<T> outdated = Optional.empty();

  /// @return the newest that the service made
  abstract Optional<T> latest();

  /// Asks the service, if there is a model and someone looks.
  abstract void request();

  /// A newer network came.
  void modelChanged() {
    request();
  }

  /// Something newer is shown.
  ///
  /// @param news what came
  void received(T news) {}

  /// @return whether someone looks
  public final BooleanProperty watchedProperty() {
    return watched;
  }

  /// @return the newest; empty while there is none of the data shown
  final ReadOnlyObjectProperty<Optional<T>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// @return the newest network, if someone looks
  final Optional<TrainedModel> wantedModel() {
    return watched.get() ? model : Optional.empty();
  }

  /// @param step of what is shown
  /// @return whether it is of the newest network
  final boolean isOfNewest(long step) {
    return model.filter(newest -> newest.step() == step).isPresent();
  }

  final void show(TrainedModel newest) {
    Optional<TrainedModel> asked = Optional.of(newest);
    if (!asked.equals(model)) {
      model = asked;
      modelChanged();
    }
  }

  final void clear() {
    model = Optional.empty();
    outdated = latest();
    shown.set(Optional.empty());
  }

  final void receive() {
    Optional<T> newest = latest();
    boolean news = !newest.equals(shown.get()) && !newest.equals(outdated);
    if (model.isPresent() && news) {
      shown.set(newest);
      newest.ifPresent(this::received);
    }
  }

  /// Stops the service.
  @Override
  public abstract void close();
}
