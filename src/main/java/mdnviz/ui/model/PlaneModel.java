package mdnviz.ui.model;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mdnviz.density.DensityStyle;
import mdnviz.density.GridSpec;
import mdnviz.density.PlaneFrame;
import mdnviz.density.PlaneService;

/// The picture of p(t₁, t₂ | x₀) at the cursor.
///
/// JavaFX thread only.
public final class PlaneModel extends WatchedModel<PlaneFrame> {
  private final PlaneService service;
  private final SectionModel section;
  private final ObjectProperty<GridSpec> grid = new SimpleObjectProperty<>();
  private final ObjectProperty<DensityStyle> style = new SimpleObjectProperty<>();

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
    watchedProperty().subscribe((_, _) -> request());
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

  /// @return the newest picture; empty while there is none of the data shown
  public ReadOnlyObjectProperty<Optional<PlaneFrame>> frameProperty() {
    return shownProperty();
  }

  /// @return whether the picture is what was asked for last, or nothing was
  boolean isUpToDate() {
    return !watchedProperty().get()
        || frameProperty()
            .get()
            .filter(shown -> shown.input().equals(section.pointProperty().get()))
            .filter(shown -> shown.grid().equals(grid.get()))
            .filter(shown -> isOfNewest(shown.step()))
            .isPresent();
  }

  @Override
  Optional<PlaneFrame> latest() {
    return service.latest();
  }

  @Override
  void request() {
    if (grid.get() != null) {
      wantedModel()
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
