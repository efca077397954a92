package mdnviz.ui.model;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import mdnviz.density.DensityFrame;
import mdnviz.density.DensityRequest;
import mdnviz.density.DensityService;
import mdnviz.density.DensityStyle;
import mdnviz.density.FramePainter;
import mdnviz.density.GridSpec;
import mdnviz.density.Section;
import mdnviz.training.TrainedModel;

/// The picture of p(y|x): asks for a new one whenever the model, the section, the grid or the style
/// is another.
///
/// JavaFX thread only.
public final class DensityModel implements AutoCloseable {
  private final DensityService service;
  private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.WHOLE);
  private final ObjectProperty<GridSpec> grid = new SimpleObjectProperty<>();
  private final ObjectProperty<DensityStyle> style = new SimpleObjectProperty<>();
  private final ObjectProperty<FramePainter> painter =
      new SimpleObjectProperty<>(FramePainter.NONE);
  private final ReadOnlyObjectWrapper<Optional<DensityFrame>> frame =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<TrainedModel> model = Optional.empty();
  private Optional<DensityFrame> outdated = Optional.empty();

  /// Starts the service's thread.
  ///
  /// @param initialStyle how densities become colours
  /// @param onNews called on the service's thread after each new picture
  public DensityModel(DensityStyle initialStyle, Runnable onNews) {
    service = new DensityService(onNews);
    style.set(initialStyle);
    section.subscribe((_, _) -> request());
    grid.subscribe((_, _) -> request());
    style.subscribe((_, _) -> request());
    painter.subscribe((_, _) -> request());
  }

  /// @return where to evaluate; null until the plot was laid out
  public ObjectProperty<GridSpec> gridProperty() {
    return grid;
  }

  /// @return what of the model is shown; nothing new is asked for while it does not fit the model
  public ObjectProperty<Section> sectionProperty() {
    return section;
  }

  /// @return how densities become colours
  public ObjectProperty<DensityStyle> styleProperty() {
    return style;
  }

  /// @return what paints over the heatmap
  public ObjectProperty<FramePainter> painterProperty() {
    return painter;
  }

  /// @param wanted a model
  /// @return whether the newest picture is of it and looks as it should by now
  public boolean isUpToDate(TrainedModel wanted) {
    return frame.get().map(DensityFrame::request).equals(Optional.of(requestOf(wanted)));
  }

  /// @return the newest picture; empty before the first and while there is no model
  public ReadOnlyObjectProperty<Optional<DensityFrame>> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /// @param shown the model to make pictures of
  public void show(TrainedModel shown) {
    Optional<TrainedModel> asked = Optional.of(shown);
    if (!asked.equals(model)) {
      model = asked;
      request();
    }
  }

  /// Takes the picture away, because there is no model.
  public void clear() {
    model = Optional.empty();
    outdated = service.latest();
    frame.set(Optional.empty());
  }

  /// Takes over what the service has finished since the last call.
  public void receive() {
    Optional<DensityFrame> newest = service.latest();
    boolean news = !newest.equals(frame.get()) && !newest.equals(outdated);
    if (model.isPresent() && news) {
      frame.set(newest);
    }
  }

  private void request() {
    model
        .filter(shown -> grid.get() != null)
        .filter(shown -> section.get().fits(shown.inputDimension(), shown.targetDimension()))
        .ifPresent(shown -> service.request(requestOf(shown)));
  }

  private DensityRequest requestOf(TrainedModel shown) {
    return new DensityRequest(shown, section.get(), grid.get(), style.get(), painter.get());
  }

  @Override
  public void close() {
    service.close();
  }
}
