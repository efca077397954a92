package mdnviz.ui.model;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mdnviz.density.DensityStyle;
import mdnviz.density.GridSpec;
import mdnviz.density.PlaneFrame;
import mdnviz.density.PlaneService;
import mdnviz.training.TrainedModel;

/// The picture of p(t₁, t₂ | x₀) at the cursor. Nothing is evaluated while nobody looks.
///
/// JavaFX thread only.
public final class PlaneModel implements AutoCloseable {
  private final PlaneService service;
  private final SectionModel section;
  private final ObjectProperty<GridSpec> grid = new SimpleObjectProperty<>();
  private final ObjectProperty<DensityStyle> style = new SimpleObjectProperty<>();
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<PlaneFrame>> frame =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<TrainedModel> model = Optional.empty();
  private Optional<PlaneFrame> outdated = Optional.empty();

  /// Starts the service's thread.
  ///
  /// @param section where the cursor is
  /// @param initialStyle how densities become colours
  /// @param onNews called on the service's thread after each new picture
  PlaneModel(SectionModel section, DensityStyle initialStyle, Runnable onNews) {
    this.section = section;
    service = new PlaneService(onNews);
    style.set(initialStyle);
    section.pointProperty().subscribe((_, _) -> request());
    grid.subscribe((_, _) -> request());
    style.subscribe((_, _) -> request());
    watched.subscribe((_, _) -> request());
    section.variablesProperty().subscribe((_, _) -> clear());
  }

  /// @return where to evaluate; null until the plot was laid out
  public ObjectProperty<GridSpec> gridProperty() {
    return grid;
  }

  /// @return how densities become colours
  ObjectProperty<DensityStyle> styleProperty() {
    return style;
  }

  /// @return whether someone looks
  public BooleanProperty watchedProperty() {
    return watched;
  }

  /// @return the newest picture; empty while there is none of the data shown
  public ReadOnlyObjectProperty<Optional<PlaneFrame>> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /// @return whether the picture is what was asked for last, or nothing was
  boolean isUpToDate() {
    return !watched.get()
        || frame
            .get()
            .filter(shown -> shown.input().equals(section.pointProperty().get()))
            .filter(shown -> shown.grid().equals(grid.get()))
            .filter(shown -> model.filter(newest -> newest.step() == shown.step()).isPresent())
            .isPresent();
  }

  void show(TrainedModel shown) {
    Optional<TrainedModel> asked = Optional.of(shown);
    if (!asked.equals(model)) {
      model = asked;
      request();
    }
  }

  void clear() {
    model = Optional.empty();
    outdated = service.latest();
    frame.set(Optional.empty());
  }

  void receive() {
    Optional<PlaneFrame> newest = service.latest();
    boolean news = !newest.equals(frame.get()) && !newest.equals(outdated);
    if (model.isPresent() && news) {
      frame.set(newest);
    }
  }

  private void request() {
    if (watched.get() && grid.get() != null) {
      model
          .filter(shown -> shown.targetDimension() == 2)
          .filter(shown -> shown.inputDimension() == section.pointProperty().get().size())
          .ifPresent(
              shown ->
                  service.request(shown, section.pointProperty().get(), grid.get(), style.get()));
    }
  }

  @Override
  public void close() {
    service.close();
  }
}
