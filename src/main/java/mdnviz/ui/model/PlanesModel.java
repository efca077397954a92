package mdnviz.ui.model;

import javafx.beans.value.ObservableValue;
import mdnviz.training.TrainedModel;

/// What is shown of two inputs or two targets beside the density plot.
///
/// JavaFX thread only.
public final class PlanesModel implements AutoCloseable {
  private final PlaneModel plane;
  private final MapModel map;
  private final ArmModel arm;

  /// Starts the threads.
  ///
  /// @param data the examples shown
  /// @param section where the cursor is, and which target is shown
  /// @param view colours
  /// @param moving whether the network shown changes by itself
  /// @param onNews called on other threads after each new picture
  PlanesModel(
      DataModel data,
      SectionModel section,
      ViewSettings view,
      ObservableValue<Boolean> moving,
      Runnable onNews) {
    arm = new ArmModel(data, onNews);
    arm.runningProperty().bind(moving);
    plane = new PlaneModel(section, view.style(), onNews);
    map = new MapModel(section, view.colorMap(), onNews);
    map.runningProperty().bind(moving);
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

  /// @return how well the two-link arm is moved
  public ArmModel arm() {
    return arm;
  }

  /// @return whether every view that someone looks at shows the newest model where the cursor is
  public boolean isUpToDate() {
    return plane.isUpToDate() && map.isUpToDate();
  }

  void show(TrainedModel shown) {
    arm.show(shown);
    plane.show(shown);
    map.show(shown);
  }

  void clear() {
    arm.clear();
    plane.clear();
    map.clear();
  }

  void receive() {
    arm.receive();
    plane.receive();
    map.receive();
  }

  @Override
  public void close() {
    arm.close();
    plane.close();
    map.close();
  }
}
