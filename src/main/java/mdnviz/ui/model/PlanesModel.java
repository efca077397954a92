package mdnviz.ui.model;

import javafx.beans.value.ObservableValue;
import mdnviz.training.TrainedModel;

/// What is shown of two inputs or two targets beside the density plot.
///
/// JavaFX thread only.
public final class PlanesModel implements AutoCloseable {
  private final PlaneModel plane;
  private final MapModel map;

  /// Starts the threads.
  ///
  /// @param section where the cursor is, and which target is shown
  /// @param view colours
  /// @param running whether training runs
  /// @param onNews called on other threads after each new picture
  PlanesModel(
      SectionModel section, ViewSettings view, ObservableValue<Boolean> running, Runnable onNews) {
    plane = new PlaneModel(section, view.style(), onNews);
    map = new MapModel(section, view.colorMap(), onNews);
    map.runningProperty().bind(running);
    view.darkProperty().subscribe((_, _) -> plane.styleProperty().set(view.style()));
    view.colorMap().valueProperty().subscribe((_, _) -> plane.styleProperty().set(view.style()));
    view.logarithmicColor()
        .valueProperty()
        .subscribe((_, _) -> plane.styleProperty().set(view.style()));
  }

  /// @return p(t₁, t₂ | x₀) at the cursor
  public PlaneModel plane() {
    return plane;
  }

  /// @return the map over two inputs
  public MapModel map() {
    return map;
  }

  void show(TrainedModel shown) {
    plane.show(shown);
    map.show(shown);
  }

  void clear() {
    plane.clear();
    map.clear();
  }

  void receive() {
    plane.receive();
    map.receive();
  }

  @Override
  public void close() {
    plane.close();
    map.close();
  }
}
