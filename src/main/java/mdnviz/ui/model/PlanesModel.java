package mdnviz.ui.model;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import mdnviz.density.Section;
import mdnviz.training.TrainedModel;

/// What is shown of two inputs or two targets beside the density plot.
///
/// JavaFX thread only.
public final class PlanesModel implements AutoCloseable {
  private final PlaneModel plane;
  private final MapModel map;
  private final ArmModel arm;
  private final DensityModel otherTarget;
  private final SectionModel section;
  private Optional<TrainedModel> newest = Optional.empty();

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
    this.section = section;
    otherTarget = new DensityModel(view.style(), onNews);
    section.sectionProperty().subscribe(_ -> turn());
    section.variablesProperty().subscribe(_ -> turn());
    arm = new ArmModel(data, onNews);
    arm.runningProperty().bind(moving);
    plane = new PlaneModel(section, view.style(), onNews);
    map = new MapModel(section, view.colorMap(), onNews);
    map.runningProperty().bind(moving);
    view.darkProperty().subscribe((_, _) -> restyle(view));
    view.colorMap().valueProperty().subscribe((_, _) -> restyle(view));
    view.logarithmicColor().valueProperty().subscribe((_, _) -> restyle(view));
    view.columnwiseColor().valueProperty().subscribe((_, _) -> restyle(view));
  }

  private void restyle(ViewSettings view) {
    plane.styleProperty().set(view.style());
    otherTarget.styleProperty().set(view.style());
  }

  private void turn() {
    Section shown = section.sectionProperty().get();
    if (section.variablesProperty().get().targetDimension() == 2) {
      otherTarget
          .sectionProperty()
          .set(new Section(shown.input(), 1 - shown.target(), shown.others()));
    }
  }

  /// @return the density of the one of two targets that the density plot does not show
  public DensityModel otherTarget() {
    return otherTarget;
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
    boolean unseen = otherTarget.gridProperty().get() == null;
    return plane.isUpToDate()
        && map.isUpToDate()
        && (unseen || newest.filter(otherTarget::isUpToDate).isPresent());
  }

  void show(TrainedModel shown) {
    newest = Optional.of(shown);
    otherTarget.show(shown);
    arm.show(shown);
    plane.show(shown);
    map.show(shown);
  }

  void clear() {
    newest = Optional.empty();
    otherTarget.clear();
    arm.clear();
    plane.clear();
    map.clear();
  }

  void receive() {
    otherTarget.receive();
    arm.receive();
    plane.receive();
    map.receive();
  }

  @Override
  public void close() {
    otherTarget.close();
    arm.close();
    plane.close();
    map.close();
  }
}
