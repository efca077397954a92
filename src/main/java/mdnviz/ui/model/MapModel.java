package mdnviz.ui.model;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mdnviz.density.ColorMap;
import mdnviz.density.GridSpec;
import mdnviz.density.MapFrame;
import mdnviz.density.MapQuantity;
import mdnviz.density.MapService;
import mdnviz.training.TrainedModel;

/// The map over two inputs: coarse and a few times a second while training runs, fine once it
/// rests.
///
/// JavaFX thread only.
public final class MapModel extends WatchedModel<MapFrame> {
  private static final int COARSE = 64;
  private static final int FINE = 160;
  private static final int FINE_MODES = 96;
  private static final long PAUSE_NANOS = 150_000_000;

  /// While training runs, the map takes one part of so many of a core's time.
  private static final long REST = 6;

  private final MapService service;
  private final SectionModel section;
  private final Setting<MapQuantity> quantity = new Setting<>(MapQuantity.CONDITIONAL_MEAN);
  private final Setting<ColorMap> colors;
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final ObjectProperty<GridSpec> area = new SimpleObjectProperty<>();
  private long lastAsked;
  private long lastTook;

  /// Starts the service's thread.
  ///
  /// @param section which target is shown, and over which inputs
  /// @param colors of the map
  /// @param onNews called on the service's thread after each new map
  MapModel(SectionModel section, Setting<ColorMap> colors, Runnable onNews) {
    this.section = section;
    this.colors = colors;
    service = new MapService(onNews);
    quantity.valueProperty().subscribe((_, _) -> request());
    colors.valueProperty().subscribe((_, _) -> request());
    watchedProperty().subscribe((_, _) -> request());
    running.subscribe((_, _) -> request());
    area.subscribe(this::followArea);
    section.variablesProperty().subscribe((_, _) -> clear());
    section
        .sectionProperty()
        .subscribe((before, now) -> followTarget(before.target(), now.target()));
  }

  private void followTarget(int before, int now) {
    if (before != now) {
      request();
    }
  }

  private void followArea(GridSpec before, GridSpec now) {
    if (before == null || !before.x().equals(now.x()) || !before.y().equals(now.y())) {
      request();
    }
  }

  /// @return of which inputs, the first across; the number of pixels does not count. Null until the
  ///   plot was laid out
  public ObjectProperty<GridSpec> areaProperty() {
    return area;
  }

  /// @return what is shown
  public Setting<MapQuantity> quantity() {
    return quantity;
  }

  /// @return whether training runs
  BooleanProperty runningProperty() {
    return running;
  }

  /// @return the newest map; empty while there is none of the data shown
  public ReadOnlyObjectProperty<Optional<MapFrame>> frameProperty() {
    return shownProperty();
  }

  /// @return whether the map is a fine one of the newest model, or nobody looks
  boolean isUpToDate() {
    return !watchedProperty().get()
        || frameProperty()
            .get()
            .filter(shown -> shown.grid().equals(grid(fine())))
            .filter(shown -> isOfNewest(shown.step()))
            .isPresent();
  }

  @Override
  Optional<MapFrame> latest() {
    return service.latest();
  }

  @Override
  void modelChanged() {
    long pause = Math.max(PAUSE_NANOS, REST * lastTook);
    if (!running.get() || System.nanoTime() - lastAsked > pause) {
      request();
    }
  }

  @Override
  void received(MapFrame news) {
    lastTook = System.nanoTime() - lastAsked;
    if (!running.get() && news.grid().columns() == COARSE) {
      request(fine());
    }
  }

  @Override
  void request() {
    request(COARSE);
  }

  /// Modes take a search at every pixel.
  private int fine() {
    boolean searched =
        quantity.get() == MapQuantity.MODE_COUNT || quantity.get() == MapQuantity.MOST_PROBABLE;
    return searched ? FINE_MODES : FINE;
  }

  private GridSpec grid(int size) {
    return new GridSpec(area.get().x(), area.get().y(), size, size);
  }

  private void request(int size) {
    int target = section.sectionProperty().get().target();
    if (area.get() != null) {
      wantedModel()
          .filter(shown -> shown.inputDimension() == 2 && target < shown.targetDimension())
          .ifPresent(shown -> ask(shown, grid(size), target));
    }
  }

  private void ask(TrainedModel shown, GridSpec grid, int target) {
    lastAsked = System.nanoTime();
    service.request(new MapService.Request(shown, quantity.get(), target, grid, colors.get()));
  }

  @Override
  public void close() {
    service.close();
  }
}
